import { describe, expect, it } from 'vitest'
import { chunksOf, joined } from '../feed/byte-chunks.ts'
import type { FeedContents } from '../model/feed.ts'
import { parseDate } from '../model/time.ts'
import { answerQuestion } from './answer-question.ts'
import type { Tally } from './answer.ts'
import type { KeptFeed } from '../offline/kept-feed.ts'
import { createLayers } from './layers.ts'
import { hold, hiddenIn, tallyOf } from './holding.ts'
import { mergeLayers } from './merge-layers.ts'
import { type OpenFeed, openLayers } from './open-feed.ts'
import type { Layer } from './question.ts'
import { seededContents } from './seeded-feed.ts'

const layer = (name: string, count: number, seed: number) => ({ name, contents: seededContents(count, seed) })
const A = layer('a.csv', 700, 1)
const B = layer('b.csv', 500, 2)
const C = layer('c.csv', 300, 3)
interface NamedContents {
  name: string
  contents: FeedContents
}
const held = ({ name, contents }: NamedContents) => ({ name, holding: hold(contents) })
const merge = (layers: NamedContents[]) => openLayers(layers.map(held), { url: 'x', version: 1, now: 0 })
/** Every record of the layers as it is shown, those that no count holds included. */
const eventsIn = async ({ readers }: OpenFeed) => {
  const all = readers.map(async ({ holding, show }) =>
    (await holding.read([...Array(holding.part.count).keys()])).map(({ event }) => show(event)),
  )
  return (await Promise.all(all)).flat()
}
const counts = (feed: OpenFeed) => {
  const ask = { filter: {} } as const
  return {
    tally: feed.about.tally,
    kinds: answerQuestion(feed, { ask: 'counts', by: 'kind', ...ask }),
    actors: answerQuestion(feed, { ask: 'counts', by: 'actor', ...ask }),
    text: answerQuestion(feed, { ask: 'summary', filter: { text: 'kiib' }, axis: [0, 1e9] }),
    extent: feed.about.extent,
  }
}
const add = (tallies: Tally[]): Tally =>
  tallies.reduce((all, tally) => {
    const sum = { ...all }
    for (const name of Object.keys(all) as (keyof Tally)[]) sum[name] += tally[name]
    return sum
  })

describe('merged layers', () => {
  const merged = merge([A, B, C])

  it('every sum holds, in each layer and in all: total in = events + shapes + superseded + duplicates + rejected', () => {
    const tallies = [A, B, C].map(({ contents }) => tallyOf(hold(contents)))
    for (const tally of [...tallies, merged.about.tally]) {
      const { in: total, events, shapes, superseded, duplicates, rejected } = tally
      expect(events + shapes + superseded + duplicates + rejected).toBe(total)
    }
    expect(merged.about.tally).toEqual(add(tallies))
    for (const [i, { contents }] of [A, B, C].entries()) {
      const { table, shapes, readers } = merge([{ name: '', contents }])
      expect(tallies[i]).toMatchObject({
        events: table.length,
        shapes: shapes.length,
        superseded: new Set([...hiddenIn(readers[0]!.holding), ...readers[0]!.holding.part.retracted]).size,
      })
    }
  })

  it('ids stay unique, and links stay within their layer', async () => {
    const events = await eventsIn(merged)
    const ids = events.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const layerOf = new Map(events.map((event) => [event.id, event.layer]))
    const linked = events.filter(({ partOf }) => partOf !== undefined)
    expect(linked.length).toBeGreaterThan(50)
    for (const { partOf, layer: own } of linked) expect(layerOf.get(partOf!)).toBe(own)
    for (const [old, next] of merged.replacedBy) expect(layerOf.get(old)).toBe(layerOf.get(next))
  })

  it('an id that another id of a layer looks like is kept apart too', async () => {
    const event = A.contents.events[0]!
    const twice = (...ids: string[]) => ({ ...A.contents, events: ids.map((id) => ({ ...event, id })) })
    const feed = merge([
      { name: 'n', contents: twice('x', 'x (m)') },
      { name: 'm', contents: twice('x', 'x (m, 2)') },
    ])
    const ids = (await eventsIn(feed)).map(({ id }) => id)
    expect(ids).toEqual(['x', 'x (m)', 'x (m, 3)', 'x (m, 2)'])
  })

  it('the order of the layers changes no count', () => {
    expect(counts(merge([C, A, B]))).toEqual(counts(merged))
  })

  it('one layer alone is as it was, and none is empty', () => {
    const { readers, problems } = mergeLayers([held(B)])
    expect(readers[0]!.show(B.contents.events[7]!)).toBe(B.contents.events[7])
    expect(problems).toBe(B.contents.problems)
    expect(merge([]).about.tally).toMatchObject({ in: 0, events: 0 })
  })

  it('actors of one id are one, and no two stand above each other', () => {
    const people = (id: string, of: string, name = id) => ({
      ...A.contents,
      header: { ...A.contents.header, actors: [{ id, name, of }] },
    })
    const { actors } = merge([
      { name: 'a', contents: people('x', 'y') },
      { name: 'b', contents: people('y', 'x') },
      { name: 'c', contents: people('x', 'y', 'The X') },
    ]).header
    expect(actors).toEqual([
      { id: 'x', name: 'The X', of: 'y' },
      { id: 'y', name: 'y' },
    ])
  })

  it('a source that two layers describe alike is one; another of the same id stays apart', async () => {
    const citing = (title: string) => ({
      ...A.contents,
      header: { ...A.contents.header, sources: [{ id: 's', title }] },
      events: [{ ...A.contents.events[0]!, sources: ['s'], claims: [{ measure: 'killed', source: 's' }] }],
    })
    const feed = merge([
      { name: 'a', contents: citing('One') },
      { name: 'b', contents: citing('One') },
      { name: 'c', contents: citing('Two') },
    ])
    const events = await eventsIn(feed)
    expect(feed.header.sources).toEqual([
      { id: 's', title: 'One' },
      { id: 's (c)', title: 'Two' },
    ])
    expect(events.map(({ sources }) => sources[0])).toEqual(['s', 's', 's (c)'])
    expect(events.map(({ claims }) => claims[0]?.source)).toEqual(['s', 's', 's (c)'])
  })

  it('a time keeps its moment when its layer has a zone of its own', () => {
    const at = (timezone: string) => ({
      ...A.contents,
      replacedBy: new Map(),
      header: { ...A.contents.header, timezone },
      events: [
        { ...A.contents.events[0]!, id: timezone, kind: 'strike' as const, start: parseDate('2023-02-10T12:00') },
      ],
    })
    const kyiv = { name: 'a', contents: at('Europe/Kyiv') }
    const utc = { name: 'b', contents: at('UTC') }
    const { table } = merge([kyiv, utc])
    const start = (id: string) => table.start[table.rowOfId.get(id)!]!
    expect(start('UTC') - start('Europe/Kyiv')).toBe(120)
  })

  it('a problem is told by the place and the name of its layer', async () => {
    const problem = { where: 'line 3', field: 'start', value: '?', reason: 'no date', outcome: 'mended' as const }
    const troubled = (id: string) => ({ ...A.contents, problems: [{ ...problem, id }] })
    const feed = merge([
      { name: 'a', contents: troubled('event-5') },
      { name: 'b', contents: troubled('event-5') },
    ])
    const { problems } = feed
    const events = await eventsIn(feed)
    expect(problems.map(({ where }) => where)).toEqual(['a, line 3', 'b, line 3'])
    expect(events.find(({ id }) => id === problems[1]!.id)?.layer).toBe('b')
  })
})

