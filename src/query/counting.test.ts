import { describe, expect, it } from 'vitest'
import { KINDS } from '../model/event.ts'
import { type Filter, without } from '../model/filter.ts'
import { DAY, minutesOf } from '../model/time.ts'
import { tableOf } from './events-in-test.ts'
import { histogram } from './bin-by-time.ts'
import { chartBars } from './chart-bars.ts'
import { barsAnswer, countsAnswer, histogramAnswer, summaryAnswer } from './count-answers.ts'
import { countByActor, countByKind, summarise } from './count-by.ts'
import { type Group, countGroup } from './count-group.ts'
import { type Counting, createCounting, isSelected, select, selectedRows } from './counting.ts'
import { eventRow } from './event-row.ts'
import { filterRows } from './filter-rows.ts'
import { listRows, positionOf } from './list-rows.ts'
import { seededContents, seededRandom } from './seeded-feed.ts'

// More than one block of rows, and a last word of marks that is not full.
const { table } = tableOf(seededContents(4_501, 11), 'Europe/Kyiv')
const FIRST = minutesOf(2022, 12, 1)
const AXIS = [minutesOf(2022, 12, 20), minutesOf(2023, 3, 10)] as const

/** What a reader does next: mostly a small step of the range or one box, at times anything else. */
function interact(filter: Filter, random: () => number): Filter {
  const { time, actors = [], kinds = [], text, ...rest } = filter
  const pick = random()
  const day = () => FIRST + Math.floor(random() * 130) * DAY
  const toggled = (list: readonly string[], id: string) =>
    list.includes(id) ? list.filter((other) => other !== id) : [...list, id]
  if (pick < 0.4 && time) {
    const [from, to] = [
      time[0] + Math.floor((random() - 0.5) * 4) * DAY,
      time[1] + Math.floor((random() - 0.5) * 4) * DAY,
    ]
    return to > from ? { ...filter, time: [from, to] } : filter
  }
  if (pick < 0.5) return { ...filter, time: [day(), day() + 5 * DAY].toSorted((a, b) => a - b) as [number, number] }
  if (pick < 0.65) {
    const list = toggled(actors, `actor-${Math.floor(random() * 31)}`)
    return list.length > 0 ? { ...filter, actors: list } : without(filter, 'actor')
  }
  if (pick < 0.8) {
    const list = toggled(kinds, KINDS[Math.floor(random() * KINDS.length)]!)
    return list.length > 0 ? { ...filter, kinds: list } : without(filter, 'kind')
  }
  if (pick < 0.86) return { ...filter, text: `${text ?? ''}${'aeilr kи'[Math.floor(random() * 8)]}` }
  if (pick < 0.9)
    return { ...filter, area: [random() * 360 - 180, -60 * random(), random() * 360 - 180, 70 * random()] }
  if (pick < 0.93 && actors.length > 0) return { ...rest, ...(time && { time }), actors, allActors: true }
  return without(filter, (['time', 'actor', 'kind', 'text', 'area'] as const)[Math.floor(random() * 5)]!)
}

describe('running counts', () => {
  it('say what a recount says, after each of 1,000 seeded interactions', () => {
    const random = seededRandom(5)
    const counting = createCounting(table)
    let filter: Filter = {}
    let shown = 0
    for (let i = 0; i < 1000; i++) {
      filter = interact(filter, random)
      const rows = filterRows(table, filter)
      const bin = i % 100 < 50 ? 'day' : 'week'
      const why = `${i}: ${JSON.stringify(filter)}`
      shown += rows.length
      const timeless = without(filter, 'time')
      expect(histogramAnswer(counting, select(counting, timeless), AXIS, bin), why).toEqual(
        histogram(table, filterRows(table, timeless), AXIS, bin),
      )
      const kindless = without(filter, 'kind')
      expect(countsAnswer(counting, select(counting, kindless), 'kind'), why).toEqual({
        counts: countByKind(table, filterRows(table, kindless)),
      })
      const actorless = without(filter, 'actor')
      expect(countsAnswer(counting, select(counting, actorless), 'actor'), why).toEqual({
        counts: countByActor(table, filterRows(table, actorless)),
      })
      const some = countsAnswer(counting, select(counting, actorless), 'actor', ['actor-3', 'nobody'])
      expect(some.counts['actor-3'], why).toBe(countByActor(table, filterRows(table, actorless))['actor-3'])
      expect(some.counts['nobody'], why).toBeUndefined()
      const selection = select(counting, filter)
      expect(summaryAnswer(counting, selection, AXIS), why).toEqual(summarise(table, rows, AXIS))
      expect(barsAnswer(counting, selection, AXIS, bin), why).toEqual(
        chartBars(table, rows, { axis: AXIS, bin }, { stack: counting.codes.stack, hasStrikes: true }),
      )
      expect(listRows(counting, selection, 0, 0).total, why).toBe(rows.length)
      expect(selectedRows(counting, selection), why).toEqual(rows)
    }
    expect(shown).toBeGreaterThan(30_000)
  }, 120_000)

  it('hold for a table without strikes, and for one without rows', () => {
    const none = { ...seededContents(500, 2), events: [] }
    const empty = tableOf(none, 'UTC').table
    const calm = tableOf(
      { ...seededContents(500, 2), events: seededContents(500, 2).events.filter(({ kind }) => kind !== 'strike') },
      'UTC',
    ).table
    for (const small of [empty, calm]) {
      const counting = createCounting(small)
      const filter = { kinds: ['battle', 'visit'], time: AXIS }
      const rows = filterRows(small, filter)
      const selection = select(counting, filter)
      expect(summaryAnswer(counting, selection, AXIS)).toEqual(summarise(small, rows, AXIS))
      expect(barsAnswer(counting, selection, AXIS, 'day')).toEqual(
        chartBars(small, rows, { axis: AXIS, bin: 'day' }, { stack: counting.codes.stack, hasStrikes: false }),
      )
    }
  })
})

