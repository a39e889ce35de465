import { type CsvRecord, createCsvReader, readCsv } from '../csv.ts'
import type { RawPlaced, StreamFormat } from '../feed-stream.ts'
import { fromTable } from './any-table.ts'
import { bareGdeltTable, bareRow, fromGdelt, isBareGdelt } from './gdelt.ts'
import type { ColumnChoice } from './guess-columns.ts'
import { readBareRows, shapeOf, take } from './read-table.ts'
import { type Row, type Table, readRow } from './table.ts'

/**
 * A delimited text that is read as it comes, by what its beginning says of it; null where that leaves open which is the
 * day and which the month of its dates. Throws a `FeedError` where it is no table of events.
 */
export function streamTable(head: string, choice?: ColumnChoice): StreamFormat | null {
  // What is cut off would be a line with too few cells.
  const lines = head.slice(0, head.lastIndexOf('\n') + 1)
  const bare = take(readBareRows(lines.slice(0, 20_000)), 5).find(({ cells }) => isBareGdelt(cells))
  if (bare) {
    const width = bare.cells.length
    const table = bareGdeltTable(lines, width)
    const asRow = ({ cells, line }: CsvRecord): Row => bareRow({ where: `line ${line}`, cells }, width)
    return overRows(fromGdelt(table), table, { begin: 0, skipped: 0, delimiter: '\t', quotes: false, asRow })
  }
  const { columns, notes, begin, delimiter, skipped, rowOf } = shapeOf(lines)
  const body = lines.slice(begin)
  const table: Table = {
    columns,
    notes,
    *rows() {
      let toSkip = skipped
      for (const record of readCsv(body, delimiter)) if (toSkip-- <= 0) yield rowOf(record)
    },
  }
  return overRows(fromTable(table, choice), table, { begin, skipped, delimiter, quotes: true, asRow: rowOf })
}

interface Layout {
  /** Characters before the first record. */
  begin: number
  skipped: number
  delimiter: string
  quotes: boolean
  asRow: (record: CsvRecord) => Row
}

function overRows(raw: ReturnType<typeof fromTable>, table: Table, layout: Layout): StreamFormat | null {
  const { readRow: reader } = raw
  if (!reader || table.isAmbiguous) return null
  const { begin, delimiter, quotes, asRow } = layout
  const csv = createCsvReader(delimiter, quotes)
  let toSkip = layout.skipped
  let toPass = begin

  function placed(records: readonly CsvRecord[]): RawPlaced[] {
    const found: RawPlaced[] = []
    for (const record of records) {
      if (toSkip-- > 0) continue
      found.push({ record: readRow(asRow(record), reader!, true), offset: begin + record.offset })
    }
    return found
  }

  return {
    raw,
    push(text) {
      const body = toPass === 0 ? text : text.slice(toPass)
      toPass = Math.max(0, toPass - text.length)
      return placed(csv.push(body))
    },
    end: () => ({ records: placed(csv.end()), notes: [] }),
    readAgain(text, isEnd) {
      const again = createCsvReader(delimiter, quotes)
      const [first] = again.push(text)
      const record = first ?? (isEnd ? again.end()[0] : undefined)
      return record ? readRow(asRow(record), reader, false) : null
    },
  }
}
