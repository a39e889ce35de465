import { describe, expect, it } from 'vitest'
import { KINDS } from '../model/event.ts'
import { type Filter, without } from '../model/filter.ts'
import { DAY, minutesOf } from '../model/time.ts'
import { eventsOfRows, tableOf } from './events-in-test.ts'
import { filterRows } from './filter-rows.ts'
import { actorsOfEvent, plainScan } from './plain-scan.ts'
import { seededContents, seededRandom } from './seeded-feed.ts'

const ZONE = 'Europe/Kyiv'
const contents = seededContents(3000)
const { table, shapes } = tableOf(contents, ZONE)
const events = eventsOfRows(table, contents)
const ids = (filter: Filter) => Array.from(filterRows(table, filter), (row) => events[row]!.id).toSorted()
const scanned = (filter: Filter) =>
  plainScan(contents, filter, ZONE)
    .map(({ id }) => id)
    .toSorted()

function randomFilter(random: () => number): Filter {
  const from = minutesOf(2022, 12, 1) + Math.floor(random() * 120) * DAY
  const actor = () => `actor-${Math.floor(random() * 31)}`
  return {
    ...(random() < 0.5 && { time: [from, from + (1 + Math.floor(random() * 30)) * DAY] as const }),
    ...(random() < 0.5 && { actors: [actor(), actor()], ...(random() < 0.4 && { allActors: true as const }) }),
    ...(random() < 0.4 && { kinds: KINDS.filter(() => random() < 0.4) }),
    ...(random() < 0.3 && { text: ['oland', 'КИЇВ', 'ete 1', 'rail bridge', '\' " %'][Math.floor(random() * 5)]! }),
    ...(random() < 0.3 && { area: [random() * 360 - 180, -50, random() * 360 - 180, 60] as const }),
  }
}

describe('filterRows', () => {
  it('finds what a plain scan finds, for 400 seeded filters', () => {
    const random = seededRandom(7)
    let found = 0
    for (let i = 0; i < 400; i++) {
      const filter = randomFilter(random)
      const rows = ids(filter)
      expect(rows, JSON.stringify(filter)).toEqual(scanned(filter))
      found += rows.length
    }
    expect(found).toBeGreaterThan(10_000)
  }, 120_000)

  it('answers ascending rows', () => {
    const rows = filterRows(table, { time: [minutesOf(2023, 1, 1), minutesOf(2023, 2, 1)] })
    expect(Array.from(rows)).toEqual(Array.from(rows).toSorted((a, b) => a - b))
  })

  it('filters nothing where a dimension is empty', () => {
    expect(ids({})).toHaveLength(table.length)
  })

  it('holds that in range means overlaps: a visit of 28 February to 2 March is in a range of 1 March', () => {
    const long = events.findIndex((event, row) => event.end && table.end[row]! - table.start[row]! > 3 * DAY)
    const middle = table.start[long]! + DAY
    expect(Array.from(filterRows(table, { time: [middle, middle + 1] }))).toContain(long)
    expect(Array.from(filterRows(table, { time: [table.end[long]!, table.end[long]! + 1] }))).not.toContain(long)
    expect(Array.from(filterRows(table, { time: [table.start[long]! - 1, table.start[long]!] }))).not.toContain(long)
  })

  it('holds that undated events are in N only while no range is set', () => {
    expect(table.length).toBeGreaterThan(table.dated)
    const everything: Filter = { time: [minutesOf(1, 1, 1), minutesOf(6001, 1, 1)] }
    expect(filterRows(table, everything)).toHaveLength(table.dated)
  })

  it('holds that an event has an actor if anyone below it at any depth stands in it', () => {
    const below = contents.events.find(
      (event) =>
        table.rowOfId.get(event.id) !== undefined &&
        event.actors.some(({ actor }) => actor === 'actor-23') &&
        !event.actors.some(({ actor }) => actor === 'actor-3'),
    )!
    expect(actorsOfEvent(contents, below)).toContain('actor-3')
    expect(ids({ actors: ['actor-3'] })).toContain(below.id)
    expect(ids({ actors: ['actor-13'] })).toContain(below.id)
  })

  it('counts an event once, however often its actor stands in it', () => {
    const rows = filterRows(table, { actors: ['actor-1', 'actor-11', 'actor-21'] })
    expect(new Set(rows).size).toBe(rows.length)
  })

  it('asks for events that have every ticked actor where all is asked', () => {
    const both = ids({ actors: ['actor-1', 'actor-2'], allActors: true })
    const one = ids({ actors: ['actor-1'] })
    const other = ids({ actors: ['actor-2'] })
    expect(both).toEqual(one.filter((id) => other.includes(id)))
    expect(both.length).toBeGreaterThan(0)
  })

  it('finds nothing for an actor that the feed does not know', () => {
    expect(ids({ actors: ['nobody'] })).toEqual([])
    expect(ids({ actors: ['actor-1', 'nobody'], allActors: true })).toEqual([])
  })

  it('keeps context shapes, superseded and retracted records out of every count', () => {
    const all = new Set(ids({}))
    expect(shapes.length).toBeGreaterThan(0)
    const hidden = contents.events.filter(({ id, status }) => status === 'retracted' || contents.replacedBy.has(id))
    expect(hidden.length).toBeGreaterThan(0)
    for (const { id } of shapes) expect(all).not.toContain(id)
    for (const { id } of hidden) expect(all).not.toContain(id)
    expect(table.length + shapes.length + hidden.length).toBe(contents.events.length)
  })

  it('crosses the antimeridian where west is greater than east', () => {
    const area = [170, -60, -170, 60] as const
    expect(ids({ area })).toEqual(scanned({ area }))
    expect(ids({ area }).length).toBeGreaterThan(10)
  })

  it('finds an event in the area that is its own point', () => {
    for (const event of contents.events.slice(0, 300)) {
      if (!event.point || table.rowOfId.get(event.id) === undefined) continue
      const [lon, lat] = event.point
      expect(ids({ area: [lon, lat, lon, lat] })).toContain(event.id)
    }
  })
})

describe('without', () => {
  it('leaves out one dimension and keeps the others', () => {
    const filter: Filter = {
      time: [0, 1],
      actors: ['a'],
      allActors: true,
      kinds: ['strike'],
      text: 'x',
      area: [0, 0, 1, 1],
    }
    expect(without(filter, 'time')).toEqual({ ...filter, time: undefined })
    expect(without(filter, 'actor')).toEqual({ time: [0, 1], kinds: ['strike'], text: 'x', area: [0, 0, 1, 1] })
    expect(Object.keys(without(filter, 'text'))).not.toContain('text')
  })
})
