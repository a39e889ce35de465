import { type BinSize, binEdges, isVaguerThan } from '../model/bins.ts'
import { type Strand, GROUPS, KINDS, groupOf, strandOf } from '../model/event.ts'
import type { Minutes, Span } from '../model/time.ts'
import { DATE_PRECISIONS } from '../table/columns.ts'
import type { EventTable } from '../table/event-table.ts'
import type { HistogramAnswer } from './answer.ts'

/** Where a row stands on an axis: the index of its bin, or one of the reasons why it is in none. */
export type Place = number
/** Over before the axis begins. */
export const EARLIER = -1
/** Begins at the end of the axis, or after it. */
export const LATER = -2
/** On the axis, but known less exactly than a bin. */
export const VAGUE = -3
/** Without a date. */
export const UNDATED = -4

/** A function that places rows: in the bin of their start, or in the first bin if they began before the axis. */
export function placeRows(table: EventTable, edges: readonly Minutes[], bin: BinSize): (row: number) => Place {
  const isVague = DATE_PRECISIONS.map((precision) => isVaguerThan(precision, bin))
  const from = edges[0]!
  const to = edges.at(-1)!
  // Rows are asked for by their time, so that most stand in the bin of the one before.
  let at = 0
  return (row) => {
    if (row >= table.dated) return UNDATED
    const start = table.start[row]!
    if (table.end[row]! <= from) return EARLIER
    if (start >= to) return LATER
    if (isVague[table.datePrecision[row]!]) return VAGUE
    if (start < edges[at]! || start >= edges[at + 1]!) at = binOf(edges, start)
    return at
  }
}

/** The bin that holds a moment; what is before the first edge is in the first bin. */
export function binOf(edges: readonly Minutes[], at: Minutes): number {
  let low = 0
  let high = edges.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (edges[middle]! <= at) low = middle
    else high = middle - 1
  }
  return low
}

const STRAND_OF_KIND: readonly Strand[] = KINDS.map((kind) => strandOf(groupOf(kind)))

/** Counts of rows a bin and strand. With `earlier`, `later`, `vague` and the undated they add up to the rows. */
export function histogram(table: EventTable, rows: Uint32Array, axis: Span, bin: BinSize): HistogramAnswer {
  const edges = binEdges(axis, bin)
  const strands = { violence: zeros(edges), diplomacy: zeros(edges), rest: zeros(edges) }
  const place = placeRows(table, edges, bin)
  const outside = { earlier: 0, later: 0, vague: 0 }
  for (const row of rows) {
    const at = place(row)
    if (at >= 0) strands[STRAND_OF_KIND[table.kind[row]!]!][at]!++
    else count(outside, at)
  }
  return { edges, strands, ...outside }
}

/** Adds one to the reason why a row is in no bin. */
export function count(outside: { earlier: number; later: number; vague: number }, at: Place): void {
  if (at === EARLIER) outside.earlier++
  else if (at === LATER) outside.later++
  else if (at === VAGUE) outside.vague++
}

/** A zero for each bin between the edges. */
export function zeros(edges: readonly Minutes[]): number[] {
  return Array.from({ length: edges.length - 1 }, () => 0)
}

const GROUP_OF_KIND: Uint8Array = Uint8Array.from(KINDS, (kind) => GROUPS.indexOf(groupOf(kind)))

/** The index into `GROUPS` of a row's kind. */
export function groupOfRow(table: EventTable, row: number): number {
  return GROUP_OF_KIND[table.kind[row]!]!
}
