/** A record of a delimited file: its cells as text, and where it begins. */
export interface CsvRecord {
  cells: string[]
  /** Counted from 1 in physical lines, those within quoted cells among them. */
  line: number
  /** Characters before it. */
  offset: number
  /** A quotation mark opens a cell that never ends, or there are cells without end: the line has none that can be told. */
  isBroken: boolean
}

/** Takes a text in pieces of any size and answers the records that have ended; `end` answers the rest. */
export interface CsvReader {
  push(text: string): CsvRecord[]
  end(): CsvRecord[]
}

// A stray quotation mark would otherwise swallow the file to its end, or to the next stray one.
const LONGEST_QUOTED = 1_000_000
const LONGEST_RECORD = 10_000_000
const MOST_CELLS = 100_000

const PIECE = 1 << 18

const QUOTE = 34
const LF = 10
const CR = 13

/**
 * Reads delimited text, RFC 4180 as the world writes it: lines may end with CRLF, LF and CR in one file, cells may hold
 * line ends, and text after a closing quotation mark belongs to the cell. Empty lines are no records. Without `quotes`
 * a quotation mark is a character like any other.
 */
export function createCsvReader(delimiter: string, quotes = true): CsvReader {
  const separator = delimiter.charCodeAt(0)
  let held = ''
  let dropped = 0
  let line = 1
  /** Where the scan of one record stopped, and the line ends that it passed. */
  let at = 0
  let passed = 0
  /** What follows a broken record up to its line's end is not looked at. */
  let isSkipping = false
  let waitFor = 0

  function scan(isLast: boolean): CsvRecord[] {
    const records: CsvRecord[] = []
    let start = 0
    while (start < held.length) {
      passed = 0
      at = start
      if (isSkipping) {
        if (!skipLine(isLast)) {
          // A line end may still be cut in two.
          start = at
          break
        }
        isSkipping = false
      } else {
        const cells = readCells(start, isLast)
        if (!cells) break
        isSkipping = cells.length === 0
        const isBlank = cells.length === 1 && cells[0] === ''
        if (!isBlank) records.push({ cells, line, offset: dropped + start, isBroken: isSkipping })
      }
      line += passed
      start = at
    }
    dropped += start
    held = held.slice(start)
    return records
  }

  /** The cells of the record at `start`; none where it is broken, null where it goes on past what is held. */
  function readCells(start: number, isLast: boolean): string[] | null {
    const cells: string[] = []
    for (;;) {
      if (quotes && held.charCodeAt(at) === QUOTE) {
        const open = at
        const close = closingQuote(open)
        if (close < 0 || close - open > LONGEST_QUOTED) return isLast || held.length - open > LONGEST_QUOTED ? [] : null
        // The next piece may begin with the second half of a doubled quotation mark.
        if (close + 1 === held.length && !isLast) return null
        const cell = held.slice(open + 1, close)
        const until = endOfCell(close + 1)
        cells.push((cell.includes('"') ? cell.replaceAll('""', '"') : cell) + held.slice(close + 1, until))
        passed += lineEnds(cell)
        at = until
      } else {
        const until = endOfCell(at)
        cells.push(held.slice(at, until))
        at = until
      }
      if (at - start > LONGEST_RECORD || cells.length > MOST_CELLS) return []
      if (at < held.length && held.charCodeAt(at) === separator) {
        at++
        continue
      }
      return endLine(isLast) ? cells : null
    }
  }

  function closingQuote(open: number): number {
    let quote = held.indexOf('"', open + 1)
    while (quote >= 0 && held.charCodeAt(quote + 1) === QUOTE) quote = held.indexOf('"', quote + 2)
    return quote
  }

  function endOfCell(from: number): number {
    let to = from
    for (; to < held.length; to++) {
      const code = held.charCodeAt(to)
      if (code === separator || code === LF || code === CR) break
    }
    return to
  }

  function skipLine(isLast: boolean): boolean {
    while (at < held.length && held.charCodeAt(at) !== LF && held.charCodeAt(at) !== CR) at++
    return endLine(isLast)
  }

  /** Steps over one line end of any kind; false where the next piece may still belong to it. */
  function endLine(isLast: boolean): boolean {
    if (at >= held.length) return isLast
    const isReturn = held.charCodeAt(at) === CR
    if (isReturn && at + 1 >= held.length && !isLast) return false
    at += isReturn && held.charCodeAt(at + 1) === LF ? 2 : 1
    passed++
    return true
  }

  return {
    push(text) {
      held = held === '' ? text : held + text
      if (held.length < waitFor) return []
      const records = scan(false)
      // A record that is not whole is scanned anew; of one that runs over many pieces that would be the square of its length.
      waitFor = held.length < PIECE ? 0 : held.length * 2
      return records
    },
    end: () => scan(true),
  }
}

function lineEnds(cell: string): number {
  let count = 0
  for (let i = 0; i < cell.length; i++) {
    const code = cell.charCodeAt(i)
    if (code === LF || (code === CR && cell.charCodeAt(i + 1) !== LF)) count++
  }
  return count
}

/** The records of a text that is in memory already. */
export function* readCsv(text: string, delimiter: string, quotes = true): Generator<CsvRecord> {
  const reader = createCsvReader(delimiter, quotes)
  for (let at = 0; at < text.length; at += PIECE) yield* reader.push(text.slice(at, at + PIECE))
  yield* reader.end()
}

const DELIMITERS = [',', '\t', ';', '|']

/** The delimiter that makes the widest table of a file's beginning whose lines agree. */
export function guessDelimiter(text: string): string {
  const sample = text.slice(0, 100_000)
  let best = ','
  let bestScore = 0
  for (const delimiter of DELIMITERS) {
    const reader = createCsvReader(delimiter)
    const whole = reader.push(sample)
    const records = (whole.length > 1 ? whole : [...whole, ...reader.end()]).slice(0, 50)
    const width = records[0]?.cells.length ?? 0
    const agreeing = records.filter(({ cells }) => cells.length === width).length
    const score = width < 2 ? 0 : (width * agreeing) / records.length
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return best
}
