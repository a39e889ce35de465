import { readFileSync } from 'node:fs'
import { inferSchema, initParser } from 'udsv'
import { expect, it } from 'vitest'
import { feature, read } from '../feed/feed-in-test.ts'
import { readFeed } from '../feed/read-feed.ts'
import { exported, opened } from './export-in-test.ts'
import { CLAIM_COLUMNS, EVENT_COLUMNS } from './export-csv.ts'
import { filterRows } from './filter-rows.ts'
import { readRecords } from './records.ts'

const demo = opened(readFeed(readFileSync('mock-data/feed.geojson')))

/** Rows as objects of texts, by a library that is none of ours. */
function rowsOf(file: string): Record<string, string>[] {
  expect(file.startsWith('\uFEFF')).toBe(true)
  const text = file.slice(1)
  const [head = '', ...rest] = text.split('\r\n')
  if (rest.join('') === '') return []
  const names = head.split(',')
  const schema = inferSchema(text)
  for (const column of schema.cols) column.type = 's'
  return initParser(schema)
    .stringArrs(text)
    .map((cells) => Object.fromEntries(cells.map((cell, i) => [names[i]!, cell ?? ''])))
}

const unescaped = (cell: string) => (/^'+\s*[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell)
const numberOf = (cell: string) => (cell === '' ? undefined : Number(cell))

it.each([{}, { actors: ['belarus'] }, { kinds: ['strike', 'casualties'] }, { actors: ['nobody-at-all'] }])(
  'has a row an event and a row a claim of %j, as another library reads them',
  async (filter) => {
    const [events = '', claims = ''] = await exported(demo, filter, 'csv')
    const records = await readRecords(demo, filterRows(demo.table, filter))
    const eventRows = rowsOf(events)
    expect(eventRows.map((row) => unescaped(row['id']!))).toEqual(records.map(({ id }) => id))
    expect(eventRows.map((row) => unescaped(row['title']!))).toEqual(records.map(({ title }) => title))
    expect(eventRows.map((row) => unescaped(row['summary']!))).toEqual(records.map(({ summary = '' }) => summary))
    expect(eventRows.map((row) => [numberOf(row['longitude']!), numberOf(row['latitude']!)])).toEqual(
      records.map(({ point }) => [point?.[0], point?.[1]]),
    )
    expect(eventRows.map((row) => row['start'])).toEqual(
      records.map(({ start, isReportDate }) => (isReportDate ? '' : (start?.text ?? ''))),
    )
    const said = records.flatMap(({ id, claims }) => claims.map((claim) => ({ id, claim })))
    const claimRows = rowsOf(claims)
    expect(claimRows.length).toBe(said.length)
    for (const [i, row] of claimRows.entries()) {
      const { id, claim } = said[i]!
      expect(unescaped(row['event']!)).toBe(id)
      for (const name of ['low', 'best', 'high'] as const) expect(numberOf(row[name]!)).toBe(claim[name])
      for (const name of ['claimant', 'about', 'measure', 'per', 'says', 'source', 'note'] as const)
        expect(unescaped(row[name]!)).toBe(claim[name] ?? '')
      for (const name of ['from', 'to', 'said'] as const) expect(row[name]).toBe(claim[name]?.text ?? '')
      expect(row['civilian']).toBe(claim.civilian === undefined ? '' : String(claim.civilian))
    }
  },
)

it('has no cell that a spreadsheet would calculate, and leaves numbers below zero numbers', async () => {
  const nasty = ['=1+1', '+1', '-2', '@SUM(A1)', "'=1", '\t=1', 'a "b", c;d', 'two\nlines']
  const feed = opened(
    read(
      nasty.map((text, i) =>
        feature(
          {
            title: text,
            summary: text,
            place: text,
            claims: [{ measure: text, says: text, per: text, claimant: text, best: i }],
            sources: [text],
            more: text,
          },
          { id: `${text} ${i}`, geometry: { type: 'Point', coordinates: [-77.0365, -38.9] } },
        ),
      ),
    ),
  )
  const files = await exported(feed, {}, 'csv')
  const numbers = new Set(['latitude', 'longitude', 'low', 'best', 'high'])
  for (const file of files)
    for (const row of rowsOf(file))
      for (const [name, cell] of Object.entries(row))
        if (!numbers.has(name)) expect(cell, name).not.toMatch(/^\s*[=+\-@\t\r＝＋－＠]/)
  const [first] = rowsOf(files[0]!)
  expect([first!['longitude'], first!['latitude']]).toEqual(['-77.0365', '-38.9'])
})

it('an unknown figure is an empty cell, and zero is zero', async () => {
  const feed = opened(read([feature({ claims: [{ measure: 'killed', low: 0, high: 3 }] })]))
  const [row] = rowsOf((await exported(feed, {}, 'csv'))[1]!)
  expect([row!['low'], row!['best'], row!['high']]).toEqual(['0', '', '3'])
})

it('the page on the format tells every column', () => {
  const page = readFileSync('mock-data/README.md', 'utf8')
  for (const columns of [EVENT_COLUMNS, CLAIM_COLUMNS])
    expect(page).toContain(columns.map(([name, doc]) => `| \`${name}\` | ${doc} |\n`).join(''))
})
