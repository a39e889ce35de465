import { expect, test } from 'vitest'
import { DAY } from '../../model/time.ts'
import type { Figure } from '../../query/answer.ts'
import { spaceOut, tallyDays } from './tallies.ts'

const tally = (day: number, best: number, change: Partial<Figure> = {}): Figure => ({
  row: 0,
  id: `${day}-${best}`,
  title: '',
  claimant: 'staff',
  measure: 'strikes',
  low: best,
  best,
  high: best,
  per: 'day',
  span: [day * DAY, (day + 1) * DAY],
  said: null,
  civilian: false,
  inFeed: 1,
  ...change,
})

test('two reports of one day that clash stand side by side, the lower first, and are not added', () => {
  const days = tallyDays([tally(3, 32), tally(1, 28), tally(3, 28)])?.days
  expect(days?.map(({ day, values }) => [day / DAY, values])).toEqual([
    [1, ['28']],
    [3, ['28', '32']],
  ])
})

test('two reports that agree are one number', () => {
  expect(tallyDays([tally(3, 28), tally(3, 28)])?.days[0]?.values).toEqual(['28'])
})

test('only one claimant and one measure is shown, strikes before parts of them', () => {
  const shown = tallyDays([
    tally(1, 6, { measure: 'missiles' }),
    tally(2, 6, { measure: 'missiles' }),
    tally(1, 28),
    tally(1, 9, { claimant: 'other' }),
    tally(2, 28),
  ])
  expect(shown?.claimant).toBe('staff')
  expect(shown?.days.flatMap(({ values }) => values)).toEqual(['28', '28'])
})

test('without tallies there is no row of them', () => {
  expect(tallyDays([])).toBe(null)
})

test('numbers keep their order, stay within the bounds and apart, and stand under their ticks where they can', () => {
  for (let seed = 1; seed <= 200; seed++) {
    let state = seed
    const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
    const labels = Array.from({ length: 8 }, () => ({ x: next() * 400, width: 12 + next() * 20 })).toSorted(
      (a, b) => a.x - b.x,
    )
    const placed = spaceOut(labels, 0, 400)
    placed.forEach(({ left, width }, i) => {
      expect(left).toBeGreaterThanOrEqual(-0.001)
      expect(left + width).toBeLessThanOrEqual(400.001)
      const after = placed[i + 1]
      if (after) expect(after.left - left - width).toBeGreaterThanOrEqual(5.999)
    })
  }
  expect(
    spaceOut(
      [
        { x: 100, width: 20 },
        { x: 300, width: 20 },
      ],
      0,
      400,
    ).map(({ left }) => left),
  ).toEqual([90, 290])
})
