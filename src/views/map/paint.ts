import type { Mark } from '../../query/map-answer.ts'
import type { ClippedLine } from './arc.ts'
import { type Box, besideDisc, boxAround, discBox, leaderOf, placeBox, placeCallout } from './callout.ts'
import { drawArcs, drawLead, leadLine } from './draw-arcs.ts'
import { countPlace, drawHalo, drawHovered, drawMark, drawSelected, drawTail, washHalos } from './draw-marks.ts'
import { type DrawnShape, drawShapes, placeShapes } from './draw-shapes.ts'
import { type Label, drawLabel, measureLabel } from './draw-text.ts'
import { type Frame, type Pixel, project, projectLine } from './frame.ts'
import type { MapPalette } from './map-palette.ts'
import { type Picture, type Spot, layOut, spotOf } from './picture.ts'
import { mercator } from '../../model/geo.ts'

/** What was painted: the marks to hit, and what names of the base map must leave free. */
export interface Painted {
  spots: Spot[]
  taken: Box[]
}

/** Below this width labels are short. */
const NARROW_PX = 460
/** Half the width of the number in a cell. */
const NUMBER_PX = 9

/** Paints everything over the base map, from the shapes up to the labels. */
export function paint(context: CanvasRenderingContext2D, frame: Frame, picture: Picture, palette: MapPalette): Painted {
  const { answer } = picture
  const spots = answer ? layOut(answer, frame) : []
  const solid = spots.filter(({ mark }) => !mark.halo)
  const shapes = placeShapes(picture.shapes, frame)
  drawShapes(context, shapes, frame, palette)
  if (picture.area) drawArea(context, picture.area, frame, palette)

  const arcs = answer?.arcs ?? []
  const lead =
    arcs.find(({ event }) => event.id === picture.hovered) ?? arcs.find(({ event }) => event.id === picture.selected)
  drawArcs(context, lead ? arcs.filter((arc) => arc !== lead) : arcs, frame, solid, palette)
  const line = lead ? leadLine(lead, frame, solid) : null
  if (line) drawLead(context, line, palette)

  const selected = spots.find(({ mark }) => mark.isSelected)
  const hovered = picture.hovered === null ? null : spotOf(spots, picture.hovered, picture.hoveredAt, frame)
  const halos = spots.filter((spot) => spot.mark.halo && spot !== selected)
  washHalos(context, halos, palette)
  for (const spot of halos) drawHalo(context, spot, solid, palette)
  // A tail that would cross the number of a cell ends under its rim instead.
  const isUnderNumber =
    selected !== undefined &&
    solid.some(({ x, y, mark }) => mark.count > 1 && Math.hypot(x - selected.home[0], y - selected.home[1]) < NUMBER_PX)
  if (selected && isUnderNumber) drawTail(context, selected, palette)
  for (const spot of solid) if (spot !== selected) drawMark(context, spot, palette)
  if (selected && !isUnderNumber) drawTail(context, selected, palette)
  if (hovered) drawHovered(context, hovered, palette)
  if (selected) drawSelected(context, selected, palette)

  const room = {
    within: { x: 4, y: 4, width: frame.width - 8, height: frame.height - 8 },
    taken: [...picture.reserved, ...spots.flatMap((spot) => boxesOf(spot, solid, frame))],
  }
  if (selected?.mark.event) {
    const [bold, plain] = picture.calloutLines(selected.mark.event, frame.width < NARROW_PX)
    const label = labelOf([bold, plain], palette.ink, palette.ink2)
    const size = measureLabel(context, label, palette)
    const others = solid.filter((spot) => spot !== selected)
    const box = placeCallout(selected, size, others, room)
    if (box) {
      const leader = leaderOf(selected, box)
      if (leader) drawLine(context, ...leader, palette)
      drawLabel(context, label, box, box.x + box.width <= selected.x ? 'right' : 'left', palette)
      room.taken.push({ ...box, isCover: true })
    }
  }
  if (lead && line) labelLead(context, labelOf(picture.arcLines(lead), palette.lead, palette.lead), line, room, palette)
  labelShapes(context, shapes, picture, room, palette)
  return { spots, taken: [...room.taken, ...boxesOfFronts(shapes)] }
}

