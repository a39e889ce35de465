import { serialize } from 'node:v8'
import { describe, expect, it } from 'vitest'
import { chooseBin } from '../model/bins.ts'
import { GROUPS, KINDS, VISIT_KINDS, groupOf } from '../model/event.ts'
import { DAY, minutesOf, parseDate } from '../model/time.ts'
import { IS_TALLY } from '../table/columns.ts'
import { answerQuestion } from './answer-question.ts'
import { radiusOf } from './merge-cells.ts'
import { eventAnswer } from './event-answer.ts'
import { eventsOfRows } from './events-in-test.ts'
import { openFeed } from './open-feed.ts'
import { actorsOfEvent, plainScan } from './plain-scan.ts'
import { seededContents } from './seeded-feed.ts'

const contents = seededContents(2000, 3)
const feed = openFeed(contents, { url: 'http://localhost/x.json', version: 1, now: minutesOf(2023, 6, 1) })
const { table } = feed
const events = eventsOfRows(table, contents)
const FILTERS = [
  {},
  { time: [minutesOf(2023, 1, 5), minutesOf(2023, 2, 5)] as const },
  { actors: ['actor-4'], kinds: ['strike', 'visit', 'talks', 'call', 'casualties'] },
  { text: 'kiib' },
  { area: [-100, -40, 100, 60] as const },
]
const AXIS = [minutesOf(2023, 1, 1), minutesOf(2023, 3, 1)] as const
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

describe.each(FILTERS)('with the filter %j', (filter) => {
  const scanned = plainScan(contents, filter, 'Europe/Kyiv')
  const summary = answerQuestion(feed, { ask: 'summary', filter, axis: AXIS })

  it('the line says as many as a plain scan finds', () => {
    expect(summary.shown).toBe(scanned.length)
  })

  it('bars, ends, vague and undated events of the histogram add up to N', () => {
    for (const bin of ['hour', 'day', 'week', 'month', 'year'] as const) {
      const answer = answerQuestion(feed, { ask: 'histogram', filter, axis: AXIS, bin })
      const bars = sum(Object.values(answer.strands).map(sum))
      expect(bars + answer.earlier + answer.later + answer.vague + summary.undated).toBe(summary.shown)
      expect(answer.earlier).toBe(summary.earlier)
      expect(answer.later).toBe(summary.later)
    }
  })

  it('counts by actor, those below included, as a plain scan does', () => {
    const answer = answerQuestion(feed, { ask: 'counts', by: 'actor', filter })
    const counts: Record<string, number> = {}
    for (const event of scanned) for (const id of actorsOfEvent(contents, event)) counts[id] = (counts[id] ?? 0) + 1
    expect(answer).toEqual({ counts })
  })

  it('counts by kind add up to N', () => {
    const answer = answerQuestion(feed, { ask: 'counts', by: 'kind', filter })
    expect(sum(Object.values(answer.counts))).toBe(summary.shown)
  })

  it('the map says a sum of its own that is N, whatever it shows', () => {
    for (const view of [
      [-180, -80, 180, 80],
      [20, 40, 60, 60],
      [150, -60, 210, 60],
    ] as const) {
      const answer = answerQuestion(feed, { ask: 'map', filter, view, zoom: 4, scale: 1 })
      expect(sum(Object.values(answer.sum))).toBe(summary.shown)
      expect(answer.sum.country + answer.sum.none).toBe(summary.notOnMap)
      expect(sum(answer.countries.map(({ count }) => count))).toBe(answer.sum.country)
    }
  })

  it('every event within the view is in exactly one mark', () => {
    const world = answerQuestion(feed, {
      ask: 'map',
      filter,
      view: [-180, -85, 180, 85],
      zoom: 2,
      scale: 1,
    })
    expect(sum(world.marks.map(({ count }) => count))).toBe(world.sum.marks + world.sum.halos)
    for (const mark of world.marks) expect(sum(mark.groups)).toBe(mark.count)
  })

  it('the list holds each row once, newest first, undated last, and knows the place of each', () => {
    const all = answerQuestion(feed, { ask: 'rows', filter, offset: 0, count: 10_000 })
    expect(new Set(all.rows.map(({ id }) => id))).toEqual(new Set(scanned.map(({ id }) => id)))
    const starts = all.rows.map(({ span }) => span?.[0] ?? -Infinity)
    expect(starts).toEqual(starts.toSorted((a, b) => b - a))
    for (const at of [0, 1, 7, all.rows.length - 1]) {
      const id = all.rows[at]?.id
      if (id) expect(answerQuestion(feed, { ask: 'position', filter, id })).toBe(at)
    }
    expect(answerQuestion(feed, { ask: 'rows', filter, offset: 3, count: 5 })).toEqual({
      rows: all.rows.slice(3, 8),
      total: all.total,
    })
  })

  it('bars of strikes hold the strikes that are no tallies, each once', () => {
    const answer = answerQuestion(feed, { ask: 'chart', filter, axis: AXIS, bin: 'day' })
    const strikes = scanned.filter(({ kind, tally, start }) => kind === 'strike' && !tally && start)
    const bars = sum(answer.series.map(({ counts }) => sum(counts)))
    expect(bars + answer.earlier + answer.later + answer.vague).toBe(strikes.length)
  })

  it('every visit is in one lane or outside the axis', () => {
    const answer = answerQuestion(feed, { ask: 'visits', filter, axis: AXIS, lanes: 'visitor' })
    const visits = scanned.filter(({ kind, start }) => start && VISIT_KINDS.some((visit) => visit === kind))
    expect(sum(answer.lanes.map(({ items }) => items.length)) + answer.earlier + answer.later + answer.leftOut).toBe(
      visits.length,
    )
    for (const { actor } of answer.lanes) expect(feed.parents.get(actor)).toBeUndefined()
  })

  it('places of the table twin add up to N', () => {
    const answer = answerQuestion(feed, { ask: 'places', filter, most: 10_000 })
    expect(sum(answer.places.map(({ count }) => count))).toBe(summary.shown)
  })

  it('places without a mark come first, and are the events that the line says are not on the map', () => {
    const { places, sum: sums } = answerQuestion(feed, { ask: 'places', filter, most: 10_000 })
    const split = places.findIndex(({ isOnMap }) => isOnMap)
    expect(places.slice(split).every(({ isOnMap }) => isOnMap)).toBe(true)
    expect(sum(places.slice(0, split).map(({ count }) => count))).toBe(summary.notOnMap)
    expect(sums).toEqual({ onMap: summary.shown - summary.notOnMap, notOnMap: summary.notOnMap })
    expect(answerQuestion(feed, { ask: 'places', filter, most: 1 }).sum).toEqual(sums)
  })
})

