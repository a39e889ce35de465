import type { EventTable } from '../table/event-table.ts'
import type { RowsAnswer } from './answer.ts'
import { eventRow } from './event-row.ts'

/** How many of the rows, which ascend, are dated; the undated come after them. */
function datedIn(table: EventTable, rows: Uint32Array): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (rows[middle]! < table.dated) low = middle + 1
    else high = middle
  }
  return low
}

/** A window of the list: newest first, undated last. */
export function listRows(table: EventTable, rows: Uint32Array, offset: number, count: number): RowsAnswer {
  const dated = datedIn(table, rows)
  const last = Math.min(rows.length, offset + count)
  const found: RowsAnswer['rows'] = []
  for (let i = Math.max(0, offset); i < last; i++) {
    found.push(eventRow(table, rows[i < dated ? dated - 1 - i : i]!))
  }
  return { rows: found, total: rows.length }
}

/** Where a row stands in that list; -1 where the filter leaves it out. */
export function positionOf(table: EventTable, rows: Uint32Array, row: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (rows[middle]! < row) low = middle + 1
    else high = middle
  }
  if (rows[low] !== row) return -1
  const dated = datedIn(table, rows)
  return low < dated ? dated - 1 - low : low
}
