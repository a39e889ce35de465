import { GROUPS, groupOf } from '../../model/event.ts'
import { formatNumber } from '../format.ts'
import { GLYPHS } from '../glyphs.tsx'
import type { MapPalette } from './map-palette.ts'
import type { Spot } from './picture.ts'
import { splitRing } from './ring.ts'

const paths = new Map<string, Path2D>()
const GLYPH_PX = 13

/** The areas of halos, those of a group as one: washes laid on each other would look like more events. */
export function washHalos(context: CanvasRenderingContext2D, spots: readonly Spot[], palette: MapPalette): void {
  context.globalAlpha = 0.13
  for (const [group, hue] of palette.groups.entries()) {
    context.beginPath()
    for (const { x, y, radius, mark } of spots) {
      if (topGroup(mark.groups) !== group) continue
      context.moveTo(x + radius, y)
      context.arc(x, y, radius, 0, 2 * Math.PI)
    }
    context.fillStyle = hue
    context.fill()
  }
  context.globalAlpha = 1
}

/** The rim of an event known only to the district or region, with its glyph, and its count where there are several. */
export function drawHalo(
  context: CanvasRenderingContext2D,
  spot: Spot,
  discs: readonly Spot[],
  palette: MapPalette,
): void {
  const { x, y, radius, mark } = spot
  const group = topGroup(mark.groups)
  const hue = palette.groups[group]!
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.globalAlpha = 0.9
  context.strokeStyle = hue
  context.lineWidth = 1.1
  context.setLineDash([1.5, 2.5])
  context.stroke()
  context.setLineDash([])
  context.globalAlpha = 1
  drawGlyph(context, group, x, y, 11, hue, palette.halo)
  if (mark.count < 2) return
  context.font = `600 12px ${palette.sans}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineWidth = 3
  context.strokeStyle = palette.halo
  context.fillStyle = palette.ink
  const at = countPlace(spot, discs)
  context.strokeText(formatNumber(mark.count), at.x, at.y)
  context.fillText(formatNumber(mark.count), at.x, at.y)
}

/** Corners of a halo, the best first. */
const CORNERS = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
] as const

/** Where the number of a halo stands: outside of its rim, at the upper left unless a disc would cover it there. */
export function countPlace({ x, y, radius }: Spot, discs: readonly Spot[]): { x: number; y: number } {
  const places = CORNERS.map(([right, down]) => ({
    x: x + right * (radius * 0.72 + 5),
    y: y + down * (radius * 0.72 + 4),
  }))
  const isFree = (at: { x: number; y: number }) =>
    discs.every((disc) => Math.hypot(disc.x - at.x, disc.y - at.y) > disc.radius + 7)
  return places.find(isFree) ?? places[0]!
}

/** One event as its glyph, or several as a cell with their number. */
export function drawMark(context: CanvasRenderingContext2D, spot: Spot, palette: MapPalette): void {
  const { x, y, mark } = spot
  if (mark.count > 1) drawCell(context, spot, palette)
  else {
    const group = topGroup(mark.groups)
    drawGlyph(context, group, x, y, GLYPH_PX, palette.groups[group]!, palette.halo)
  }
}

function drawCell(context: CanvasRenderingContext2D, { x, y, radius, mark }: Spot, palette: MapPalette): void {
  context.beginPath()
  context.arc(x, y, radius + 1.5, 0, 2 * Math.PI)
  context.fillStyle = palette.paper
  context.fill()
  context.lineWidth = 3
  const parts = splitRing(mark.groups)
  // A hairline of paper between two groups, so that neighbours of one hue family stay apart.
  const gap = parts.length > 1 ? 1 / (radius - 1.5) : 0
  for (const { group, from, to } of parts) {
    context.strokeStyle = palette.groups[group]!
    context.beginPath()
    context.arc(x, y, radius - 1.5, from + gap / 2, Math.max(from + gap, to - gap / 2))
    context.stroke()
  }
  context.font = `600 ${mark.count < 1000 ? 12.5 : 13}px ${palette.sans}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillStyle = palette.ink
  context.fillText(formatNumber(mark.count), x, y + 0.5)
}

/** The selected event: yellow with an outline of ink, on a tail where it had to leave its place. */
export function drawSelected(context: CanvasRenderingContext2D, spot: Spot, palette: MapPalette): void {
  const { x, y, radius, mark } = spot
  context.beginPath()
  context.arc(x, y, radius + 1.5, 0, 2 * Math.PI)
  context.fillStyle = palette.halo
  context.fill()
  context.beginPath()
  context.arc(x, y, radius - 0.8, 0, 2 * Math.PI)
  context.fillStyle = palette.highlight
  context.fill()
  context.strokeStyle = palette.highlightInk
  context.lineWidth = 1.6
  context.stroke()
  drawGlyph(context, mark.event ? GROUPS.indexOf(groupOf(mark.event.kind)) : 0, x, y, 13, palette.highlightInk, null)
}

/** The tail of a selected mark that left its place, with a point where the place is. */
export function drawTail(context: CanvasRenderingContext2D, { x, y, home }: Spot, palette: MapPalette): void {
  if (x === home[0] && y === home[1]) return
  for (const [width, colour] of [
    [4.5, palette.halo],
    [1.6, palette.ink],
  ] as const) {
    context.lineWidth = width
    context.strokeStyle = colour
    context.beginPath()
    context.moveTo(home[0], home[1])
    context.lineTo(x, y)
    context.stroke()
    context.beginPath()
    context.arc(home[0], home[1], 1 + width / 2, 0, 2 * Math.PI)
    context.fillStyle = colour
    context.fill()
  }
}

/** A ring around the mark that the pointer, or another view, is at. */
export function drawHovered(context: CanvasRenderingContext2D, spot: Spot, palette: MapPalette): void {
  const radius = (spot.mark.count === 1 && !spot.mark.halo && !spot.mark.isSelected ? 9 : spot.radius) + 2.5
  for (const [width, colour] of [
    [4.5, palette.halo],
    [1.8, palette.ink],
  ] as const) {
    context.lineWidth = width
    context.strokeStyle = colour
    context.beginPath()
    context.arc(spot.x, spot.y, radius, 0, 2 * Math.PI)
    context.stroke()
  }
}

function drawGlyph(
  context: CanvasRenderingContext2D,
  group: number,
  x: number,
  y: number,
  sizePx: number,
  colour: string,
  halo: string | null,
): void {
  const path = glyphPath(group)
  const scale = sizePx / 16
  context.save()
  context.translate(x - sizePx / 2, y - sizePx / 2)
  context.scale(scale, scale)
  if (halo !== null) {
    context.lineJoin = 'round'
    context.lineWidth = 3 / scale
    context.strokeStyle = halo
    context.stroke(path)
  }
  context.fillStyle = colour
  context.fill(path, 'evenodd')
  context.restore()
}

function glyphPath(group: number): Path2D {
  const outline = GLYPHS[GROUPS[group] ?? 'other']
  let path = paths.get(outline)
  if (!path) {
    path = new Path2D(outline)
    paths.set(outline, path)
  }
  return path
}

function topGroup(counts: readonly number[]): number {
  return Math.max(0, counts.indexOf(Math.max(...counts)))
}