/** What a mark covers: its disc; of a halo only the glyph in its middle and its number. */
function boxesOf(spot: Spot, discs: readonly Spot[], frame: Frame): Box[] {
  const { x, y, mark } = spot
  if (!mark.halo || mark.isSelected) return [{ ...discBox(spot), events: boxOfEvents(mark, frame) }]
  const glyph = discBox({ x, y, radius: 7 })
  return mark.count === 1 ? [glyph] : [glyph, boxAround({ ...countPlace(spot, discs), radius: 6 })]
}

/** The bounds of a mark's events on the canvas. */
function boxOfEvents({ bounds: [west, south, east, north] }: Mark, frame: Frame): Box {
  const [x0, y0] = mercator([west, north])
  const [x1, y1] = mercator([east, south])
  const [[left, top], [right, bottom]] = projectLine(frame, x0, y0, x1, y1)
  return { x: left, y: top, width: right - left, height: bottom - top }
}

type Room = { within: Box; taken: Box[] }

function labelOf(lines: readonly string[], colour: string, second: string, sizePx = 13.5): Label {
  return { lines: lines.filter((line) => line !== ''), colour, second, sizePx }
}

function labelLead(
  context: CanvasRenderingContext2D,
  label: Label,
  { points }: ClippedLine,
  room: Room,
  palette: MapPalette,
): void {
  const size = measureLabel(context, label, palette)
  const places = [0.66, 0.58, 0.5, 0.74, 0.82, 0.42, 0.34, 0.9, 0.26, 0.18].flatMap((share): Pixel[] => {
    const [x, y] = points[Math.round(share * (points.length - 1))]!
    const left = Math.max(room.within.x, Math.min(room.within.x + room.within.width - size.width, x - size.width / 2))
    return [
      [left, y + 9],
      [left, y - size.height - 9],
      [left, y + 22],
      [x + 12, y - size.height / 2],
      [x - size.width - 12, y - size.height / 2],
    ]
  })
  const box = placeBox(size, places, { within: room.within, taken: [...room.taken, ...boxesAlong(points)] })
  if (!box) return
  drawLabel(context, label, box, box.x + box.width > room.within.width * 0.8 ? 'right' : 'left', palette)
  room.taken.push({ ...box, isCover: true })
}

/** Small boxes along a line, so that a label does not lie across it. */
function boxesAlong(points: readonly Pixel[]): Box[] {
  return points.map(([x, y]) => boxAround({ x, y, radius: 3 }))
}

/** The longest front first, wherever it hides least; shorter ones and areas only where they fit without hiding anything. */
function labelShapes(
  context: CanvasRenderingContext2D,
  shapes: readonly DrawnShape[],
  picture: Picture,
  room: Room,
  palette: MapPalette,
): void {
  const reach = ({ box }: DrawnShape) => Math.hypot(box.width, box.height)
  const ordered = shapes.toSorted(
    (a, b) => Number(b.shape.kind === 'front') - Number(a.shape.kind === 'front') || reach(b) - reach(a),
  )
  const lines = boxesOfFronts(shapes)
  for (const [i, drawn] of ordered.entries()) {
    const isFront = drawn.shape.kind === 'front'
    const isPoint = reach(drawn) === 0
    if (isPoint ? room.within.width < 1 : reach(drawn) < (isFront ? 60 : 30)) continue
    const all = picture.shapeLines(drawn.shape)
    // An area's name alone is better than none.
    for (const said of isFront ? [all] : [all, all.slice(0, 1)])
      if (labelShape(context, drawn, said, { ...(!(i === 0 && isFront) && { most: 0 }), lines }, room, palette)) break
  }
}

