import { expect, test } from 'vitest'
import { DAY } from '../../model/time.ts'
import type { LaunchedFigure } from '../../query/answer.ts'
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