describe('the layers of a question', () => {
  const never = new AbortController().signal
  const seeds: Record<string, FeedContents> = { 1: A.contents, 2: B.contents, 3: C.contents }
  function start(earlier: Record<string, KeptFeed> = {}) {
    const seen: string[] = []
    const stored = new Map(Object.entries(earlier))
    const served = { bytes: '1', note: undefined as string | undefined, fails: false }
    const layers = createLayers({
      fetch: async (url) => {
        seen.push(url)
        if (served.fails) throw new Error('The server answered 503')
        const { note } = served
        return { bytes: new TextEncoder().encode(served.bytes), marks: {}, ...(note !== undefined && { note }) }
      },
      chunksOf: (file) => chunksOf(file.stream()),
      read: async ({ chunks, size }) => {
        const found: Uint8Array[] = []
        for await (const chunk of chunks) found.push(chunk)
        const bytes = joined(found)
        const text = new TextDecoder().decode(bytes)
        seen.push(`read ${text}`)
        const contents = seeds[text]
        if (!contents) throw new Error('This is not a feed')
        return { holding: hold({ ...contents, problems: [] }), size: size!, print: text, bytes }
      },
      keep: {
        keep: async (address, feed) => void stored.set(address, feed),
        recall: async (address) => stored.get(address) ?? null,
        at: async (address) => stored.get(address)?.at ?? null,
      },
      now: () => 0,
    })
    return { layers, seen, served, stored }
  }
  const url = (isOn = true): Layer => ({ id: 'feed', url: 'http://localhost/feed.json', isOn })
  const file = (id: string, text: string, isOn = true) => ({ id, name: `${text}.csv`, file: new Blob([text]), isOn })
  const ask = (layers: Layer[], look = 0) => ({ ask: 'feed', layers, look }) as const

  it('a file is read once, a URL again only when the look rises, one that is off never', async () => {
    const { layers, seen } = start()
    await layers.openFile(file('f', '2'))
    await layers.open(ask([url(false), file('f', '2')]), never)
    expect(seen).toEqual(['read 2'])
    await layers.open(ask([url(), file('f', '2')]), never)
    await layers.open(ask([url(), file('f', '2', false)]), never)
    expect(seen).toEqual(['read 2', 'http://localhost/feed.json', 'read 1'])
    await layers.open(ask([url()], 1), never)
    expect(seen.slice(3)).toEqual(['http://localhost/feed.json'])
  })

  it('the version rises when the table changes and stays where nothing did', async () => {
    const { layers, served } = start()
    const first = await layers.open(ask([url()]), never)
    expect((await layers.open(ask([url()], 1), never)).version).toBe(first.version)
    served.bytes = '3'
    const second = await layers.open(ask([url()], 2), never)
    expect(second.version).toBeGreaterThan(first.version)
    expect(second.tally.in).toBe(300)
  })

  it('what is taken away leaves no trace', async () => {
    const { layers } = start()
    await layers.open(ask([url(), file('f', '2'), file('g', '3')]), never)
    await layers.open(ask([url(), file('g', '3')]), never)
    const { layers: fresh } = start()
    await fresh.open(ask([url(), file('g', '3')]), never)
    expect(await eventsIn(layers.current()!)).toEqual(await eventsIn(fresh.current()!))
    const { version: _, ...about } = layers.current()!.about
    const { version: __, ...freshAbout } = fresh.current()!.about
    expect(about).toEqual(freshAbout)
  })

  it('what is switched off counts nowhere, and is still told about', async () => {
    const { layers } = start()
    const both = await layers.open(ask([url(), file('f', '2')]), never)
    const one = await layers.open(ask([url(false), file('f', '2')]), never)
    expect(both.tally.in).toBe(1200)
    expect(one.tally.in).toBe(500)
    expect(one.layers.map(({ name, isOn }) => [name, isOn])).toEqual([
      ['Seeded', false],
      ['2.csv', true],
    ])
  })

  it('a load that fails leaves the last good table', async () => {
    const { layers, served } = start()
    await layers.open(ask([url()]), never)
    const before = layers.current()
    served.fails = true
    await expect(layers.open(ask([url()], 1), never)).rejects.toThrow('503')
    await expect(layers.openFile(file('f', '?'))).rejects.toThrow('not a feed')
    await expect(layers.open(ask([url(), file('f', '?')]), never)).rejects.toThrow('not a feed')
    expect(layers.current()).toBe(before)
  })

  const keptAt = (at: number, text: string) => ({
    'http://localhost/feed.json': { bytes: new TextEncoder().encode(text), at },
  })

  it('what an earlier visit kept is shown where the first look fails, with what went wrong and how old it is', async () => {
    const { layers, served } = start(keptAt(1000, '2'))
    served.fails = true
    const { tally, layers: told } = await layers.open(ask([url()]), never)
    expect(tally.in).toBe(500)
    expect(told[0]!.failure).toEqual({ message: 'The server answered 503', checkedAt: 1000 })
    await expect(layers.open(ask([url()], 1), never)).rejects.toThrow('503')
    served.fails = false
    const back = await layers.open(ask([url()], 2), never)
    expect(back.layers[0]).not.toHaveProperty('failure')
    expect(back.tally.in).not.toBe(500)
  })

  it('what comes in place of a feed neither takes the place of the kept one nor is kept', async () => {
    const { layers, served, stored } = start(keptAt(1000, '2'))
    served.bytes = '<!doctype html>'
    const { tally, layers: told } = await layers.open(ask([url()]), never)
    expect(tally.in).toBe(500)
    expect(told[0]!.failure?.message).toBe('This is not a feed')
    expect(stored.get('http://localhost/feed.json')?.at).toBe(1000)
  })

  it('a feed is kept once it was read, and a look that succeeds never shows an earlier one', async () => {
    const { layers, stored } = start(keptAt(1000, '2'))
    const { tally, layers: told } = await layers.open(ask([url()]), never)
    expect(tally.in).not.toBe(500)
    expect(told[0]).not.toHaveProperty('failure')
    expect(new TextDecoder().decode(stored.get('http://localhost/feed.json')!.bytes)).toBe('1')
  })

  it('another zone after a look that failed asks nobody, and says so still', async () => {
    const { layers, served, seen } = start(keptAt(1000, '2'))
    served.fails = true
    await layers.open(ask([url()]), never)
    await expect(layers.open(ask([url()], 1), never)).rejects.toThrow('503')
    const asked = seen.length
    const { zone, layers: told } = await layers.open({ ...ask([url()], 1), zone: 'Asia/Tokyo' }, never)
    expect(zone).toBe('Asia/Tokyo')
    expect(told[0]!.failure?.message).toBe('The server answered 503')
    expect(seen).toHaveLength(asked)
  })

  it('two layers of one name are told apart', async () => {
    const { layers } = start()
    const { layers: named, title } = await layers.open(ask([file('f', '2'), file('g', '2')]), never)
    expect(named.map(({ name }) => name)).toEqual(['2.csv', '2.csv (2)'])
    expect(title).toBe('2.csv + 2.csv (2)')
  })

  it('what is known of the way is in the report', async () => {
    const { layers, served } = start()
    served.note = 'The list has more than 2 pages'
    await layers.open(ask([url()]), never)
    expect(layers.current()!.problems.map(({ reason }) => reason)).toEqual([served.note])
  })
})
