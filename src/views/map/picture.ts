import type { Bounds } from '../../model/geo.ts'
import type { EventRow } from '../../query/answer.ts'
import type { Arc, ContextShape, MapAnswer, Mark } from '../../query/map-answer.ts'
import { radiusOf } from '../../query/merge-cells.ts'
import { type Box, type Disc, placeBesideCrowd } from './callout.ts'
import { type Frame, kmPerPixel, latitudeAt, project } from './frame.ts'

/** All that is drawn over the base map. */
export interface Picture {
  answer: MapAnswer | null
  shapes: readonly ContextShape[]
  /** The filtered area. */
  area: Bounds | null
  selected: string | null
  /** Where buttons stand over the map, for labels to leave free. */
  reserved: readonly Box[]
  hovered: string | null
  /** Where the hovered event is, as fractions of the world; null where it has no place or none is hovered. */
  hoveredAt: readonly [x: number, y: number] | null
  arcLines(arc: Arc): [bold: string, plain: string]
  calloutLines(row: EventRow, isNarrow: boolean): [bold: string, plain: string]
  shapeLines(shape: ContextShape): string[]
}

/** A mark with its disc on the canvas; the disc of the selected one may stand beside its place. */
export interface Spot extends Disc {
  mark: Mark
  /** The place itself. */
  home: readonly [x: number, y: number]
}

const SELECTED_RADIUS = 12.5
/** Kilometres across which an imprecise place is drawn: half a district, half a region. */
const HALO_KM = { district: 15, region: 60 }
const HALO_PX = { district: [9, 44], region: [17, 90] } as const

/** Where the marks stand on the canvas, halos first, the selected one last; those off the canvas are left out. */
export function layOut(answer: MapAnswer, frame: Frame): Spot[] {
  const all = answer.marks.map((mark) => place(mark, frame)).filter((spot) => isOnCanvas(spot, frame))
  const others = all.filter(({ mark }) => !mark.isSelected)
  const spots = [...others.filter(({ mark }) => mark.halo), ...others.filter(({ mark }) => !mark.halo)]
  for (const spot of all) {
    if (!spot.mark.isSelected) continue
    const own = { x: spot.x, y: spot.y, radius: SELECTED_RADIUS }
    const crowd = spots.filter(({ mark }) => !mark.halo)
    const within = { x: 4, y: 4, width: frame.width - 8, height: frame.height - 8 }
    const [x, y] = placeBesideCrowd(own, crowd, within)
    spots.push({ ...spot, x, y, radius: SELECTED_RADIUS })
  }
  return spots
}

function place(mark: Mark, frame: Frame): Spot {
  const [x, y] = project(frame, mark.x, mark.y)
  return { mark, x, y, home: [x, y], radius: mark.halo ? haloRadius(mark.halo, frame, y) : radiusOf(mark.count) }
}

function haloRadius(halo: 'district' | 'region', frame: Frame, y: number): number {
  const [least, most] = HALO_PX[halo]
  return Math.max(least, Math.min(most, HALO_KM[halo] / kmPerPixel(latitudeAt(frame, y), frame.zoom)))
}

function isOnCanvas({ x, y, radius }: Disc, { width, height }: Frame): boolean {
  return x > -radius && y > -radius && x < width + radius && y < height + radius
}

/** The mark at a pixel: the nearest one that has it within its disc, a halo only where no other has. */
export function spotAt(spots: readonly Spot[], x: number, y: number): Spot | null {
  let best: Spot | null = null
  let least = Infinity
  for (const spot of spots) {
    const apart = Math.hypot(spot.x - x, spot.y - y)
    if (apart > Math.max(12, spot.radius + 2)) continue
    const rank = spot.mark.halo && apart > 12 ? apart + 1000 : apart
    if (rank > least) continue
    best = spot
    least = rank
  }
  return best
}

/** The mark that holds an event: its own, else the nearest one whose bounds hold its place. */
export function spotOf(
  spots: readonly Spot[],
  id: string,
  at: readonly [x: number, y: number] | null,
  frame: Frame,
): Spot | null {
  const own = spots.find(({ mark }) => mark.event?.id === id)
  if (own || !at) return own ?? null
  const [x, y] = project(frame, at[0], at[1])
  let best: Spot | null = null
  let least = Infinity
  for (const spot of spots) {
    if (spot.mark.count === 1) continue
    const apart = Math.hypot(spot.home[0] - x, spot.home[1] - y)
    if (apart >= least || apart > spot.radius + 24) continue
    best = spot
    least = apart
  }
  return best
}