/** Answers whether there was room. */
function labelShape(
  context: CanvasRenderingContext2D,
  drawn: DrawnShape,
  said: readonly string[],
  { most, lines }: { most?: number; lines: readonly Box[] },
  room: Room,
  palette: MapPalette,
): boolean {
  const isFront = drawn.shape.kind === 'front'
  const label = labelOf(said, palette.ink, palette.ink2, isFront ? 13.5 : 12.5)
  const size = measureLabel(context, label, palette)
  const all = anchorsOf(drawn, room.within)
  const clear = all.filter(([x, y]) => !room.taken.some((box) => isInside([x, y], box)))
  const anchors = clear.length > 0 ? clear : all
  const offset = isFront ? 26 : 7
  const places = anchors.flatMap(([x, y]) => besideDisc({ x, y, radius: 0 }, size, offset))
  const around = { within: room.within, taken: [...room.taken, ...lines], ...(most !== undefined && { most }) }
  const box = placeBox(size, places, around)
  if (!box) return false
  const anchor = anchors.find(([x, y]) => besideDisc({ x, y, radius: 0 }, size, offset).some(isCorner(box)))
  if (anchor && isFront) drawLeader(context, anchor, box, palette)
  drawLabel(context, label, box, anchor && box.x + box.width <= anchor[0] ? 'right' : 'left', palette)
  room.taken.push({ ...box, isCover: true })
  return true
}

/** Small boxes along the front lines, so that no name lies across them. */
function boxesOfFronts(shapes: readonly DrawnShape[]): Box[] {
  return shapes
    .filter(({ shape }) => shape.kind === 'front')
    .flatMap(({ paths }) => paths.flatMap(({ points }) => points.map(([x, y]) => boxAround({ x, y, radius: 2 }))))
}

function isCorner(box: Box): (place: Pixel) => boolean {
  return ([x, y]) => x === box.x && y === box.y
}

/** Where a label may hang: places along a line, the middle of an area. */
function anchorsOf({ shape, paths, box }: DrawnShape, within: Box): Pixel[] {
  if (shape.kind !== 'front') return [[box.x + box.width / 2, box.y + box.height / 2]]
  const points = paths.flatMap(({ points }) => points).filter(([x, y]) => isInside([x, y], within))
  const step = Math.max(1, Math.floor(points.length / 40))
  return points.filter((_, i) => i % step === 0)
}

function isInside([x, y]: Pixel, { x: left, y: top, width, height }: Box): boolean {
  return x > left && y > top && x < left + width && y < top + height
}

function drawLeader(context: CanvasRenderingContext2D, [x, y]: Pixel, box: Box, palette: MapPalette): void {
  const toX = Math.max(box.x - 3, Math.min(box.x + box.width + 3, x))
  const toY = Math.max(box.y + 4, Math.min(box.y + box.height, y))
  drawLine(context, [x, y], [toX, toY], palette)
}

function drawLine(context: CanvasRenderingContext2D, from: Pixel, to: Pixel, { ink }: MapPalette): void {
  context.lineWidth = 1
  context.strokeStyle = ink
  context.beginPath()
  context.moveTo(...from)
  context.lineTo(...to)
  context.stroke()
}

/** The outline of the filtered area. */
function drawArea(
  context: CanvasRenderingContext2D,
  [west, south, east, north]: NonNullable<Picture['area']>,
  frame: Frame,
  { ink, halo }: MapPalette,
): void {
  const [x0, y0] = mercator([west, north])
  const [x1, y1] = mercator([east < west ? east + 360 : east, south])
  const [middle] = project(frame, (x0 + x1) / 2, 0)
  const width = (x1 - x0) * frame.world
  const box = [middle - width / 2, frame.top + y0 * frame.world, width, (y1 - y0) * frame.world] as const
  for (const [lineWidth, colour, dash] of [
    [3.5, halo, []],
    [1.2, ink, [6, 3]],
  ] as const) {
    context.lineWidth = lineWidth
    context.strokeStyle = colour
    context.setLineDash([...dash])
    context.strokeRect(...box)
  }
  context.setLineDash([])
}
