/** What a spreadsheet might calculate: https://owasp.org/www-community/attacks/CSV_Injection, full-width signs too. */
const FORMULA = /^'*\s*[=+\-@\t\r\n＝＋－＠]/

/**
 * A text as a cell that no spreadsheet takes for a formula: what begins like one gets an apostrophe in front. So does
 * what has apostrophes before that, so that taking one away always gives the text back.
 */
export function textCell(text: string | undefined): string {
  if (text === undefined) return ''
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /["',;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A number as a cell. One below zero begins with a minus and is no formula: it stays a number. */
export function numberCell(value: number | undefined): string {
  return value === undefined ? '' : String(value)
}

/** A row of cells, by RFC 4180. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.join(',')}\r\n`
}

/** The mark of byte order by which spreadsheets know UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** A list in one cell: parted by semicolons, those within an entry behind a backslash. */
export function listText(entries: readonly string[]): string {
  return entries.map((entry) => entry.replace(/[\\;]/g, '\\$&')).join('; ')
}
