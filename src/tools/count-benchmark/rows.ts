import { binEdges } from '../../model/bins.ts'
import { lineage } from '../../model/actor.ts'
import { KINDS, PRECISIONS, WEAPONS, groupOf, strandOf } from '../../model/event.ts'
import type { FeedContents } from '../../model/feed.ts'
import { mercator } from '../../model/geo.ts'
import { DAY, type Span } from '../../model/time.ts'
import { binOf } from '../../query/bin-by-time.ts'
import { STRANDS } from '../../query/row-codes.ts'
import { DAYS, FIRST } from './seeded-rows.ts'

/** The axis of the panes; some events lie before and after it. */
export const AXIS: Span = [FIRST + 100 * DAY, FIRST + (DAYS - 100) * DAY]
export const BIN = 'month'
export const EDGES = binEdges(AXIS, BIN)
export const BINS = EDGES.length - 1
/** In place of a bin. */
export const EARLIER = -1
export const LATER = -2

/**
 * A record as the other engines are handed it. What would cost them time to find is found already: codes instead of
 * names, everyone above an actor, the bin of a date, the place on the map.
 */
export interface FlatRow {
  day: number
  bin: number
  kind: number
  strand: number
  /** Index of the weapon of a strike, the last one for those that state none; -1 for all else. */
  stack: number
  actors: number[]
  isOffMap: 0 | 1
  x: number
  y: number
  title: string
}

export function flatten({ events, header }: FeedContents): FlatRow[] {
  const parents = new Map(header.actors.map(({ id, of }) => [id, of]))
  const index = new Map(header.actors.map(({ id }, i) => [id, i]))
  const lines = new Map(header.actors.map(({ id }) => [id, lineage(id, parents).map((up) => index.get(up)!)]))
  return events.map((event) => {
    const kind = KINDS.indexOf(event.kind as never)
    const from = event.start!.from
    const [x, y] = mercator(event.point!)
    return {
      day: (from - FIRST) / DAY,
      bin: from < AXIS[0] ? EARLIER : from >= AXIS[1] ? LATER : binOf(EDGES, from),
      kind,
      strand: STRANDS.indexOf(strandOf(groupOf(KINDS[kind]!))),
      stack: event.kind !== 'strike' ? -1 : event.weapon ? WEAPONS.indexOf(event.weapon) : WEAPONS.length,
      actors: [...new Set(event.actors.flatMap(({ actor }) => lines.get(actor)!))],
      isOffMap: event.precision === PRECISIONS.at(-1) ? 1 : 0,
      // Rounded as our columns are, so that all engines draw a line at the same place.
      x: Math.fround(x),
      y: Math.fround(y),
      title: event.title,
    }
  })
}
