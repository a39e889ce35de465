import type { Arc } from '../../query/map-answer.ts'
import { type ClippedLine, arcStyle, bowOf, clipLine, pointsAlong, trimEnd } from './arc.ts'
import type { Disc } from './callout.ts'
import { type Frame, type Pixel, projectLine } from './frame.ts'
import type { MapPalette } from './map-palette.ts'

/** All visits as thin bows that end in small heads. */
export function drawArcs(
  context: CanvasRenderingContext2D,
  arcs: readonly Arc[],
  frame: Frame,
  discs: readonly Disc[],
  { lead }: MapPalette,
): void {
  const { alpha, widthPx, hasHeads } = arcStyle(arcs.length)
  context.globalAlpha = alpha
  context.strokeStyle = context.fillStyle = lead
  context.lineWidth = widthPx
  context.beginPath()
  for (const arc of arcs) {
    const [from, to] = projectLine(frame, arc.x0, arc.y0, arc.x1, arc.y1)
    const [cx, cy] = bowOf(from, to)
    context.moveTo(from[0], from[1])
    context.quadraticCurveTo(cx, cy, to[0], to[1])
  }
  context.stroke()
  for (const arc of hasHeads ? arcs : []) {
    const [from, to] = projectLine(frame, arc.x0, arc.y0, arc.x1, arc.y1)
    const isSeen = to[0] > 0 && to[1] > 0 && to[0] < frame.width && to[1] < frame.height
    const length = Math.hypot(to[0] - from[0], to[1] - from[1])
    if (!isSeen || length < 24) continue
    const rim = rimAt(discs, to)
    const steps = Math.max(16, Math.min(200, Math.ceil(length / 12)))
    drawHead(context, trimEnd(pointsAlong(from, to, steps), rim + 1), 5)
  }
  context.globalAlpha = 1
}

/** The visible part of the arc that is drawn over the rest; null where it never comes into the frame. */
export function leadLine(arc: Arc, frame: Frame, discs: readonly Disc[]): ClippedLine | null {
  const [from, to] = projectLine(frame, arc.x0, arc.y0, arc.x1, arc.y1)
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  if (length < 1) return null
  const steps = Math.max(24, Math.min(600, Math.ceil(length / 6)))
  return clipLine(trimEnd(pointsAlong(from, to, steps), rimAt(discs, to)), frame, 3)
}

/** Draws the lead arc with its casing and its head. */
export function drawLead(context: CanvasRenderingContext2D, { points }: ClippedLine, palette: MapPalette): void {
  context.lineJoin = 'round'
  for (const [width, colour] of [
    [6, palette.halo],
    [2.4, palette.lead],
  ] as const) {
    context.lineWidth = width
    context.strokeStyle = colour
    context.beginPath()
    for (const [x, y] of points) context.lineTo(x, y)
    context.stroke()
  }
  context.fillStyle = palette.lead
  drawHead(context, points, 12)
}

function drawHead(context: CanvasRenderingContext2D, points: readonly Pixel[], length: number): void {
  const end = points.at(-1)
  if (!end) return
  const back = points.findLast(([x, y]) => Math.hypot(x - end[0], y - end[1]) >= length) ?? points[0]!
  const far = Math.hypot(end[0] - back[0], end[1] - back[1])
  if (far === 0) return
  const [dx, dy] = [(end[0] - back[0]) / far, (end[1] - back[1]) / far]
  const [bx, by] = [end[0] - dx * length, end[1] - dy * length]
  const half = length * 0.4
  context.beginPath()
  context.moveTo(end[0], end[1])
  context.lineTo(bx - dy * half, by + dx * half)
  context.lineTo(bx + dy * half, by - dx * half)
  context.fill()
}

/** The radius of the disc that stands on a place. */
function rimAt(discs: readonly Disc[], [x, y]: Pixel): number {
  let rim = 0
  for (const disc of discs) {
    const apart = Math.hypot(disc.x - x, disc.y - y)
    if (apart < disc.radius) rim = Math.max(rim, disc.radius - apart * 0.5)
  }
  return rim
}
