import type { Problem } from '../../model/feed.ts'
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
  return `\uFEFF${[head, ...rows].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`
}

/**
 * A cell that no spreadsheet takes for a formula: values of a feed are somebody else's.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
function cell(value: string): string {
  const safe = /^\s*[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value
  return /["',;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
