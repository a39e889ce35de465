import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { feature, read } from '../feed/feed-in-test.ts'
import { readFeed } from '../feed/read-feed.ts'
import { chooseBin } from '../model/bins.ts'
import type { FeedEvent } from '../model/event.ts'
import { DAY, minutesOf } from '../model/time.ts'
import { answerQuestion } from './answer-question.ts'
import { createExporter } from './export-answer.ts'
import { exported, opened, openedText } from './export-in-test.ts'
import { filterRows } from './filter-rows.ts'
import type { OpenFeed } from './open-feed.ts'
import { readHidden, readRecords } from './records.ts'
import { seededContents } from './seeded-feed.ts'

const demo = opened(readFeed(readFileSync('mock-data/feed.geojson')))
const FILTERS = [
  {},
  { time: [minutesOf(2023, 2, 24), minutesOf(2023, 3, 4)] as const, actors: ['belarus'] },
  { actors: ['belarus', 'china'], allActors: true as const },
  { kinds: ['strike', 'battle', 'casualties'] },
  { time: [minutesOf(2023, 3, 9), minutesOf(2023, 3, 10)] as const },
  { text: 'drone', kinds: ['strike'] },
  { area: [20, 44, 41, 53] as const, time: [minutesOf(2023, 2, 1), minutesOf(2023, 3, 1)] as const },
  { actors: ['nobody-at-all'] },
]

const recordsOf = (feed: OpenFeed, filter = {}): Promise<FeedEvent[]> =>
  readRecords(feed, filterRows(feed.table, filter))

describe.each(FILTERS)('an export of the demo feed with the filter %j', async (filter) => {
  const [text = ''] = await exported(demo, filter, 'geojson')
  const again = openedText(text)
  const axis = filter.time ?? demo.about.window

  it('holds the filtered events, field by field, in their order, and no others', async () => {
    expect(await recordsOf(again)).toEqual(await recordsOf(demo, filter))
  })

  it('counts the same in every pane', () => {
    const bin = chooseBin(axis, 'day')
    const both = (ask: (feed: OpenFeed, filter: object) => unknown) => expect(ask(again, {})).toEqual(ask(demo, filter))
    both((feed, filter) => {
      const { total: _, ...shown } = answerQuestion(feed, { ask: 'summary', filter, axis })
      return shown
    })
    both((feed, filter) => answerQuestion(feed, { ask: 'histogram', filter, axis, bin }))
    both((feed, filter) => withoutRows(answerQuestion(feed, { ask: 'visits', filter, axis, lanes: 'visitor' })))
    both((feed, filter) => answerQuestion(feed, { ask: 'places', filter, most: 1000 }))
    both((feed, filter) => answerQuestion(feed, { ask: 'counts', by: 'actor', filter }))
    both((feed, filter) => {
      const answer = answerQuestion(feed, { ask: 'chart', filter, axis, bin })
      return withoutRows(answer)
    })
  })

  it('is about the same days on the same clock, and shows the same front lines at its end', () => {
    expect(again.about.window).toEqual(axis)
    expect(again.header.timezone).toBe(demo.header.timezone)
    const at = axis[1]
    expect(answerQuestion(again, { ask: 'shapes', at })).toEqual(answerQuestion(demo, { ask: 'shapes', at }))
  })

  it('reports nothing that the feed did not report', () => {
    const known = new Set(demo.problems.map(({ reason }) => reason))
    expect(again.problems.filter(({ reason }) => !known.has(reason))).toEqual([])
  })

  it('is the same file when it is exported again', async () => {
    expect((await exported(again, {}, 'geojson'))[0]).toBe(text)
  })
})

/** Rows are numbers of a table, and how many figures the whole feed has is no count of what is shown. */
function withoutRows(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer, (name, value: unknown) => (name === 'row' || name === 'inFeed' ? 0 : value)))
}

