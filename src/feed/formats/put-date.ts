import { type DateStyle, isoOf, styleOf } from './dates.ts'
import type { RawNote } from './format.ts'
import { type Row, type Table, cellOf } from './table.ts'

// A feed of what happened holds no year 2202: such a date is a slip of the pen, and would stretch every axis.
const LATEST_YEAR = new Date().getUTCFullYear() + 10

/** Sets a date under its ISO spelling; what cannot be read stays as it is written, for the validator to report. */
export function putDate(
  properties: Record<string, unknown>,
  member: 'start' | 'end' | 'reported',
  text: string,
  style: DateStyle,
  notes: RawNote[],
): void {
  if (text === '') return
  const iso = isoOf(text, style)
  if (iso === null || Number(iso.slice(0, 4)) <= LATEST_YEAR) {
    properties[member] = iso ?? text
    return
  }
  const reason = `'${text}' lies more than ten years ahead; it is taken for a slip of the pen and left out`
  notes.push({ field: member, value: text, reason, outcome: 'mended' })
}

const SAMPLE = 1_000

/** How a column writes its dates: by its first rows, or by all of them where those leave the order open. */
export function styleOfColumn(table: Table, column: number): DateStyle {
  if (column < 0) return styleOf([])
  const style = styleOf(sampled(table.rows(), column, SAMPLE))
  if (style.certainty !== 'guessed') return style
  const last = styleOf(sampled(table.rows(), column, Infinity))
  if (last.certainty === 'guessed') table.isAmbiguous = true
  return last
}

function* sampled(rows: Iterable<Row>, column: number, most: number): Generator<string> {
  let count = 0
  for (const row of rows) {
    if (count++ >= most) return
    yield cellOf(row, column)
  }
}

/** What the report says of a column in which day and month could be mixed up. */
export function noteOfStyle(column: string, style: DateStyle): RawNote[] {
  if (style.certainty === 'plain') return []
  const order = style.order === 'day-first' ? 'day before month' : 'month before day'
  const why =
    style.certainty === 'said'
      ? 'as its days above 12 show'
      : 'though no date of it shows which is which, so every date may have day and month mixed up'
  return [{ field: column, reason: `The dates of '${column}' are read as ${order}, ${why}` }]
}
