import type { VisitsAnswer } from '../../query/answer.ts'
import type { Minutes } from '../../model/time.ts'
import type { ActorNames } from '../actors.ts'
import type { TimeScale } from '../time-scale.ts'
import { words } from '../words/words.ts'
import { type Extent, packRows } from './pack-rows.ts'
import { type Label, type Wish, placeLabels } from './place-labels.ts'
import { type Segment, type Tour, joinTours, shareBar } from './tours.ts'
import { type LaneView, travellerOf, wordings } from './wording.ts'

export const ROW = 16
export const BAR = 8
/** Above and below the rows of a lane, its hairline included. */
export const LANE_PAD = 4
/** A shorter visit is drawn this wide; a call is a ring of this width. */
const LEAST = 5
const RING = 10
const FEW = [1, 2, 3, 4, 6, 10]
const ENOUGH_LABELLED = 0.8
/** Above this the trials below would be felt; such lanes scroll anyway. */
const MOST_TRIED = 400

export interface Bar extends Extent {
  tour: Tour
  segments: Segment[]
  view: LaneView
  row: number
}

export interface Lane {
  /** The actor, or null for the lane that many share. */
  actor: string | null
  name: string
  bars: Bar[]
  rows: number
  top: number
  height: number
}

export interface Arrangement {
  names: ActorNames
  by: 'visitor' | 'host'
  scale: TimeScale
  /** Pixels that the pane has for lanes. */
  room: number
  measure: (text: string, isStrong: boolean) => number
}

/**
 * Lanes from the top: each actor's own, then one that those with few visits share. Of all ways to draw that line, the
 * one that gives most actors their own lane while the lanes fit the room and most bars have a label; where none fits,
 * the lanes scroll.
 */
export function arrangeLanes(lanes: VisitsAnswer['lanes'], into: Arrangement): Lane[] {
  let best: { lanes: Lane[]; height: number } | null = null
  for (const few of FEW) {
    const own = lanes.filter(({ items }) => items.length >= few)
    const shared = lanes.filter(({ items }) => items.length < few)
    // One actor alone shares with nobody.
    if (few > 1 && (shared.length === 1 || own.length === 0)) continue
    const tried = layOut(own, shared, into)
    if (tried.height <= into.room && tried.labelled >= ENOUGH_LABELLED) return tried.lanes
    if (!best || tried.height < best.height) best = tried
    if (shared.length === lanes.length) break
  }
  return best?.lanes ?? []
}

function layOut(own: VisitsAnswer['lanes'], shared: VisitsAnswer['lanes'], into: Arrangement) {
  const drafts = own.map(({ actor, items }) => draftLane(actor, into.names.nameOf(actor), [{ actor, items }], into))
  if (shared.length > 0) drafts.push(draftLane(null, words.visits.others(shared.length), shared, into))
  let height = drafts.reduce((sum, { rows }) => sum + rows * ROW + LANE_PAD, 0)
  while (height + ROW <= into.room) {
    const [neediest, gain] = drafts.map((draft) => [draft, draft.gain()] as const).toSorted((a, b) => b[1] - a[1])[0]!
    if (gain <= 0) break
    neediest.grow()
    height += ROW
  }
  const bars = drafts.reduce((sum, draft) => sum + draft.bars.length, 0)
  const labelled = drafts.reduce((sum, draft) => sum + draft.labelled, 0)
  let top = 0
  const done: Lane[] = drafts.map(({ actor, name, bars, rows }) => {
    const lane = { actor, name, bars, rows, top, height: rows * ROW + LANE_PAD }
    top += lane.height
    return lane
  })
  return { lanes: done, height, labelled: bars === 0 ? 1 : labelled / bars }
}

