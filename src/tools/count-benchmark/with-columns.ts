import { KINDS } from '../../model/event.ts'
import type { FeedContents } from '../../model/feed.ts'
import type { Filter } from '../../model/filter.ts'
import { without } from '../../model/filter.ts'
import { DAY } from '../../model/time.ts'
import { cellsByPlace, squaresInView } from '../../query/cell-by-place.ts'
import { barsAnswer, countsAnswer, histogramAnswer, summaryAnswer } from '../../query/count-answers.ts'
import { type Counting, createCounting, select } from '../../query/counting.ts'
import { createPartBuilder } from '../../table/build-part.ts'
import { type EventTable, buildTable } from '../../table/event-table.ts'
import type { BenchEngine, BenchFilter } from './engine.ts'
import { AXIS, BIN } from './rows.ts'
import { FIRST } from './seeded-rows.ts'

/** Our own table from parsed records, as the worker builds it: columns, texts to search, ids, and running counts. */
export function loadColumns({ events, header }: FeedContents): Counting {
  const builder = createPartBuilder(header.timezone)
  for (const [at, event] of events.entries()) builder.add(event, at)
  const part = builder.part()
  const shown = { part, hidden: new Set<number>(), partOf: new Map<number, string>(), claims: part.claimList }
  return createCounting(buildTable([shown], header.actors, header.timezone))
}

export function columnsEngine(
  counting: Counting,
): BenchEngine<ReturnType<typeof answerAll>, ReturnType<typeof squaresInView>> {
  let selection = select(counting, {})
  return {
    name: 'Faultline',
    apply(filter) {
      const asked = asFilter(filter)
      selection = select(counting, asked)
      return answerAll(counting, asked)
    },
    figures({ actors, kinds, histogram, bars, summary }) {
      return {
        byActor: actors.counts,
        byKind: kinds.counts,
        strands: Object.values(histogram.strands),
        bars: bars.series.map(({ counts }) => counts),
        shown: summary.shown,
        earlier: summary.earlier,
        later: summary.later,
        notOnMap: summary.notOnMap,
      }
    },
    draw: ({ bounds, zoom }) => squaresInView(counting, selection, bounds, 256 * 2 ** zoom, -1),
    placed({ marks, halos, sum }) {
      const drawn = [...marks.clusters(), ...halos.clusters()].reduce((all, { count }) => all + count, 0)
      return { drawn, inView: sum.marks + sum.halos, notOnMap: sum.country + sum.none }
    },
    finish: ({ bounds, zoom }) =>
      cellsByPlace(counting, selection, { ask: 'map', filter: {}, view: bounds, zoom, scale: 1 }),
    search: (text) => summaryAnswer(counting, select(counting, { text }), AXIS).shown,
    close: () => undefined,
  }
}

export function answerAll(counting: Counting, filter: Filter) {
  const selection = select(counting, filter)
  return {
    actors: countsAnswer(counting, select(counting, without(filter, 'actor')), 'actor'),
    kinds: countsAnswer(counting, select(counting, without(filter, 'kind')), 'kind'),
    histogram: histogramAnswer(counting, select(counting, without(filter, 'time')), AXIS, BIN),
    bars: barsAnswer(counting, selection, AXIS, BIN),
    summary: summaryAnswer(counting, selection, AXIS),
  }
}

export function asFilter({ days: [from, to], kinds, actors }: BenchFilter): Filter {
  return {
    time: [FIRST + from * DAY, FIRST + to * DAY],
    ...(kinds && { kinds }),
    ...(actors && { actors }),
  }
}

/** The floor: every column that the groups read, read once a group and added up, with no filter and no groups. */
export function bareScan(table: EventTable, { codes, out }: Counting): number {
  const { length, kind, start, datePrecision, actorsOfRow } = table
  let sum = 0
  for (let row = 0; row < length; row++) sum += out[row]! + kind[row]!
  const { starts, values } = actorsOfRow
  for (let row = 0; row < length; row++) {
    sum += out[row]!
    for (let at = starts[row]!; at < starts[row + 1]!; at++) sum += values[at]!
  }
  for (const column of [codes.strand, codes.stack])
    for (let row = 0; row < length; row++) sum += out[row]! + column[row]! + datePrecision[row]!
  for (let row = 0; row < length; row++) sum += out[row]! + codes.placing[row]! + start[row]!
  return sum + KINDS.length
}
