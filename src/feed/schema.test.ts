import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { bytesOf, feature, read } from './feed-in-test.ts'
import { EVENT } from './fields.ts'
import { readFeed } from './read-feed.ts'
import { feedSchema, withFieldTables } from './schema.ts'

const text = (path: string): string => readFileSync(path, 'utf8')
const page = text('mock-data/README.md')
const isLegal = new Ajv({ allErrors: true, strict: false }).compile(feedSchema())

const check = (feed: unknown): unknown[] => {
  isLegal(feed)
  return (isLegal.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

describe('made by src/tools/schema.ts out of the list of fields', () => {
  it('public/feed.schema.json is current', () => {
    expect(JSON.parse(text('public/feed.schema.json'))).toEqual(feedSchema())
  })

  it('the tables of mock-data/README.md are current', () => {
    expect(withFieldTables(page)).toBe(page)
  })

  it('a field that is missing from the page would be seen', () => {
    expect(withFieldTables(page.replace('| `weapon` |', '| `arm` |'))).toBe(page)
  })
})

describe('the schema', () => {
  it.each(['feed', 'empty'])('%s.geojson is legal', (name) => {
    expect(check(JSON.parse(text(`mock-data/${name}.geojson`)))).toEqual([])
  })

  it('the smallest feed of the page is legal and has nothing to report', () => {
    const example = /```json\n(.*?)```/s.exec(page)![1]!
    expect(check(JSON.parse(example))).toEqual([])
    const { events, problems } = readFeed(bytesOf(example))
    expect(events.map(({ id }) => id)).toEqual(['lukashenko-beijing'])
    expect(problems).toEqual([])
  })

  it.each([
    { kind: 'skirmish' },
    { start: '31/02/2023' },
    { start: 2023 },
    { title: undefined },
    { weapon: 'trebuchet' },
    { precision: 'roughly' },
    { status: 'rumoured' },
    { tally: 'yes' },
    { country: 'Ukraine' },
    { actors: [{ actor: 'a', role: 'onlooker' }] },
    { claims: [{ measure: 'killed', best: '600' }] },
    { claims: [{ measure: 'killed', low: -5 }] },
    { claims: [{ best: 5 }] },
    { claims: { measure: 'killed' } },
    { sources: [{ title: 'S', url: 'javascript:alert(1)' }] },
    { origin: { coordinates: [27, 139] } },
  ])('what the validator reports, the schema refuses: %j', (properties) => {
    const sound = { actors: [{ id: 'a', name: 'A' }] }
    const bad = feature(properties)
    expect(read([bad], sound).problems).toHaveLength(1)
    expect(
      check(JSON.parse(JSON.stringify({ type: 'FeatureCollection', faultline: 1, ...sound, features: [bad] }))),
    ).not.toEqual([])
  })

  it.each([
    { type: 'Point', coordinates: [200, 50] },
    { type: 'LineString', coordinates: [[1, 2]] },
    { type: 'Polygon', coordinates: [[1, 2], [3, 4], [5, 6]] }, // prettier-ignore
    { type: 'Circle', coordinates: [1, 2] },
    { type: 'GeometryCollection', geometries: [] },
  ])('and so with geometries: %j', (geometry) => {
    const bad = feature({}, { geometry })
    expect(read([bad]).problems).toHaveLength(1)
    expect(check({ type: 'FeatureCollection', features: [bad] })).not.toEqual([])
  })

  it('every field has a sentence on what it holds', () => {
    for (const [name, { doc }] of EVENT.byName) expect([name, doc]).not.toEqual([name, ''])
  })
})