/** A lane that can still take more rows, and knows how many labels one more would bring. */
function draftLane(actor: string | null, name: string, members: VisitsAnswer['lanes'], into: Arrangement) {
  const bars = members.flatMap((member) => barsOf(member, actor === null, into)).toSorted((a, b) => a.x0 - b.x0)
  const pack = (rows: number) => {
    const packed = packRows(bars, rows)
    const placed = bars.map((bar, i) => ({ ...bar, row: packed.rowOf[i]! }))
    return { bars: placed, rows: packed.rows, labelled: bars.length > MOST_TRIED ? 0 : countLabels(placed, into) }
  }
  let now = pack(1)
  let next: typeof now | null = null
  return {
    actor,
    name,
    get bars() {
      return now.bars
    },
    get rows() {
      return now.rows
    },
    get labelled() {
      return now.labelled
    },
    gain() {
      if (now.labelled === bars.length || bars.length > MOST_TRIED) return 0
      next ??= pack(now.rows + 1)
      return next.rows === now.rows + 1 ? next.labelled - now.labelled : 0
    },
    grow() {
      now = next ?? now
      next = null
    },
  }
}

function barsOf({ actor, items }: VisitsAnswer['lanes'][number], isShared: boolean, into: Arrangement): Bar[] {
  const { scale, names, by } = into
  const view: LaneView = { names, actor, by, isShared }
  return joinTours(items, (item) => travellerOf(item, view)).map((tour) => {
    const isCall = tour.stops[0]!.kind === 'call'
    const ends = isCall ? ring(tour, scale) : widen(scale.x(tour.span[0]), scale.x(tour.span[1]), scale)
    const segments = tour.stops.length === 1 ? [] : shareBar(tour.stops, scale.x, scale.axis)
    return {
      ...ends,
      tour,
      segments: segments.length > 0 ? segments : [{ stop: tour.stops[0]!, ...ends }],
      view,
      row: 0,
    }
  })
}

function ring({ span: [from, to] }: Tour, scale: TimeScale): Extent {
  const middle = scale.x((Math.max(from, scale.axis[0]) + Math.min(to, scale.axis[1])) / 2)
  return { x0: middle - RING / 2, x1: middle + RING / 2 }
}

function widen(from: number, to: number, { left, right }: TimeScale): Extent {
  const x0 = Math.max(left, Math.min(from, right - LEAST))
  return { x0, x1: Math.max(x0 + LEAST, Math.min(to, right)) }
}

function countLabels(bars: readonly Bar[], into: Arrangement): number {
  return labelBars(bars, { event: null, at: null }, null, into).filter((label) => label !== null).length
}

/** Labels a lane's bars; what is selected or hovered comes first, then what is at the cursor, tours, and the rest. */
export function labelBars(
  bars: readonly Bar[],
  hover: { event: string | null; at: Minutes | null },
  selected: string | null,
  { measure, scale }: Pick<Arrangement, 'measure' | 'scale'>,
): (Label | null)[] {
  const wishes = bars.map(({ tour, x0, x1, row, view }): Wish => {
    const looked = lookedAt(tour, hover.event, selected)
    const isAtCursor = hover.at !== null && hover.at >= tour.span[0] && hover.at < tour.span[1]
    const rank = looked ? 0 : isAtCursor ? 1 : tour.stops.length > 1 ? 2 : 3
    const texts = wordings(tour, view, looked)
    return { x0, x1, row, rank, wordings: texts.map((text) => ({ text, width: measure(text, looked !== undefined) })) }
  })
  return placeLabels(wishes, { x0: scale.left, x1: scale.right })
}

/** The stop of a tour that is hovered or, if none is, selected. */
export function lookedAt({ stops }: Tour, hovered: string | null, selected: string | null) {
  return stops.find(({ id }) => id === hovered) ?? stops.find(({ id }) => id === selected)
}

/** How many lanes can be seen whole without scrolling. */
export function countShown(lanes: readonly Lane[], room: number): number {
  return lanes.filter(({ top, height }) => top + height <= room + LANE_PAD).length
}
