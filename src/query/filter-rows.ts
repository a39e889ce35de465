import { KINDS, type Kind } from '../model/event.ts'
import { type Filter, fold } from '../model/filter.ts'
import { type Bounds, mercator } from '../model/geo.ts'
import type { Span } from '../model/time.ts'
import type { EventTable } from '../table/event-table.ts'
import { eachRowWith, recordOfRow } from '../table/record-columns.ts'
import { textAt } from '../table/text-column.ts'

/** The rows that pass a filter, ascending. */
export function filterRows(table: EventTable, filter: Filter): Uint32Array {
  const [first, last] = filter.time ? rowsThatMayOverlap(table, filter.time) : [0, table.length]
  const isKind = kindTest(filter.kinds)
  const hasActor = filter.actors && actorMask(table, filter.actors, filter.allActors === true)
  const hasText = filter.text !== undefined ? textMask(table, filter.text) : null
  const area = filter.area && mercatorBox(filter.area)
  const from = filter.time?.[0]
  const { end, kind } = table
  const rows = new Uint32Array(last - first)
  let count = 0
  for (let row = first; row < last; row++) {
    if (from !== undefined && end[row]! <= from) continue
    if (isKind && isKind[kind[row]!] === 0) continue
    if (hasActor && hasActor[row] === 0) continue
    if (hasText && hasText[row] === 0) continue
    if (area && !isInBox(table.x[row]!, table.y[row]!, area)) continue
    rows[count++] = row
  }
  return rows.subarray(0, count)
}

/** The dated rows between the first that ends after a range begins and the last that starts before it ends. */
export function rowsThatMayOverlap(table: EventTable, [from, to]: Span): [first: number, last: number] {
  return [firstAbove(table.latestEnd, from, table.dated), firstAbove(table.start, to - 1, table.dated)]
}

/** The first index of an ascending column whose value is above `limit`; `length` where there is none. */
export function firstAbove(column: Int32Array, limit: number, length: number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (column[middle]! > limit) high = middle
    else low = middle + 1
  }
  return low
}

/** One byte a kind: whether it is one of them. Null where every kind is. */
export function kindTest(kinds: readonly string[] | undefined): Uint8Array | null {
  if (!kinds) return null
  const test = new Uint8Array(KINDS.length)
  for (const kind of kinds) {
    const index = KINDS.indexOf(kind as Kind)
    if (index >= 0) test[index] = 1
  }
  return test
}

/**
 * One byte a row: whether it has any of the actors, or all of them. An id that the feed does not know has no rows.
 * `seen` is room for them, all zero.
 */
export function actorMask(
  table: EventTable,
  actors: readonly string[],
  all: boolean,
  seen: Uint8Array = new Uint8Array(table.length),
): Uint8Array {
  const needed = all ? actors.length : 1
  if (needed > 255) return seen
  const { starts, values } = table.rowsOfActor
  for (const id of actors) {
    const index = table.actorIndex.get(id)
    if (index === undefined) continue
    const last = starts[index + 1]!
    if (all) for (let at = starts[index]!; at < last; at++) seen[values[at]!]!++
    else for (let at = starts[index]!; at < last; at++) seen[values[at]!] = 1
  }
  if (all) for (let row = 0; row < seen.length; row++) seen[row] = seen[row] === needed ? 1 : 0
  return seen
}

/** The folded words of a search, each of which has to be found. */
export function wordsOf(text: string): string[] {
  return fold(text)
    .split(/\s+/)
    .filter((word) => word !== '')
}

/** One byte a row: whether each word stands in its text or in the name of one of its actors. */
export function textMask(table: EventTable, text: string): Uint8Array {
  let mask: Uint8Array | null = null
  for (const word of wordsOf(text)) {
    const found = new Uint8Array(table.length)
    const before: Uint8Array | null = mask
    eachRowWith(table, word, (row) => {
      found[row] = before === null ? 1 : before[row]!
    })
    const { starts, values } = table.rowsOfActor
    for (const [actor, names] of table.actorNames.entries()) {
      if (!names.includes(word)) continue
      const last = starts[actor + 1]!
      for (let at = starts[actor]!; at < last; at++) found[values[at]!] = before === null ? 1 : before[values[at]!]!
    }
    mask = found
  }
  return mask ?? new Uint8Array(table.length).fill(1)
}

/** The same for a few rows that are tried one by one. */
export function rowTest(table: EventTable, text: string): (row: number) => boolean {
  const { starts, values } = table.actorsOfRow
  const tests = wordsOf(text).map((word) => {
    const isNamed = Uint8Array.from(table.actorNames, (names) => (names.includes(word) ? 1 : 0))
    return { word, isNamed }
  })
  return (row) => {
    const { part, number } = recordOfRow(table, row)
    const own = textAt(part.part.text, number)
    return tests.every(({ word, isNamed }) => {
      if (own.includes(word)) return true
      for (let at = starts[row]!; at < starts[row + 1]!; at++) if (isNamed[values[at]!] === 1) return true
      return false
    })
  }
}

/** One byte a row: whether its point lies in the area. `mask` is room for them, all zero. */
export function areaMask(table: EventTable, area: Bounds, mask: Uint8Array): void {
  const box = mercatorBox(area)
  const { x, y, length } = table
  for (let row = 0; row < length; row++) if (isInBox(x[row]!, y[row]!, box)) mask[row] = 1
}

interface Box {
  x0: number
  x1: number
  y0: number
  y1: number
}

function mercatorBox([west, south, east, north]: Bounds): Box {
  const [x0, y1] = mercator([west, south])
  const [x1, y0] = mercator([east, north])
  // Rounded as the columns are, so that a point lies on the edges that were made of it.
  return { x0: Math.fround(x0), x1: Math.fround(x1), y0: Math.fround(y0), y1: Math.fround(y1) }
}

/** Comparisons with NaN are false, so that a row without a place is in no box. */
function isInBox(x: number, y: number, { x0, x1, y0, y1 }: Box): boolean {
  if (!(y >= y0 && y <= y1)) return false
  return x0 <= x1 ? x >= x0 && x <= x1 : x >= x0 || x <= x1
}
