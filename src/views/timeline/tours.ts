import type { VisitItem } from '../../query/answer.ts'
import { DAY, type Span } from '../../model/time.ts'

/** One bar of a lane: a visit alone, or the stops of one traveller. */
export interface Tour {
  /** In order of time, at least one. */
  stops: readonly VisitItem[]
  span: Span
}

/** A stop begins at most two days after the last one ended: one empty day between them. */
const MOST_BETWEEN = DAY

/**
 * Joins the stops of one traveller that are at most two days apart. Calls, imprecise dates and visits without a known
 * traveller stand alone. Items come in order of time, and so do the tours.
 */
export function joinTours(items: readonly VisitItem[], travellerOf: (item: VisitItem) => string | undefined): Tour[] {
  const tours: { stops: VisitItem[]; span: Span }[] = []
  const last = new Map<string, { stops: VisitItem[]; span: Span }>()
  for (const item of items) {
    const traveller = item.kind === 'call' || item.isSoft ? undefined : travellerOf(item)
    const open = traveller === undefined ? undefined : last.get(traveller)
    if (open && item.span[0] - open.span[1] <= MOST_BETWEEN) {
      open.stops.push(item)
      open.span = [open.span[0], Math.max(open.span[1], item.span[1])]
      continue
    }
    const tour = { stops: [item], span: item.span }
    tours.push(tour)
    if (traveller !== undefined) last.set(traveller, tour)
  }
  return tours
}

/** A part of a bar that belongs to one stop, in pixels. */
export interface Segment {
  stop: VisitItem
  x0: number
  x1: number
}

/**
 * Shares a tour's bar among its stops: where several cover a moment it belongs to the one that began last, and stops
 * that began together share it evenly, so that each stays visible.
 */
export function shareBar(stops: readonly VisitItem[], x: (at: number) => number, [from, to]: Span): Segment[] {
  const clip = (at: number) => Math.min(to, Math.max(from, at))
  const edges = [...new Set(stops.flatMap(({ span }) => span.map(clip)))].toSorted((a, b) => a - b)
  const segments: Segment[] = []
  for (let i = 0; i + 1 < edges.length; i++) {
    const [start, end] = [edges[i]!, edges[i + 1]!]
    const covering = stops.filter(({ span }) => clip(span[0]) <= start && clip(span[1]) >= end)
    const latest = Math.max(...covering.map(({ span }) => clip(span[0])))
    const owners = covering.filter(({ span }) => clip(span[0]) === latest)
    owners.forEach((stop, n) => {
      const x0 = x(start) + ((x(end) - x(start)) * n) / owners.length
      const x1 = x(start) + ((x(end) - x(start)) * (n + 1)) / owners.length
      const before = segments.at(-1)
      if (owners.length === 1 && before?.stop === stop && before.x1 === x0) before.x1 = x1
      else segments.push({ stop, x0, x1 })
    })
  }
  return segments
}
