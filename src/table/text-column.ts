/** Searchable text, one folded string a row, kept in blocks so that one `indexOf` runs over thousands of rows. */
export interface TextColumn {
  length: number
  blocks: { text: string; firstRow: number; starts: Uint32Array }[]
}

const ROWS_A_BLOCK = 16_384
/** Never part of folded text, so that no match runs over the edge of a row. */
const EDGE = '\n'

/** Builds the column from folded strings, in the order of the rows. */
export function buildTextColumn(texts: Iterable<string>): TextColumn {
  const blocks: TextColumn['blocks'] = []
  let parts: string[] = []
  let starts: number[] = []
  let at = 0
  let row = 0

  function close() {
    if (parts.length === 0) return
    blocks.push({ text: parts.join(''), firstRow: row - parts.length, starts: Uint32Array.from(starts) })
    parts = []
    starts = []
    at = 0
  }

  for (const text of texts) {
    const part = text.replaceAll(EDGE, ' ') + EDGE
    starts.push(at)
    parts.push(part)
    at += part.length
    row++
    if (parts.length === ROWS_A_BLOCK) close()
  }
  close()
  return { length: row, blocks }
}

/** Calls back with each row whose text holds `word`, a folded, non-empty string; rows ascend. */
export function eachRowWith(column: TextColumn, word: string, found: (row: number) => void): void {
  for (const { text, firstRow, starts } of column.blocks) {
    let local = 0
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, starts[local] ?? text.length)) {
      local = lastAtOrBefore(starts, at, local)
      found(firstRow + local)
      local++
      if (local >= starts.length) break
    }
  }
}

function lastAtOrBefore(starts: Uint32Array, at: number, from: number): number {
  let low = from
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= at) low = middle
    else high = middle - 1
  }
  return low
}