describe('the map', () => {
  it('never shows a tally as a pin', () => {
    const tallies = new Set(events.flatMap(({ id }, row) => (table.flags[row]! & IS_TALLY ? id : [])))
    const answer = answerQuestion(feed, {
      ask: 'map',
      filter: {},
      view: [-180, -85, 180, 85],
      zoom: 11,
      scale: 1,
    })
    expect(tallies.size).toBeGreaterThan(100)
    for (const { event } of answer.marks) if (event) expect(tallies).not.toContain(event.id)
  })

  it('has no two marks that overlap', () => {
    const answer = answerQuestion(feed, {
      ask: 'map',
      filter: {},
      view: [-30, -30, 60, 60],
      zoom: 4,
      scale: 1,
    })
    const cells = answer.marks.filter(({ halo }) => !halo)
    for (const [i, a] of cells.entries()) {
      for (const b of cells.slice(i + 1)) {
        const apart = Math.hypot(a.x - b.x, a.y - b.y) * 256 * 2 ** 4
        expect(apart).toBeGreaterThanOrEqual(radiusOf(a.count) + radiusOf(b.count))
      }
    }
  })

  it('answers in at most 100 kB, however many events there are', () => {
    const large = openFeed(seededContents(30_000, 9), { url: 'http://localhost/', version: 3, now: 0 })
    for (const [zoom, view] of [
      [2, [-180, -80, 180, 80]],
      [4, [-60, -40, 60, 40]],
      [6, [0, 20, 40, 50]],
    ] as const) {
      const answer = answerQuestion(large, { ask: 'map', filter: {}, view, zoom, scale: 1 })
      expect(serialize(answer).byteLength).toBeLessThan(100_000)
      expect(answer.marks.length).toBeGreaterThan(40)
      expect(sum(Object.values(answer.sum))).toBe(large.table.length)
    }
  })

  it('lets the selected event leave its cell', () => {
    const crowded = answerQuestion(feed, {
      ask: 'map',
      filter: {},
      view: [-180, -85, 180, 85],
      zoom: 0,
      scale: 1,
    })
    const marked = answerQuestion(feed, { ask: 'rows', filter: { area: [0, 0, 60, 60] }, offset: 0, count: 100 })
    const pin = marked.rows.find(({ tally, placePrecision }) => !tally && placePrecision === 'exact')!
    const answer = answerQuestion(feed, {
      ask: 'map',
      filter: {},
      view: [-180, -85, 180, 85],
      zoom: 0,
      scale: 1,
      selected: pin.id,
    })
    expect(answer.marks.filter(({ isSelected }) => isSelected).map(({ event }) => event?.id)).toEqual([pin.id])
    expect(sum(answer.marks.map((m) => m.count))).toBe(sum(crowded.marks.map((m) => m.count)))
  })
})

