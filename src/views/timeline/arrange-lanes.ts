import type { VisitsAnswer } from '../../query/answer.ts'
import type { Minutes } from '../../model/time.ts'
import type { ActorNames } from '../actors.ts'
import type { TimeScale } from '../time-scale.ts'
import { words } from '../words/words.ts'
import { type Extent, packRows } from './pack-rows.ts'
import { groundsOf } from './grounds.ts'
import { type Label, type Wish, placeLabels } from './place-labels.ts'
import { type Segment, type Tour, joinTours, shareBar } from './tours.ts'
import { type LaneView, travellerOf, wordings } from './wording.ts'

export const ROW = 16
export const BAR = 8
/** Above and below the rows of a lane, its hairline included. */
export const LANE_PAD = 4
/** With less room at the left, a lane's name stands in a line of its own over its rows. */
const NAME_BESIDE = 80
/** A shorter visit is drawn this wide; a call is a ring of this width. */
const LEAST = 5
const RING = 10
/** Lanes of their own while not everybody can have one: actors with three visits or more, a dozen at most. */
const FEW = 3
const MOST_OWN = 12
const ENOUGH_LABELLED = 0.75
const ENOUGH_SAID = 0.9
/** Labels may make the lanes this much taller than the pane, which then scrolls. */
const OVERFULL = 1.3
/** Above this the trials below would be felt; such lanes scroll anyway. */
const MOST_TRIED = 200

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
  /** What the name takes above the rows, where it does not stand beside them. */
  head: number
  height: number
}

export interface Arrangement {
  names: ActorNames
  by: 'visitor' | 'host'
  scale: TimeScale
  /** Pixels that the pane has for lanes. */
  room: number
  /** Nobody can scroll: rows beyond the room would be lost. */
  isFixed?: boolean
  measure: (text: string, isStrong: boolean) => number
  /** The selected event: its journey is worth a row. */
  selected: string | null
  /** How many lines a lane's name takes in the gutter. */
  linesOf: (name: string) => number
}

/**
 * Lanes from the top: each actor's own where all fit, else those with several visits, and one lane that the others
 * share. Rows are added where they bring most labels, until the room is full.
 */
export function arrangeLanes(lanes: VisitsAnswer['lanes'], into: Arrangement): Lane[] {
  if (lanes.length === 0) return []
  if (lanes.length <= MOST_OWN) {
    const all = layOut(lanes, [], into)
    if (all.height <= into.room && all.labelled >= ENOUGH_LABELLED) return all.lanes
  }
  const own = lanes.filter(({ items }, i) => i < MOST_OWN && items.length >= FEW)
  const shared = lanes.filter((lane) => !own.includes(lane))
  // One actor alone shares with nobody.
  if (own.length === 0 || shared.length === 1)
    return layOut(lanes.slice(0, MOST_OWN), lanes.slice(MOST_OWN), into).lanes
  return layOut(own, shared, into).lanes
}

function layOut(own: VisitsAnswer['lanes'], shared: VisitsAnswer['lanes'], into: Arrangement) {
  const drafts = own.map(({ actor, items }) => draftLane(actor, into.names.nameOf(actor), [{ actor, items }], into))
  if (shared.length > 0) drafts.push(draftLane(null, words.visits.others(shared.length), shared, into))
  const head = into.scale.left < NAME_BESIDE ? ROW : 0
  let height = drafts.reduce((sum, { rows }) => sum + head + rows * ROW + LANE_PAD, 0)
  const bars = drafts.reduce((sum, draft) => sum + draft.bars.length, 0)
  const countLabelled = () => drafts.reduce((sum, draft) => sum + draft.labelled, 0)
  for (;;) {
    const worth = drafts.reduce((sum, draft) => sum + draft.worth, 0)
    const room = worth < ENOUGH_SAID * bars && !into.isFixed ? into.room * OVERFULL : into.room
    const [neediest, gain] = drafts.map((draft) => [draft, draft.gain()] as const).toSorted((a, b) => b[1] - a[1])[0]!
    if (gain <= 0 || height + ROW > room) break
    neediest.grow()
    height += ROW
  }
  let top = 0
  const done: Lane[] = drafts.map(({ actor, name, bars, rows }) => {
    const lane = { actor, name, bars, rows, top, head, height: head + rows * ROW + LANE_PAD }
    top += lane.height
    return lane
  })
  return { lanes: done, height, labelled: bars === 0 ? 1 : countLabelled() / bars }
}

