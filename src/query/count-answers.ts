import type { BinSize } from '../model/bins.ts'
import { KINDS } from '../model/event.ts'
import type { Span } from '../model/time.ts'
import { DATE_PRECISIONS } from '../table/columns.ts'
import type { CountsAnswer, HistogramAnswer, SummaryAnswer } from './answer.ts'
import type { ChartBars } from './chart-bars.ts'
import { named } from './count-by.ts'
import { countGroup } from './count-group.ts'
import type { Counting, Selection } from './counting.ts'
import { SUMMARY, actorGroup, binGroup, kindGroup, summaryGroup } from './groups.ts'
import { STRANDS, stacksOf } from './row-codes.ts'

/** What `summarise` says, from running counts. */
export function summaryAnswer(counting: Counting, selection: Selection, axis: Span): SummaryAnswer {
  const counts = countGroup(counting, selection, summaryGroup(counting.table, counting.codes, axis))
  return {
    shown: counts[SUMMARY.shown]!,
    total: counting.table.length,
    earlier: counts[SUMMARY.earlier]!,
    later: counts[SUMMARY.later]!,
    undated: counts[SUMMARY.undated]!,
    notOnMap: counts[SUMMARY.notOnMap]!,
  }
}

/** What `countByActor` and `countByKind` say, from running counts; of actors `only` some, where that is given. */
export function countsAnswer(
  counting: Counting,
  selection: Selection,
  by: 'actor' | 'kind',
  only?: readonly string[],
): CountsAnswer {
  const { table } = counting
  if (by === 'kind') return { counts: named(KINDS, countGroup(counting, selection, kindGroup(table))) }
  const counts = countGroup(counting, selection, actorGroup(table))
  if (!only) return { counts: named(table.actorIds, counts) }
  const known = only.filter((id) => table.actorIndex.has(id))
  return {
    counts: named(
      known,
      Int32Array.from(known, (id) => counts[table.actorIndex.get(id)!]!),
    ),
  }
}

/** What `histogram` says, from running counts. */
export function histogramAnswer(counting: Counting, selection: Selection, axis: Span, bin: BinSize): HistogramAnswer {
  const group = binGroup('histogram', counting.table, counting.codes.strand, STRANDS.length, axis, bin)
  const counts = countGroup(counting, selection, group)
  const [violence, diplomacy, rest] = STRANDS.map((_, code) => seriesOf(counts, code, STRANDS.length, group.edges))
  return {
    edges: group.edges,
    strands: { violence: violence!, diplomacy: diplomacy!, rest: rest! },
    earlier: counts[group.earlier]!,
    later: counts[group.later]!,
    vague: DATE_PRECISIONS.reduce((sum, _, precision) => sum + counts[group.vague + precision]!, 0),
  }
}

/** What `chartBars` says, from running counts. */
export function barsAnswer(counting: Counting, selection: Selection, axis: Span, bin: BinSize): ChartBars {
  const names = stacksOf(counting.hasStrikes)
  const group = binGroup('chart', counting.table, counting.codes.stack, names.length, axis, bin)
  const counts = countGroup(counting, selection, group)
  const vague = DATE_PRECISIONS.map((_, precision) => counts[group.vague + precision]!)
  return {
    edges: group.edges,
    series: names.map((id, code) => ({ id, counts: seriesOf(counts, code, names.length, group.edges) })),
    earlier: counts[group.earlier]!,
    later: counts[group.later]!,
    vague: vague.reduce((sum, count) => sum + count, 0),
    vaguePrecision: DATE_PRECISIONS[vague.findLastIndex((count) => count > 0)] ?? null,
  }
}

function seriesOf(counts: Int32Array, code: number, series: number, edges: readonly number[]): number[] {
  return Array.from({ length: edges.length - 1 }, (_, bin) => counts[bin * series + code]!)
}
