// Laws of the demo feed. Rows of the facts are named here and in the builder only: the feed itself does not ship them.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFeed } from '../../feed/read-feed.ts'
import { cell, readRows } from './facts.ts'
import type { Claim, Feature } from './feed-shape.ts'
import { makeFeed, writeFeed } from './make-feed.ts'
import { allWordings } from './wording.ts'

const { feed, rows } = makeFeed()
const events = feed.features.filter((feature) => !isShape(feature))
const carried = new Map([...rows].flatMap(([id, rowIds]) => rowIds.map((row): [string, string] => [row, id])))

describe('the feed carries the facts', () => {
  it('carries every row of visits, strikes, statements and casualties', () => {
    const wanted = ['visits', 'strikes', 'statements', 'casualties'].flatMap((file) =>
      readRows(`facts/${file}.csv`).map((row) => cell(row, 'id')),
    )
    expect(wanted.filter((id) => !carried.has(id))).toEqual([])
    expect(wanted).toHaveLength(446)
  })

  it('carries every line, axis and control note of the front', () => {
    const wanted = readRows('facts/front.csv').map((row) =>
      cell(row, 'record') === 'control_note' ? `${cell(row, 'line_id')}@${cell(row, 'date')}` : cell(row, 'line_id'),
    )
    expect(new Set(wanted.filter((id) => !carried.has(id)))).toEqual(new Set())
  })

  it('carries each row in one feature only', () => {
    const all = [...rows.values()].flat()
    expect(new Set(all).size).toBe(all.length)
  })

  it('carries every fact of the article', () => {
    const coverage = readRows('facts/article_coverage.csv')
    expect(coverage).toHaveLength(23)
    const missing = coverage.flatMap((fact) =>
      cell(fact, 'row_ids')
        .split(' ')
        .filter((id) => !carried.has(id)),
    )
    expect(missing).toEqual([])
  })

  it('holds at least 350 events, and shapes beside them', () => {
    expect(events.length).toBeGreaterThanOrEqual(350)
    expect(feed.features.filter(isShape)).toHaveLength(20)
  })
})

describe('what the article is about', () => {
  it('tells the sabotage at Machulishchy as one event with rival accounts', () => {
    const event = find('machulishchy-a50')
    expect(event.properties.title).toMatch(/A-50.*Machulishchy/)
    expect(event.properties).toMatchObject({ kind: 'sabotage', start: '2023-02-26', status: 'disputed' })
    expect(event.properties.actors).toEqual([
      { actor: 'bypol', role: 'initiator' },
      { actor: 'russia', role: 'target' },
      { actor: 'belarus', role: 'host' },
    ])
    const who = (event.properties.claims ?? []).filter((claim) => claim.measure === 'responsibility')
    expect(who.map(({ claimant, about, said }: Claim) => [claimant, about, said])).toEqual([
      ['bypol', 'bypol', '2023-02-26'],
      ['lukashenko', 'sbu', '2023-03-07'],
      ['lukashenko', 'cia', '2023-03-07'],
      ['sbu', 'sbu', '2024-03'],
    ])
  })

  it('names Machulishchy in everything that is said of the sabotage there', () => {
    const about = events.filter(({ properties: { title, summary } }) => /A-50|SBU and CIA/.test(`${title} ${summary}`))
    expect(about.length).toBeGreaterThanOrEqual(6)
    expect(
      about.filter(({ properties: { title, summary } }) => !`${title} ${summary}`.includes('Machulishchy')),
    ).toEqual([])
  })

  it('says in the label of an area who holds it and who says so', () => {
    const notes = feed.features.filter(({ properties: { line } }) => line?.startsWith('control-'))
    expect(notes).toHaveLength(7)
    expect(notes.filter(({ properties: { label } }) => !/^(Russia|Wagner) .*say/.test(label ?? ''))).toEqual([])
  })

  it('tells the visit to Beijing as the feed format does', () => {
    expect(find('lukashenko-beijing')).toMatchObject({
      geometry: { type: 'Point', coordinates: [116.39, 39.91] },
      properties: {
        kind: 'visit',
        title: 'Lukashenko visits Beijing',
        start: '2023-02-28',
        end: '2023-03-02',
        origin: { place: 'Minsk', coordinates: [27.56, 53.9] },
        status: 'confirmed',
      },
    })
  })

  it('draws the front on three dates as versions of one line', () => {
    const lines = feed.features.filter((feature) => feature.properties.line === 'front')
    expect(lines.map((line) => line.properties.start)).toEqual(['2023-02-01', '2023-02-28', '2023-03-31'])
  })
})

describe('words are our own', () => {
  const facts = ['visits', 'strikes', 'statements'].flatMap((file) => readRows(`facts/${file}.csv`))

  it('repeats no title, note or outcome of the facts', () => {
    const theirs = new Set(
      facts.flatMap((row) => ['title', 'notes', 'outcome'].map((column) => fold(row[column] ?? ''))),
    )
    const ours = [...allWordings()].flatMap(([id, words]) =>
      [words.title, words.summary, words.note, words.outcome].map((text) => [id, text]),
    )
    expect(ours.filter(([, text]) => text !== undefined && theirs.has(fold(text)))).toEqual([])
  })

  it('keeps titles to 80 characters and labels to 28', () => {
    expect(feed.features.filter(({ properties }) => properties.title.length > 80).map((feature) => feature.id)).toEqual(
      [],
    )
    expect(
      feed.features.filter(({ properties }) => (properties.short ?? '').length > 28).map((feature) => feature.id),
    ).toEqual([])
    expect(feed.features.filter(({ properties }) => properties.title === '' || !properties.summary)).toEqual([])
  })

  it('words nothing that no feature carries', () => {
    const used = new Set([...carried.keys(), 'main', 'bakhmut', 'avdiivka'])
    expect([...allWordings().keys()].filter((id) => !used.has(id))).toEqual([])
  })
})

it('is read by the app without a single complaint', () => {
  const contents = readFeed(new TextEncoder().encode(writeFeed(feed)))
  expect(contents.problems).toEqual([])
  expect(contents.events).toHaveLength(feed.features.length)
})

it('has written what stands in mock-data', () => {
  const written = readFileSync(new URL('../../../mock-data/feed.geojson', import.meta.url), 'utf8')
  expect(written === writeFeed(feed), 'run npx tsx src/tools/demo-feed/build.ts').toBe(true)
})

function find(id: string): Feature {
  const feature = feed.features.find((candidate) => candidate.id === id)
  if (!feature) throw new Error(`no feature '${id}'`)
  return feature
}

function isShape({ properties }: Feature): boolean {
  return properties.kind === 'front' || properties.kind === 'control'
}

function fold(text: string): string | undefined {
  const folded = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return folded === '' ? undefined : folded
}