/** A lane that can still take more rows, and knows what one more would bring in labels. */
function draftLane(actor: string | null, name: string, members: VisitsAnswer['lanes'], into: Arrangement) {
  const bars = members.flatMap((member) => barsOf(member, actor === null, into)).toSorted((a, b) => a.x0 - b.x0)
  const pack = (rows: number) => {
    const packed = packRows(bars, rows)
    const placed = bars.map((bar, i) => ({ ...bar, row: packed.rowOf[i]! }))
    return {
      bars: placed,
      rows: packed.rows,
      ...(bars.length > MOST_TRIED ? { labelled: 0, worth: 0, most: 0 } : weigh(placed, into)),
    }
  }
  let now = pack(into.scale.left < NAME_BESIDE ? 1 : into.linesOf(name))
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
    get worth() {
      return now.worth
    },
    gain() {
      if (now.worth === now.most) return 0
      next ??= pack(now.rows + 1)
      // Partly by the lane's own measure, so that short lanes are not starved by crowded ones.
      return next.rows === now.rows + 1 ? (next.worth - now.worth) / Math.sqrt(bars.length) : 0
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
    if (tour.stops.length === 1) return { ...ends, tour, segments: [{ stop: tour.stops[0]!, ...ends }], view, row: 0 }
    return { ...ends, tour, segments: stretch(shareBar(tour.stops, scale.x, scale.axis), ends), view, row: 0 }
  })
}

/** Segments of a bar that was drawn wider than its time, widened with it. */
function stretch(segments: Segment[], { x0, x1 }: Extent): Segment[] {
  const [from, to] = [Math.min(...segments.map((s) => s.x0)), Math.max(...segments.map((s) => s.x1))]
  const at = (x: number) => (to > from ? x0 + ((x - from) / (to - from)) * (x1 - x0) : x0)
  return segments.map((segment) => ({ ...segment, x0: at(segment.x0), x1: at(segment.x1) }))
}

function ring({ span: [from, to] }: Tour, scale: TimeScale): Extent {
  const middle = scale.x((Math.max(from, scale.axis[0]) + Math.min(to, scale.axis[1])) / 2)
  return { x0: middle - RING / 2, x1: middle + RING / 2 }
}

function widen(from: number, to: number, { left, right }: TimeScale): Extent {
  const x0 = Math.max(left, Math.min(from, right - LEAST))
  return { x0, x1: Math.max(x0 + LEAST, Math.min(to, right)) }
}

/** A label in fewer words than its bar asked for is worth less, so that a row more may still pay. */
const SHORTENED = 0.7

/** The label of what is selected is worth as much as those of several others. */
const SELECTED = 5

function weigh(bars: readonly Bar[], into: Arrangement): { labelled: number; worth: number; most: number } {
  const labels = labelBars(bars, { event: null, at: null }, into.selected, into)
  let worth = 0
  let most = 0
  bars.forEach(({ tour, view }, i) => {
    const looked = lookedAt(tour, null, into.selected)
    const [first, second] = wordings(tour, view, looked)
    const text = labels[i]?.text
    const weight = looked ? SELECTED : 1
    most += weight
    if (text !== undefined) worth += text === first || (looked && text === second) ? weight : weight * SHORTENED
  })
  return { labelled: labels.filter(Boolean).length, worth, most }
}

/** Labels a lane's bars; what is selected or hovered comes first, then what is at the cursor, tours, and the rest. */
export function labelBars(
  bars: readonly Bar[],
  hover: { event: string | null; at: Minutes | null },
  selected: string | null,
  { measure, scale }: Pick<Arrangement, 'measure' | 'scale'>,
): (Label | null)[] {
  const wishes = bars.map(({ tour, segments, x0, x1, row, view }): Wish => {
    const looked = lookedAt(tour, hover.event, selected)
    const isAtCursor = hover.at !== null && hover.at >= tour.span[0] && hover.at < tour.span[1]
    const rank = looked ? 0 : isAtCursor ? 1 : tour.stops.length > 1 ? 2 : 3
    const texts = wordings(tour, view, looked)
    const sized = texts.map((text) => ({ text, width: measure(text, looked !== undefined) }))
    return { x0, x1, row, rank, wordings: sized, grounds: groundsOf(segments, looked, selected) }
  })
  return placeLabels(wishes, { x0: scale.left, x1: scale.right })
}

/** The stop of a tour that is hovered or, if none is, selected. */
export function lookedAt({ stops }: Tour, hovered: string | null, selected: string | null) {
  return stops.find(({ id }) => id === hovered) ?? stops.find(({ id }) => id === selected)
}

/** The top of a bar's row. */
export function rowTop(lane: Pick<Lane, 'top' | 'head'>, bar: Pick<Bar, 'row'>): number {
  return lane.top + 1 + lane.head + bar.row * ROW
}

/** How many lanes can be seen whole without scrolling, the first one always. */
export function countShown(lanes: readonly Lane[], room: number): number {
  return Math.max(Math.min(1, lanes.length), lanes.filter(({ top, height }) => top + height <= room + LANE_PAD).length)
}
