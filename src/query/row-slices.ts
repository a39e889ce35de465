import type { Span } from '../model/time.ts'
import type { EventTable } from '../table/event-table.ts'
import { firstAbove } from './filter-rows.ts'

/** Rows from `first` to before `last`, of which those pass whose end is after `after` and not after `until`. */
export interface Slice {
  first: number
  last: number
  after: number
  until: number
}

/** The rows of a time range. Only those that began before it have to prove that they reach into it. */
export function slicesOf(table: EventTable, time: Span | null): Slice[] {
  if (!time) return [plain(0, table.length)]
  const [from, to] = time
  const last = firstAbove(table.start, to - 1, table.dated)
  const first = Math.min(last, firstAbove(table.latestEnd, from, table.dated))
  const begin = Math.max(first, Math.min(last, firstAbove(table.start, from - 1, table.dated)))
  return [{ first, last: begin, after: from, until: Infinity }, plain(begin, last)]
}

const plain = (first: number, last: number): Slice => ({ first, last, after: -Infinity, until: Infinity })

/** The rows that a step from one range to another leaves behind and reaches. */
export function stepBetween(table: EventTable, from: Span, to: Span): { left: Slice[]; came: Slice[] } {
  return { left: onlyIn(table, from, to), came: onlyIn(table, to, from) }
}

/** The rows that overlap one range and not another. */
function onlyIn(table: EventTable, one: Span, other: Span): Slice[] {
  const last = firstAbove(table.start, one[1] - 1, table.dated)
  const otherLast = firstAbove(table.start, other[1] - 1, table.dated)
  const slices: Slice[] = []
  const both = Math.min(last, otherLast)
  // Begins before both end: it is in this one alone where it is over before the other begins.
  if (one[0] < other[0]) {
    const first = firstAbove(table.latestEnd, one[0], table.dated)
    const begun = Math.min(both, firstAbove(table.start, other[0] - 1, table.dated))
    if (first < begun) slices.push({ first, last: begun, after: one[0], until: other[0] })
  }
  // Begins after the other has ended.
  const reaching = Math.max(otherLast, firstAbove(table.latestEnd, one[0], table.dated))
  if (reaching < last) slices.push({ first: reaching, last, after: one[0], until: Infinity })
  return slices
}

/** Rows that are looked at in one go. */
const BLOCK = 4096

/**
 * Calls back with the rows of slices whose bits of `mask` are all clear, block after block, ascending within a slice.
 * `rows` is the same room each time, and only its first `count` rows count.
 */
export function eachBlock(
  table: EventTable,
  out: Uint8Array,
  slices: readonly Slice[],
  mask: number,
  found: (rows: Uint32Array, count: number) => void,
): void {
  const rows = new Uint32Array(BLOCK)
  for (const { first, last, after, until } of slices) {
    const isPlain = after === -Infinity && until === Infinity
    for (let row = first; row < last; row += BLOCK) {
      const end = Math.min(last, row + BLOCK)
      const count = isPlain
        ? takeUnmarked(out, mask, row, end, rows)
        : takeWithin(table.end, after, until, out, mask, row, end, rows)
      if (count > 0) found(rows, count)
    }
  }
}

function takeUnmarked(out: Uint8Array, mask: number, first: number, last: number, rows: Uint32Array): number {
  let count = 0
  for (let row = first; row < last; row++) {
    rows[count] = row
    // One where no bit is set, without a branch that no processor could foresee.
    count += ((out[row]! & mask) - 1) >>> 31
  }
  return count
}

function takeWithin(
  ends: Int32Array,
  after: number,
  until: number,
  out: Uint8Array,
  mask: number,
  first: number,
  last: number,
  rows: Uint32Array,
): number {
  let count = 0
  for (let row = first; row < last; row++) {
    const end = ends[row]!
    if (end > after && end <= until && (out[row]! & mask) === 0) rows[count++] = row
  }
  return count
}
