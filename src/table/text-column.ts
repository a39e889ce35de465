/** Searchable text, one folded string a record, kept in blocks so that one `indexOf` runs over thousands of them. */
export interface TextColumn {
  length: number
  blocks: TextBlock[]
  /** The texts of the last block, as long as it is not full. */
  open: string[]
}

interface TextBlock {
  text: string
  first: number
  starts: Uint32Array
}

const TEXTS_A_BLOCK = 16_384
/** Never part of folded text, so that no match runs over the edge of a record. */
const EDGE = '\n'

/** A column without texts. */
export function createTextColumn(): TextColumn {
  return { length: 0, blocks: [], open: [] }
}

/** Adds the folded text of the next record. */
export function addText(column: TextColumn, text: string): void {
  column.open.push((text.includes(EDGE) ? text.replaceAll(EDGE, ' ') : text) + EDGE)
  column.length++
  if (column.open.length < TEXTS_A_BLOCK) return
  column.blocks.push(blockOf(column))
  column.open = []
}

function blockOf({ open, length }: TextColumn): TextBlock {
  const starts = new Uint32Array(open.length)
  for (let i = 1; i < open.length; i++) starts[i] = starts[i - 1]! + open[i - 1]!.length
  return { text: open.join(''), first: length - open.length, starts }
}

/** Calls back with the number of each record whose text holds `word`, a folded, non-empty string; numbers ascend. */
export function eachTextWith(column: TextColumn, word: string, found: (number: number) => void): void {
  for (const block of column.blocks) searchBlock(block, word, found)
  if (column.open.length > 0) searchBlock(blockOf(column), word, found)
}

function searchBlock({ text, first, starts }: TextBlock, word: string, found: (number: number) => void): void {
  let local = 0
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, starts[local] ?? text.length)) {
    local = lastAtOrBefore(starts, at, local)
    found(first + local)
    local++
    if (local >= starts.length) break
  }
}

/** In steps that double, since the next match is mostly near. */
function lastAtOrBefore(starts: Uint32Array, at: number, from: number): number {
  let low = from
  let step = 1
  while (low + step < starts.length && starts[low + step]! <= at) {
    low += step
    step *= 2
  }
  let high = Math.min(starts.length - 1, low + step)
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** The folded text of a record, by its number. */
export function textAt({ blocks, open }: TextColumn, number: number): string {
  const block = blocks[Math.floor(number / TEXTS_A_BLOCK)]
  if (!block) return open[number % TEXTS_A_BLOCK]!
  const at = number - block.first
  return block.text.slice(block.starts[at], block.starts[at + 1] ?? block.text.length)
}
