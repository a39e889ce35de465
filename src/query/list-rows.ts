import type { RowsAnswer } from './answer.ts'
import { countGroup } from './count-group.ts'
import { type Counting, type Selection, isSelected } from './counting.ts'
import { eventRow } from './event-row.ts'
import { RANK_BITS, rankGroup } from './groups.ts'

/** A window of the list: newest first, undated last. */
export function listRows(counting: Counting, selection: Selection, offset: number, count: number): RowsAnswer {
  const { table } = counting
  const ranks = countGroup(counting, selection, rankGroup(table))
  const total = ranks.reduce((sum, inBlock) => sum + inBlock, 0)
  const dated = rankOf(counting, selection, ranks, table.dated)
  const from = Math.min(total, Math.max(0, offset))
  const to = Math.min(total, offset + count)
  const found = [
    ...rowsAt(counting, selection, ranks, dated - Math.min(dated, to), dated - Math.min(dated, from)).toReversed(),
    ...rowsAt(counting, selection, ranks, Math.max(dated, from), Math.max(dated, to)),
  ]
  return { rows: found.map((row) => eventRow(table, row)), total }
}

/** Where a row stands in that list; -1 where the filter leaves it out. */
export function positionOf(counting: Counting, selection: Selection, row: number): number {
  const { table } = counting
  if (row < 0 || !isSelected(counting, selection, row)) return -1
  const ranks = countGroup(counting, selection, rankGroup(table))
  const rank = rankOf(counting, selection, ranks, row)
  return row < table.dated ? rankOf(counting, selection, ranks, table.dated) - 1 - rank : rank
}

/** How many rows before a row pass. */
function rankOf(counting: Counting, selection: Selection, ranks: Int32Array, row: number): number {
  const block = row >>> RANK_BITS
  let rank = 0
  for (let before = 0; before < block; before++) rank += ranks[before]!
  for (let other = block << RANK_BITS; other < row; other++) if (isSelected(counting, selection, other)) rank++
  return rank
}

/** The rows of ranks `from` to before `to`, ascending. */
function rowsAt(counting: Counting, selection: Selection, ranks: Int32Array, from: number, to: number): number[] {
  const rows: number[] = []
  let rank = 0
  for (let block = 0; block < ranks.length && rank < to; rank += ranks[block++]!) {
    if (rank + ranks[block]! <= from) continue
    const last = Math.min(counting.table.length, (block + 1) << RANK_BITS)
    for (let row = block << RANK_BITS, at = rank; row < last && at < to; row++) {
      if (!isSelected(counting, selection, row)) continue
      if (at >= from) rows.push(row)
      at++
    }
  }
  return rows
}
