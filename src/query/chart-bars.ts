import { type BinSize, binEdges } from '../model/bins.ts'
import type { Span } from '../model/time.ts'
import { DATE_PRECISIONS } from '../table/columns.ts'
import type { EventTable } from '../table/event-table.ts'
import type { ChartAnswer } from './answer.ts'
import { VAGUE, count, placeRows, zeros } from './bin-by-time.ts'
import { NO_STACK, stacksOf } from './row-codes.ts'

/** What the chart stacks: events a bin by weapon or kind, and those that are in no bar. */
export type ChartBars = Pick<ChartAnswer, 'edges' | 'series' | 'earlier' | 'later' | 'vague' | 'vaguePrecision'>

/** Strikes a bin by weapon, or violence by kind, of all rows; `stack` is the code of each. */
export function chartBars(
  table: EventTable,
  rows: Uint32Array,
  { axis, bin }: { axis: Span; bin: BinSize },
  { stack, hasStrikes }: { stack: Uint8Array; hasStrikes: boolean },
): ChartBars {
  const edges = binEdges(axis, bin)
  const place = placeRows(table, edges, bin)
  const series = stacksOf(hasStrikes).map((id) => ({ id, counts: zeros(edges) }))
  const outside = { earlier: 0, later: 0, vague: 0 }
  let vaguest = -1
  for (const row of rows) {
    if (stack[row] === NO_STACK) continue
    const at = place(row)
    if (at >= 0) series[stack[row]!]!.counts[at]!++
    else count(outside, at)
    if (at === VAGUE) vaguest = Math.max(vaguest, table.datePrecision[row]!)
  }
  return { edges, series, ...outside, vaguePrecision: DATE_PRECISIONS[vaguest] ?? null }
}
