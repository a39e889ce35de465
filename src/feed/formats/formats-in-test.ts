import { expect } from 'vitest'
import type { FeedContents } from '../../model/feed.ts'
import { readFeedBytes } from '../read-feed.ts'

/** The real files, which lie beside the repository and may not be there. */
export const SAMPLES = new URL('../../../../shared/data/', import.meta.url)

/** Reads a text or bytes as whatever they are, and checks the law of every feed: nothing is lost without a line. */
export async function open(file: string | Uint8Array): Promise<FeedContents> {
  const contents = await readFeedBytes(typeof file === 'string' ? new TextEncoder().encode(file) : file)
  expectWhole(contents)
  return contents
}

/** Total in = events + duplicates + rejected, each of these with a line in the report, and ids are unique. */
export function expectWhole({ records, events, duplicates, rejected, problems }: FeedContents): void {
  expect(events.length + duplicates + rejected).toBe(records)
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
  // Entries of lists, a header's and a record's, are rejected too, and are no records.
  const lost = problems.filter(
    ({ where, outcome }) => outcome === 'rejected' && !/^(actor|source|scene|claim) \d+/.test(where),
  )
  if (problems.length < 100_000) expect(lost.length).toBe(duplicates + rejected)
}

/** A slow reader of CSV that shares nothing with ours: one character after another. */
export function slowCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let state: 'start' | 'plain' | 'quoted' | 'after' = 'start'
  const endRow = (): void => {
    row.push(cell)
    if (row.length > 1 || cell !== '') rows.push(row)
    row = []
    cell = ''
    state = 'start'
  }
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!
    if (state === 'quoted') {
      if (char !== '"') cell += char
      else if (text[i + 1] === '"') {
        cell += '"'
        i++
      } else state = 'after'
    } else if (char === '"' && state === 'start') state = 'quoted'
    else if (char === ',') {
      row.push(cell)
      cell = ''
      state = 'start'
    } else if (char === '\n' || char === '\r') {
      if (char === '\r' && text[i + 1] === '\n') i++
      endRow()
    } else {
      cell += char
      if (state === 'start') state = 'plain'
    }
  }
  if (row.length > 0 || cell !== '') endRow()
  return rows
}

/** The rows of a CSV text by the names of their columns. */
export function slowRows(text: string): Record<string, string>[] {
  const [header, ...rows] = slowCsv(text)
  return rows.map((cells) => Object.fromEntries(header!.map((name, i) => [name, cells[i] ?? ''])))
}

/** Mulberry32: the same numbers for the same seed, on every machine. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Lines of cells as CSV. */
export function csvOf(rows: readonly (readonly string[])[], delimiter = ','): string {
  const write = (cell: string): string =>
    /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell
  return rows.map((cells) => cells.map(write).join(delimiter)).join('\n')
}

/** Objects as CSV under the given columns. */
export function csvOfObjects(columns: readonly string[], objects: readonly Record<string, string>[]): string {
  return csvOf([columns, ...objects.map((object) => columns.map((name) => object[name] ?? ''))])
}
