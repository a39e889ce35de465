import { FeedError } from '../feed-error.ts'
import { type CsvRecord, guessDelimiter, readCsv } from '../csv.ts'
import type { RawNote } from './format.ts'
import type { Row, Table } from './table.ts'

const MOST_COLUMNS = 1_000

/** How a delimited file is to be read, as its beginning says. */
export interface TableShape {
  columns: readonly string[]
  delimiter: string
  notes: RawNote[]
  /** Characters before its first record. */
  begin: number
  /** Records before the first row. */
  skipped: number
  rowOf: (record: CsvRecord) => Row
}

/** A delimited text as a table: the first record names the columns, an HXL row under it is no record. */
export function readTable(text: string): Table {
  const { columns, notes, begin, delimiter, skipped, rowOf } = shapeOf(text)
  return { columns, notes, rows: () => rowsOf(readCsv(text.slice(begin), delimiter), skipped, rowOf) }
}

/** What the beginning of a delimited text says of it. */
export function shapeOf(text: string): TableShape {
  const said = /^sep=([,;|\t])\r?\n/i.exec(text)
  const body = said ? text.slice(said[0].length) : text
  const delimiter = said?.[1] ?? guessDelimiter(body)
  const skippedLines = said ? 1 : 0
  const head = take(readCsv(body, delimiter), 2)
  const names = head[0]
  if (!names || names.isBroken)
    throw new FeedError('This looks like a table, but its first line, the names of the columns, never ends')
  const hxl = head[1] && isHxl(head[1].cells) ? head[1] : undefined
  const notes: RawNote[] = []
  if (hxl) {
    const reason = `Line ${hxl.line + skippedLines} holds HXL tags, which name the columns once more; it is no record`
    notes.push({ field: '', value: hxl.cells.filter(Boolean).join(', '), reason })
  }
  const width = names.cells.length
  const columns = names.cells.slice(0, MOST_COLUMNS).map((name) => name.trim())
  if (width > MOST_COLUMNS) {
    const reason = `The table has ${width.toLocaleString('en')} columns; the first 1,000 were read`
    notes.push({ field: '', reason })
  }
  return {
    columns,
    delimiter,
    notes,
    begin: text.length - body.length,
    skipped: hxl ? 2 : 1,
    rowOf: (record) => rowOf(record, width, record.line + skippedLines),
  }
}

/** Records of a text without a header, such as GDELT's, where a quotation mark is a character like any other. */
export function* readBareRows(text: string): Generator<Row> {
  for (const { cells, line } of readCsv(text, '\t', false)) yield { where: `line ${line}`, cells }
}

/** The first records of a text, without reading the rest of it. */
export function take<T>(records: Iterable<T>, most: number): T[] {
  const taken: T[] = []
  for (const record of records) {
    taken.push(record)
    if (taken.length >= most) break
  }
  return taken
}

/** Whether a row holds tags of the Humanitarian Exchange Language: `#date+year,#geo+lat`. */
function isHxl(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell.trim() !== '')
  return said.length > 0 && said.every((cell) => /^\s*#[a-z]/i.test(cell))
}

function* rowsOf(records: Iterable<CsvRecord>, skipped: number, rowOf: TableShape['rowOf']): Generator<Row> {
  let toSkip = skipped
  for (const record of records) {
    if (toSkip-- > 0) continue
    yield rowOf(record)
  }
}

function rowOf({ cells, isBroken }: CsvRecord, width: number, line: number): Row {
  const where = `line ${line}`
  if (isBroken) {
    const reason =
      'The line cannot be read: a quotation mark opens a cell that never ends, or its cells are more than 100,000'
    return { where, cells, fault: { field: '', reason } }
  }
  if (cells.every((cell) => cell.trim() === ''))
    return { where, cells, fault: { field: '', reason: 'The line has separators and nothing between them' } }
  if (cells.length === width) return { where, cells }
  // One separator too many at the end of each line is a habit of some exporters and says nothing.
  if (cells.length === width + 1 && cells.at(-1) === '') return { where, cells }
  const reason = `The line has ${cells.length} cells where the first line names ${width} columns`
  return { where, cells, notes: [{ field: '', value: cells.join(' | ').slice(0, 300), reason }] }
}