describe('an export', () => {
  it('takes along the actors that it names, all above them and those that name its countries, and no others', async () => {
    const [text = ''] = await exported(demo, { text: 'machulishchy' }, 'geojson')
    const { actors } = openedText(text).header
    const ids = new Set(actors.map(({ id }) => id))
    expect(ids.size).toBeLessThan(demo.about.actors.length)
    for (const { of } of actors) if (of !== undefined) expect(ids).toContain(of)
    expect(actors).toEqual(demo.header.actors.filter(({ id }) => ids.has(id)))
  })

  it('keeps what corrects what, what is part of what, and every property that the format does not know', async () => {
    const feed = opened(
      read([
        feature({ start: '2023-02-01', status: 'claimed', odd: { deep: [1, null, 'x'] } }, { id: 'old' }),
        feature({ start: '2023-02-01' }, { id: 'older' }),
        feature({ start: '2023-02-02', supersedes: 'old', __proto__x: 1, 'a b': '=1' }, { id: 'newer' }),
        feature({ start: '2023-02-02', supersedes: 'older' }, { id: 'old-too' }),
        feature({ start: '2023-02-03', supersedes: 'old-too', kind: 'visit' }, { id: 'newest' }),
        feature({ start: '2023-02-03', status: 'retracted' }, { id: 'gone' }),
        feature({ start: '2023-01-01', kind: 'battle' }, { id: 'whole' }),
        feature({ start: '2023-02-04', partOf: 'whole', kind: 'visit' }, { id: 'part' }),
        feature({ reported: '2023-02-04', kind: 'visit' }, { id: 'reported' }),
        feature({ kind: 'visit', more: 'said' }, { id: 'never' }),
      ]),
    )
    const visits = { kinds: ['visit'] }
    const again = openedText((await exported(feed, visits, 'geojson'))[0]!)
    expect(again.table.length).toBe(4)
    expect(await recordsOf(again)).toEqual(await recordsOf(feed, visits))
    expect([...(await readHidden(again)).keys()].toSorted()).toEqual(['old-too', 'older'])
    expect(again.replacedBy).toEqual(
      new Map([
        ['old-too', 'newest'],
        ['older', 'old-too'],
      ]),
    )
    expect(again.header.elsewhere).toEqual(['whole'])
    expect(again.problems.map(({ field }) => field)).not.toContain('properties.partOf')
    // All of it, those that are in no count too.
    const whole = openedText((await exported(feed, {}, 'geojson'))[0]!)
    const byId = async (contents: OpenFeed) => {
      const all = [...(await recordsOf(contents)), ...(await readHidden(contents)).values()]
      return all.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    }
    expect(await byId(whole)).toEqual(await byId(feed))
  })

  it('of any feed, through any filter, comes back as it was', async () => {
    for (const seed of [1, 2, 3]) {
      // What is read once is legal throughout; what the seeds make is not always.
      const legal = openedText((await exported(opened(seededContents(400, seed)), {}, 'geojson'))[0]!)
      for (const filter of [{}, { kinds: ['strike', 'visit'] }, { actors: ['actor-3'] }, { text: 'kiib' }]) {
        const again = openedText((await exported(legal, filter, 'geojson'))[0]!)
        expect(await recordsOf(again)).toEqual(await recordsOf(legal, filter))
        expect([...again.table.flags]).toEqual(
          [...filterRows(legal.table, filter)].map((row) => legal.table.flags[row]),
        )
      }
    }
  })

  it('holds on to the feed of its first batch, and says so where another export began', async () => {
    const ask = createExporter()
    const question = { ask: 'export', format: 'csv', filter: {}, axis: [0, DAY], count: 10 } as const
    const first = await ask(() => demo, { ...question, run: 'a', offset: 0 })
    const other = openedText((await exported(demo, { actors: ['belarus'] }, 'geojson'))[0]!)
    const second = await ask(() => other, { ...question, run: 'a', offset: 10 })
    expect(second.total).toBe(first.total)
    await ask(() => other, { ...question, run: 'b', offset: 0 })
    await expect(ask(() => demo, { ...question, run: 'a', offset: 20 })).rejects.toThrow('another export')
    await ask(() => demo, { ...question, run: 'b', offset: 0, count: 0 })
    await expect(ask(() => demo, { ...question, run: 'b', offset: 10 })).rejects.toThrow('another export')
  })

  it('says where it came from behind what the feed says of itself', async () => {
    const note = '31 of 391 events'
    const { about } = openedText((await exported(demo, {}, 'geojson', { note }))[0]!).header
    expect(about).toBe(`${demo.header.about}\n\n${note}`)
  })
})