/** A group that only notes how many rows it was handed. */
function watched(): Group & { handed: number } {
  const group: Group & { handed: number } = {
    name: 'watched',
    key: '',
    slots: 1,
    handed: 0,
    add(counts, _, count, sign) {
      counts[0]! += sign * count
      group.handed += count
    },
  }
  return group
}

function handedBetween(counting: Counting, before: Filter, after: Filter): number {
  const group = watched()
  countGroup(counting, select(counting, before), group)
  group.handed = 0
  const [count] = countGroup(counting, select(counting, after), group)
  expect(count).toBe(filterRows(table, after).length)
  return group.handed
}

describe('typing on', () => {
  it('finds among the rows of the shorter words what a search of all rows finds', () => {
    const counting = createCounting(table)
    let few = 0
    for (const text of [
      'oland 12',
      'oland 123',
      'OLAND 1234',
      'rail 7',
      'rail 77 br',
      'market 29',
      'arket 2',
      'actor',
      '',
    ]) {
      for (const typed of Array.from(text, (_, i) => text.slice(0, i + 1))) {
        const rows = filterRows(table, { text: typed })
        if (rows.length < table.length / 20) few++
        expect(selectedRows(counting, select(counting, { text: typed })), typed).toEqual(rows)
      }
    }
    expect(few).toBeGreaterThan(10)
  })
})

describe('a small change', () => {
  const time = [minutesOf(2023, 1, 1), minutesOf(2023, 2, 1)] as const

  it('of the range touches only the rows that went and came', () => {
    const next = [time[0] + DAY, time[1] + DAY] as const
    const went = filterRows(table, { time }).filter((row) => table.end[row]! <= next[0]).length
    const came = filterRows(table, { time: next }).filter((row) => table.start[row]! >= time[1]).length
    expect(handedBetween(createCounting(table), { time }, { time: next })).toBe(went + came)
  })

  it('of one box touches only the rows that it turns over', () => {
    const before = { time, kinds: ['strike', 'visit'] }
    const after = { time, kinds: ['strike', 'visit', 'battle'] }
    const battles = filterRows(table, { time, kinds: ['battle'] }).length
    expect(handedBetween(createCounting(table), before, after)).toBe(battles)
  })

  it('of nothing touches no row', () => {
    expect(handedBetween(createCounting(table), { time, text: 'rail' }, { time, text: 'rail' })).toBe(0)
  })
})

describe('the list', () => {
  const filters: Filter[] = [{}, { kinds: ['strike'] }, { time: AXIS }, { text: 'rail', actors: ['actor-2'] }]

  it('has at each place the row that stands there in a plain list, newest first and undated last', () => {
    const counting = createCounting(table)
    for (const filter of filters) {
      const rows = Array.from(filterRows(table, filter))
      const plain = [
        ...rows.filter((row) => row < table.dated).toReversed(),
        ...rows.filter((row) => row >= table.dated),
      ]
      const selection = select(counting, filter)
      for (const offset of [0, 1, 100, 4090, rows.length - 50, rows.length - 1, rows.length, rows.length + 5]) {
        const from = Math.max(0, offset)
        expect(listRows(counting, selection, from, 100)).toEqual({
          rows: plain.slice(from, from + 100).map((row) => eventRow(table, row)),
          total: rows.length,
        })
      }
      for (const at of [0, 1, 77, plain.length - 1]) expect(positionOf(counting, selection, plain[at]!)).toBe(at)
      const left = Array.from({ length: table.length }, (_, row) => row).find((row) => !rows.includes(row))
      if (left !== undefined) {
        expect(positionOf(counting, selection, left)).toBe(-1)
        expect(isSelected(counting, selection, left)).toBe(false)
      }
    }
  })
})
