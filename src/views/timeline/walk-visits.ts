import type { VisitItem } from '../../query/answer.ts'
import type { Minutes } from '../../model/time.ts'
import { type Lane, rowTop } from './arrange-lanes.ts'

/** A visit as the arrow keys meet it, with the top of its row. */
export interface WalkedVisit {
  id: string
  row: number
  start: Minutes
  y: number
  item: VisitItem
}

/** All visits of all lanes in order of time, those that begin together from the top. */
export function orderVisits(lanes: readonly Lane[]): WalkedVisit[] {
  return lanes
    .flatMap((lane) =>
      lane.bars.flatMap((bar) =>
        bar.tour.stops.map((item) => ({
          id: item.id,
          row: item.row,
          start: item.span[0],
          y: rowTop(lane, bar),
          item,
        })),
      ),
    )
    .toSorted((a, b) => a.start - b.start || a.y - b.y || a.row - b.row)
}

/** The visit that a key leads to: from none to the first at or after the cursor; at the ends it stays. */
export function stepVisit(
  visits: readonly WalkedVisit[],
  from: string | null,
  key: string,
  cursor: Minutes | null,
): WalkedVisit | undefined {
  if (key === 'Home') return visits[0]
  if (key === 'End') return visits.at(-1)
  const now = visits.findIndex(({ id }) => id === from)
  if (now < 0) return visits.find(({ start }) => start >= (cursor ?? -Infinity)) ?? visits.at(-1)
  const step = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1
  return visits[Math.min(visits.length - 1, Math.max(0, now + step))]
}
