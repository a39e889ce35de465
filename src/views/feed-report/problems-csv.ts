import type { Problem } from '../../model/feed.ts'
import { BYTE_ORDER_MARK, csvRow, textCell } from '../../query/csv-cell.ts'
import { words } from '../words/words.ts'

const text = words.report

/** The report as RFC 4180, with a mark of byte order so that spreadsheets read it as UTF-8. */
export function problemsCsv(problems: readonly Problem[]): string {
  const head = [text.where, text.field, text.value, text.reason, text.became, text.record]
  const rows = problems.map(({ where, field, value, reason, outcome, id }) => [
    where,
    field,
    value,
    reason,
    text.outcome[outcome],
    id ?? '',
  ])
  return BYTE_ORDER_MARK + [head, ...rows].map((cells) => csvRow(cells.map(textCell))).join('')
}
