import type { Pixel } from './frame.ts'

const MOST_BOW = 60

/** The control point of the bow between two places: a tenth of the way to its left, at most 60 px. */
export function bowOf([x0, y0]: Pixel, [x1, y1]: Pixel): Pixel {
  const length = Math.hypot(x1 - x0, y1 - y0)
  if (length === 0) return [x0, y0]
  const bow = Math.min(length / 10, MOST_BOW) * 2
  // Left of the way on a screen, whose y grows downwards: two visits there and back do not cover each other.
  return [(x0 + x1) / 2 + ((y1 - y0) / length) * bow, (y0 + y1) / 2 - ((x1 - x0) / length) * bow]
}

/** So many arcs can be told apart. */
const MANY = 60

/** How strongly arcs are drawn: beyond sixty they only say where most journeys go, and have no heads. */
export function arcStyle(count: number): { alpha: number; widthPx: number; hasHeads: boolean } {
  const share = Math.min(1, Math.sqrt(MANY / Math.max(1, count)))
  return { alpha: 0.42 * share, widthPx: 0.5 + 0.4 * share, hasHeads: count <= MANY }
}

/** Points along the bow, both ends included. */
export function pointsAlong(from: Pixel, to: Pixel, steps: number): Pixel[] {
  const control = bowOf(from, to)
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
    return [a * from[0] + b * control[0] + c * to[0], a * from[1] + b * control[1] + c * to[1]] as const
  })
}

/** What a frame cuts out of a line. */
export interface ClippedLine {
  points: Pixel[]
  /** The line goes on beyond the frame. */
  isCut: boolean
}

/** The first stretch of a line that lies within `inset` px of a frame's edges; null where none does. */
export function clipLine(
  points: readonly Pixel[],
  { width, height }: { width: number; height: number },
  inset = 0,
): ClippedLine | null {
  const box = [inset, inset, width - inset, height - inset] as const
  const kept: Pixel[] = []
  for (let i = 1; i < points.length; i++) {
    const part = clipSegment(points[i - 1]!, points[i]!, box)
    if (!part) {
      if (kept.length > 0) return { points: kept, isCut: true }
      continue
    }
    if (kept.length === 0) kept.push(part[0])
    kept.push(part[1])
    if (part[1] !== points[i]) return { points: kept, isCut: true }
  }
  return kept.length > 0 ? { points: kept, isCut: false } : null
}

/** Liang and Barsky; an end that lies inside is returned as it came. */
function clipSegment(from: Pixel, to: Pixel, [x0, y0, x1, y1]: readonly [number, number, number, number]) {
  const dx = to[0] - from[0]
  const dy = to[1] - from[1]
  let enter = 0
  let leave = 1
  for (const [towards, room] of [
    [-dx, from[0] - x0],
    [dx, x1 - from[0]],
    [-dy, from[1] - y0],
    [dy, y1 - from[1]],
  ] as const) {
    if (towards === 0) {
      if (room < 0) return null
    } else if (towards < 0) enter = Math.max(enter, room / towards)
    else leave = Math.min(leave, room / towards)
  }
  if (enter > leave) return null
  const at = (t: number): Pixel => [from[0] + t * dx, from[1] + t * dy]
  return [enter === 0 ? from : at(enter), leave === 1 ? to : at(leave)] as const
}

/** A line without what lies within `radius` of its end, so that an arrow's head stays clear of the mark it points to. */
export function trimEnd(points: readonly Pixel[], radius: number): Pixel[] {
  const end = points.at(-1)
  if (!end || radius <= 0) return [...points]
  let last = points.length - 1
  while (last > 0 && Math.hypot(points[last]![0] - end[0], points[last]![1] - end[1]) < radius) last--
  const from = points[last]!
  const to = points[last + 1]
  if (!to) return [...points]
  const far = Math.hypot(from[0] - end[0], from[1] - end[1])
  const near = Math.hypot(to[0] - end[0], to[1] - end[1])
  const t = far === near ? 0 : Math.max(0, Math.min(1, (far - radius) / (far - near)))
  return [...points.slice(0, last + 1), [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])]]
}