describe('the chart', () => {
  const answer = answerQuestion(feed, { ask: 'chart', filter: {}, axis: AXIS, bin: 'month' })

  it('adds figures of one claimant and one measure only: low with low, high with high; tallies and parts left out', () => {
    expect(answer.summed.length).toBeGreaterThan(0)
    for (const { claimant, measure, low, high, given } of answer.summed) {
      const expected = answer.edges.slice(1).map((to, bin) => {
        const from = answer.edges[bin]!
        return events
          .filter((event, row) => !event.tally && !event.partOf && row < table.dated && table.datePrecision[row]! < 3)
          .filter((event) => {
            const start = table.start[table.rowOfId.get(event.id)!]!
            const end = table.end[table.rowOfId.get(event.id)!]!
            return start < to && (start >= from || (bin === 0 && end > from))
          })
          .flatMap(({ claims }) =>
            claims
              .filter((claim) => claim.claimant === claimant && claim.measure === measure && claim.per === 'event')
              .slice(0, 1),
          )
          .filter((claim) => claim.low !== undefined || claim.best !== undefined || claim.high !== undefined)
      })
      expect(given).toEqual(expected.map((claims) => claims.length))
      const lowest = expected.map((claims) =>
        claims.length === 0 ? null : sum(claims.map((c) => c.low ?? (c.high === undefined ? c.best! : 0))),
      )
      const highest = expected.map((claims) => {
        const ends = claims.map((c) => c.high ?? (c.low === undefined ? c.best : undefined))
        return claims.length === 0 || ends.includes(undefined) ? null : sum(ends.map(Number))
      })
      expect(low).toEqual(lowest)
      expect(high).toEqual(highest)
    }
  })

  it('keeps what nobody said as null, never as zero', () => {
    const open = answer.totals.filter(({ low, best, high }) => low === null || best === null || high === null)
    expect(open.length).toBeGreaterThan(0)
    for (const { low, best, high } of answer.figures.concat(answer.totals)) {
      expect([low, best, high].some((end) => end !== null)).toBe(true)
    }
  })
})

describe('the feed', () => {
  it('says the newest date that is not after now', () => {
    const dates = events.flatMap(({ reported, start }) => reported ?? start ?? [])
    const newest = Math.max(...dates.map(({ to }) => to - 1))
    expect(Math.abs(feed.about.newest! - newest)).toBeLessThan(DAY)
    const early = openFeed(contents, { url: 'http://localhost/', version: 2, now: minutesOf(2023, 1, 10) })
    expect(early.about.newest!).toBeLessThan(minutesOf(2024, 1, 1))
    expect(early.about.newest!).toBeLessThan(feed.about.newest! + 1)
  })

  it('total in = events + context shapes + superseded or retracted + duplicates + rejected', () => {
    const { in: total, events, shapes, superseded, duplicates, rejected } = feed.about.tally
    expect(events + shapes + superseded + duplicates + rejected).toBe(total)
  })

  it('opens a superseded record by its id and names its successor', async () => {
    const [old] = feed.replacedBy.keys()
    const answer = await eventAnswer(feed, old!)
    expect(answer).toMatchObject({ row: null, event: { id: old } })
    expect(await eventAnswer(feed, 'nothing')).toBeNull()
  })

  it('groups every kind', () => {
    for (const kind of KINDS) expect(GROUPS).toContain(groupOf(kind))
  })
})

describe('context shapes', () => {
  const line = (id: string, start: string, end?: string) => ({
    ...contents.events[0]!,
    id,
    kind: 'front' as const,
    status: 'claimed' as const,
    line: 'main',
    geometry: { type: 'LineString' as const, coordinates: [[0, 0] as const, [1, 1] as const] },
    start: parseDate(start),
    end: end === undefined ? null : parseDate(end),
  })
  const shaped = openFeed(
    {
      ...contents,
      replacedBy: new Map(),
      events: [line('first', '2023-02-01'), line('third', '2023-03-31'), line('second', '2023-02-28', '2023-03-10')],
    },
    { url: 'http://localhost/', version: 1, now: 0 },
  )
  const at = (text: string) => answerQuestion(shaped, { ask: 'shapes', at: parseDate(text)!.to })

  it('of a line show the newest version whose start is not after the end of the range', () => {
    expect(at('2023-01-31')).toEqual([])
    expect(at('2023-02-01').map(({ id }) => id)).toEqual(['first'])
    expect(at('2023-02-28').map(({ id }) => id)).toEqual(['second'])
    expect(at('2023-04-01').map(({ id }) => id)).toEqual(['third'])
  })

  it('leave out a version that has ended', () => {
    expect(at('2023-03-20').map(({ id }) => id)).toEqual(['first'])
  })

  it('are in no count, list or histogram', () => {
    expect(shaped.about.tally).toMatchObject({ events: 0, shapes: 3 })
  })
})

describe('chooseBin', () => {
  it('never makes more than about 200 bins', () => {
    for (const days of [1, 2, 59, 200, 201, 1000, 1400, 1401, 6000, 6001, 70_000, 2_000_000]) {
      const bin = chooseBin([0, days * DAY], 'hour')
      const answer = answerQuestion(feed, { ask: 'histogram', filter: {}, axis: [0, days * DAY], bin })
      expect(answer.edges.length - 1, `${days} days`).toBeLessThanOrEqual(205)
    }
  })
})
