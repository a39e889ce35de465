import { expect, test } from 'vitest'
import { DAY } from '../../model/time.ts'
import type { LaunchedFigure } from '../../query/answer.ts'
import { figure } from './figure-in-test.ts'
import { groupLaunched, slotsOf } from './launched.ts'

const record = (day: number, id: string, claimant = 'air-force'): LaunchedFigure => ({
  row: 0,
  id,
  title: '',
  claimant,
  span: [day * DAY, (day + 1) * DAY],
})

const x = (at: number) => (at / DAY) * 10

test('two records on one day stand side by side within four fifths of the day', () => {
  const slots = slotsOf([record(2, 'a'), record(2, 'b'), record(5, 'c')], x, () => true)
  expect(slots.map(({ record: { id }, x0, x1 }) => [id, x0, x1])).toEqual([
    ['a', 21, 25],
    ['b', 25, 29],
    ['c', 51, 59],
  ])
})

test('however many records a day has, they stay within it', () => {
  const slots = slotsOf(
    Array.from({ length: 40 }, (_, i) => record(2, `${i}`)),
    x,
    () => true,
  )
  expect(slots[0]?.x0).toBeCloseTo(21)
  expect(slots.at(-1)?.x1).toBeCloseTo(29)
  expect(
    slotsOf(
      [record(2, 'a')],
      (at) => at / DAY,
      () => true,
    )[0],
  ).toMatchObject({ x0: 1.75 + 0, x1: 3.25 })
})

test('a record without a date or outside of the axis has no slot', () => {
  expect(slotsOf([{ ...record(1, 'a'), span: null }, record(2, 'b')], x, ({ id }) => id !== 'b')).toEqual([])
})

test('records are grouped by claimant, the busiest first, and never mixed', () => {
  const groups = groupLaunched([record(1, 'a', 'governor'), record(1, 'b'), record(2, 'c')])
  expect(groups.map(({ claimant, records }) => [claimant, records.map(({ id }) => id)])).toEqual([
    ['air-force', ['b', 'c']],
    ['governor', ['a']],
  ])
})

test('what one side fired is never mixed with what the other did', () => {
  const fired = (id: string, about: string) => ({ ...record(1, id), launched: figure({ about }) })
  expect(groupLaunched([fired('a', 'russia'), fired('b', 'ukraine'), fired('c', 'russia')])).toHaveLength(2)
})

test('the series that is longest in the whole feed comes first, and of equal ones the larger', () => {
  const said = (claimant: string, inFeed: number, best = 3) => ({
    ...record(1, claimant, claimant),
    launched: figure({ claimant, inFeed, best }),
  })
  const first = (records: LaunchedFigure[]) => groupLaunched(records)[0]?.claimant
  expect(first([said('mayor', 1, 50), said('mayor', 1), said('air-force', 40)])).toBe('air-force')
  expect(first([said('mayor', 1, 3), said('governor', 1, 14)])).toBe('governor')
})
