import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { FeedContents } from '../model/feed.ts'
import { FeedError } from './feed-error.ts'
import { readFeedBytes } from './read-feed.ts'

// Files that mean to fill the memory, hold the thread, or change what objects are. What of a hostile feed is drawn is
// tried in a browser, in src/browser/hostile.spec.ts.

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (text: string | Uint8Array): Promise<FeedContents> =>
  readFeedBytes(typeof text === 'string' ? utf8(text) : text)
const collection = (...features: string[]): string =>
  `{"type":"FeatureCollection","faultline":1,"features":[${features.join(',')}]}`
const feature = (properties: string, geometry = 'null', more = ''): string =>
  `{"type":"Feature","geometry":${geometry},"properties":{"kind":"strike","title":"sound","start":"2023-02-10",${properties}}${more}}`
const sentence = async (text: string | Uint8Array): Promise<string> => {
  const error = await read(text).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(FeedError)
  return (error as FeedError).message
}
/** What became of a feed of one record, and all that the report says of it. */
async function readOne(record: string): Promise<FeedContents & { said: string }> {
  const contents = await read(collection(record))
  expect(contents.records).toBe(1)
  expect(contents.events.length + contents.rejected).toBe(1)
  for (const problem of contents.problems) expect(problem.value.length).toBeLessThanOrEqual(200)
  return { ...contents, said: contents.problems.map((problem) => problem.reason).join('\n') }
}

describe('bombs', () => {
  it('a gzip file of a thousand times its size is not unpacked', async () => {
    expect(await sentence(gzipSync(new Uint8Array(100_000_000)))).toMatch(
      /unpacks to more than 64 MB and was not opened/,
    )
  })

  it('a gzip file within a gzip file is not unpacked twice', async () => {
    expect(await sentence(gzipSync(gzipSync(utf8(collection()))))).toMatch(/gzip/)
  })

  it('a gzip file that is cut off', async () => {
    expect(await sentence(gzipSync(utf8(collection())).subarray(0, 12))).toMatch(/damaged|empty|JSON/)
  })

  it('brackets without end', async () => {
    expect(await sentence('['.repeat(3_000_000))).toMatch(/^This is not JSON/)
  })

  it('lists nested a hundred thousand deep in a property', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    expect((await readOne(feature(`"deep":${deep}`))).said).toMatch(/nested deeper than 8 levels/)
  })

  it('objects nested a hundred thousand deep in a title', async () => {
    const deep = '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)
    expect((await readOne(feature(`"title":${deep}`))).said).toMatch(/stands where text belongs/)
  })

  it('objects nested deep in place of a feature', async () => {
    const deep = '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)
    expect((await read(collection(deep))).rejected).toBe(1)
  })

  it('coordinates nested deep', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    expect((await readOne(feature('"x":1', `{"type":"Polygon","coordinates":${deep}}`))).said).toMatch(/./)
  })

  it('a geometry within geometries without end', async () => {
    const open = '{"type":"GeometryCollection","geometries":['
    const deep = `${open.repeat(20_000)}{"type":"Point","coordinates":[30,50]}${']}'.repeat(20_000)}`
    expect((await readOne(feature('"x":1', deep))).said).toMatch(/./)
  })

  it('a text of ten megabytes', async () => {
    const { events, said } = await readOne(feature(`"summary":"${'x'.repeat(10_000_000)}"`))
    expect(said).toMatch(/10,000,000 characters/)
    expect(events[0]!.summary).toHaveLength(10_000)
  })

  it('the name of a member of ten megabytes', async () => {
    const { events } = await read(collection(feature(`"${'x'.repeat(10_000_000)}":1`)))
    expect(Object.keys(events[0]!.more)[0]!.length).toBeLessThanOrEqual(200)
  })

  it('an id of ten megabytes', async () => {
    expect((await readOne(feature('"x":1', 'null', `,"id":"${'x'.repeat(10_000_000)}"`))).said).toMatch(
      /at most 200 are allowed/,
    )
  })

  it('a date of a megabyte of digits', async () => {
    expect((await readOne(feature(`"end":"2023-${'0'.repeat(1_000_000)}"`))).said).toMatch(/not an ISO 8601 date/)
  })

  it('two hundred thousand members of one object', async () => {
    const members = Array.from({ length: 200_000 }, (_, i) => `"m${i}":1`).join(',')
    const { events } = await read(collection(feature(`"many":{${members}}`)))
    expect(Object.keys(events[0]!.more['many'] as object).length).toBeLessThanOrEqual(1000)
  })

  it('two hundred thousand actors of one event', async () => {
    const actors = Array.from({ length: 200_000 }, () => '{"actor":"a","role":"host"}').join(',')
    const { events, said } = await readOne(feature(`"actors":[${actors}]`))
    expect(said).toMatch(/was cut at 1,000/)
    expect(events[0]!.actors.length).toBeLessThanOrEqual(1000)
  })

  it('a polygon of three hundred thousand corners', async () => {
    const ring = Array.from({ length: 300_000 }, (_, i) => `[${(i % 360) - 180},${(i % 160) - 80}]`).join(',')
    const geometry = `{"type":"Polygon","coordinates":[[${ring}]]}`
    const { events } = await read(collection(feature('"x":1', geometry)))
    expect(events).toHaveLength(1)
  })

  it('three hundred thousand broken records: the report is bounded, and says how many it leaves out', async () => {
    const { problems, rejected } = await read(collection(Array.from({ length: 300_000 }, () => '0').join(',')))
    expect(rejected).toBe(300_000)
    expect(problems.length).toBeLessThanOrEqual(100_001)
    expect(problems.at(-1)!.reason).toMatch(/200,000 more problems/)
  })

  it('a quotation mark in a table that never closes', async () => {
    const { problems, events } = await read(`date,title\n2023-02-10,"${'x'.repeat(12_000_000)}`)
    expect(events.length).toBeLessThanOrEqual(1)
    expect(problems.length).toBeGreaterThan(0)
  })

  it('a table of a million columns', async () => {
    const wide = `date${',c'.repeat(1_000_000)}\n2023-02-10${',1'.repeat(1_000_000)}\n`
    const outcome = await read(wide).then(({ problems }) => problems.length, sentenceOf)
    expect(outcome).toBeTruthy()
  })

  it('an XML file whose entities double without end is not read', async () => {
    expect(await sentence('<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "&b;&b;">]><l>&a;</l>')).toMatch(/XML/)
  })
})

