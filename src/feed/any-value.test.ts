import { expect, it } from 'vitest'
import type { FeedContents } from '../model/feed.ts'
import { bytesOf, feature } from './feed-in-test.ts'
import { numbered } from './formats/faultline-geojson.ts'
import { FeedError, readFeed } from './read-feed.ts'
import { validate } from './validate.ts'

/** Mulberry32: the same numbers for the same seed, on every machine. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const NAMES =
  'type features id geometry properties kind title start end reported actors actor person role claims claimant about measure low best high from to source sources url of names origin coordinates place geometries supersedes partOf scenes view seconds window timezone faultline __proto__ constructor more'.split(
    ' ',
  )
const TEXTS = [
  'Feature',
  'FeatureCollection',
  'Point',
  'Polygon',
  'GeometryCollection',
  'visit',
  '2023-02-10',
  '2022',
  'one',
  'two',
  'https://a.org',
  '__proto__',
  '\ud800',
  '\u0000',
  '',
]

function anyValue(random: () => number, depth: number): unknown {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const what = random()
  if (depth === 0 || what < 0.3)
    return pick([...TEXTS, null, true, false, 0, -1, 1.5, 200, 1e300, NaN, Infinity, undefined])
  if (what < 0.5) return Array.from({ length: Math.floor(random() * 4) }, () => anyValue(random, depth - 1))
  const object: Record<string, unknown> = {}
  for (let i = Math.floor(random() * 7); i > 0; i--)
    Object.defineProperty(object, pick(NAMES), {
      value: anyValue(random, depth - 1),
      enumerable: true,
      configurable: true,
      writable: true,
    })
  if (random() < 0.6) object['type'] = pick(['Feature', 'Point', 'Polygon', 'LineString', 'MultiPolygon'])
  return object
}

function expectSound(contents: FeedContents): number {
  const { events, duplicates, rejected, records, header, problems } = contents
  expect(events.length + duplicates + rejected).toBe(records)
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
  expect(problems.filter(({ outcome, field }) => outcome === 'rejected' && field === '').length).toBe(rejected)
  const actors = new Set(header.actors.map(({ id }) => id))
  const sources = new Set(header.sources.map(({ id }) => id))
  for (const event of events) {
    for (const { actor, person } of event.actors) expect(actors.has(actor) && actors.has(person ?? actor)).toBe(true)
    for (const source of event.sources) expect(sources.has(source)).toBe(true)
    for (const { low, best, high } of event.claims)
      for (const figure of [low, best, high]) expect(figure ?? 0).toBeGreaterThanOrEqual(0)
    if (event.point) expect(Math.abs(event.point[0]) <= 180 && Math.abs(event.point[1]) <= 90).toBe(true)
    expect(event.geometry === null).toBe(event.point === null)
    expect(event.title).not.toBe('')
    expect(() => encodeURIComponent(event.id)).not.toThrow()
  }
  for (const { reason, value } of problems) expect(reason !== '' && value.length <= 200).toBe(true)
  // What a worker must be able to send.
  structuredClone(contents)
  return events.length
}

it('any values at all: nothing is thrown, and total in = events + duplicates + rejected', () => {
  const random = seeded(1)
  let kept = 0
  for (let round = 0; round < 3000; round++) {
    const features = Array.from({ length: Math.floor(random() * 6) }, () => {
      const value = anyValue(random, 6)
      return random() < 0.5 ? { type: 'Feature', properties: value, id: anyValue(random, 1) } : value
    })
    const header = anyValue(random, 4)
    const raw = typeof header === 'object' && header !== null ? (header as Record<string, unknown>) : {}
    kept += expectSound(validate({ header: raw, records: numbered(features), isFaultline: random() < 0.5 }))
  }
  expect(kept).toBeGreaterThan(500)
})

it('a sound record with any one value replaced stays an event', () => {
  const random = seeded(2)
  const point = { type: 'Point', coordinates: [30, 50] }
  const claims = [{ claimant: 'a', measure: 'killed', low: 1, best: 2, high: 3, from: '2023', to: '2023', source: 's' }]
  for (let round = 0; round < 3000; round++) {
    const properties: Record<string, unknown> = { actors: [{ actor: 'a', role: 'host' }], claims, sources: ['s'] }
    const name = NAMES[Math.floor(random() * NAMES.length)]!
    Object.defineProperty(properties, name, {
      value: anyValue(random, 5),
      enumerable: true,
      configurable: true,
      writable: true,
    })
    const contents = validate({
      header: {},
      records: numbered([feature(properties, { geometry: round % 2 ? point : anyValue(random, 5) })]),
      isFaultline: true,
    })
    expectSound(contents)
    expect(contents.events).toHaveLength(1)
  }
})

it('any bytes at all: contents, or a FeedError with a sentence', () => {
  const random = seeded(3)
  const sound = bytesOf(
    JSON.stringify({ type: 'FeatureCollection', features: [feature(), feature({}, { id: 'two' })] }),
  )
  let read = 0
  for (let round = 0; round < 2000; round++) {
    const bytes = sound.slice(0, random() < 0.3 ? Math.floor(random() * sound.length) : sound.length)
    for (let i = Math.floor(random() * 3); i > 0; i--)
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
    try {
      expectSound(readFeed(bytes))
      read++
    } catch (error) {
      expect(error).toBeInstanceOf(FeedError)
      expect((error as FeedError).message).not.toBe('')
    }
  }
  expect(read).toBeGreaterThan(100)
})

it('values that JSON does not have do no harm either', () => {
  const circle: Record<string, unknown> = { type: 'Feature', properties: {} }
  circle['self'] = circle
  const odd = [
    circle,
    { type: 'Feature', properties: { big: 10n, symbol: Symbol('s'), call: () => 1, title: 5n, kind: () => 2 } },
  ]
  const header = { title: Symbol('t'), zone: circle }
  const contents = validate({ header, records: numbered([...odd, 5n, () => 3]), isFaultline: true })
  expect(expectSound(contents)).toBe(2)
})