describe('names that objects have a meaning for', () => {
  it.each(['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf'])(
    '%s anywhere',
    async (name) => {
      const poison = `"${name}":{"polluted":true,"length":1e9}`
      const record = feature(
        `${poison},"claims":[{"claimant":"${name}","measure":"${name}","best":1,${poison}}]`,
        'null',
        `,${poison}`,
      )
      const { events } = await read(`{"type":"FeatureCollection","faultline":1,${poison},"features":[${record}]}`)
      expect(events).toHaveLength(1)
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
      expect(Object.getPrototypeOf(events[0])).toBe(Object.prototype)
      expect(Object.getPrototypeOf(events[0]!.more)).toBe(Object.prototype)
    },
  )

  it('a circle of corrections', async () => {
    const circle = ['a', 'b', 'c'].map((id, i, ids) =>
      feature(`"supersedes":"${ids[(i + 1) % 3]}"`, 'null', `,"id":"${id}"`),
    )
    const { events, replacedBy } = await read(collection(...circle))
    expect(events).toHaveLength(3)
    for (const [from, to] of replacedBy) expect(replacedBy.get(to)).not.toBe(from)
  })

  it('a circle of actors', async () => {
    const actors = '{"id":"a","name":"A","of":"b"},{"id":"b","name":"B","of":"a"}'
    const { header } = await read(`{"type":"FeatureCollection","faultline":1,"actors":[${actors}],"features":[]}`)
    expect(header.actors.filter((actor) => actor.of !== undefined).length).toBeLessThan(2)
  })
})

describe('values out of range', () => {
  it.each([
    ['the year 275760', '"start":"275760-09-13"', /not an ISO 8601 date|outside the years/],
    ['the year 275760 with a sign', '"start":"+275760-09-13"', /not an ISO 8601 date|outside the years/],
    ['the year 9999', '"start":"9999-12-31"', /outside the years 1 to 6000/],
    ['the year 0', '"start":"0000-01-01"', /outside the years 1 to 6000/],
    ['milliseconds', '"start":1676000000000', /not an ISO 8601 date/],
    ['a figure without end', '"claims":[{"measure":"killed","best":1e400}]', /not a finite number/],
    ['a figure no scale holds', '"claims":[{"measure":"killed","best":1e300}]', /larger than any figure/],
    ['a figure below zero', '"claims":[{"measure":"killed","best":-1}]', /below zero/],
  ])('%s', async (_, properties, reason) => {
    expect((await readOne(feature(properties))).said).toMatch(reason)
  })

  it.each([
    ['a longitude of 1e308', '[1e308,50]'],
    ['a latitude of the pole and more', '[30,90.0001]'],
    ['null', '[null,null]'],
    ['texts', '["30","fifty"]'],
    ['none', '[]'],
  ])('coordinates: %s', async (_, coordinates) => {
    const { events, said } = await readOne(feature('"x":1', `{"type":"Point","coordinates":${coordinates}}`))
    expect(said).toMatch(/./)
    expect(events[0]!.point).toBeNull()
  })
})

function sentenceOf(error: unknown): string {
  expect(error).toBeInstanceOf(FeedError)
  return (error as FeedError).message
}
