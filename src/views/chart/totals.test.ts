import { expect, test } from 'vitest'
import { DAY } from '../../model/time.ts'
import type { Figure } from '../../query/answer.ts'
import { newestTotals, risingTotals } from './totals.ts'

const total = (claimant: string, end: number, best: number, change: Partial<Figure> = {}): Figure => ({
  row: 0,
  id: `${claimant} ${end}`,
  title: '',
  claimant,
  about: 'ukraine',
  measure: 'killed',
  low: best,
  best,
  high: best,
  per: 'total',
  span: [-365 * DAY, end * DAY],
  said: null,
  civilian: false,
  ...change,
})

test('of totals that a claimant renews the newest stands, whatever their order', () => {
  const newest = newestTotals([total('un', 30, 8231), total('un', 12, 7199), total('un', 20, 8101)])
  expect(newest.map(({ best }) => best)).toEqual([8231])
})

test('different measures, claimants, people and beginnings are different totals', () => {
  expect(
    newestTotals([
      total('un', 1, 1),
      total('un', 1, 2, { measure: 'wounded' }),
      total('uk', 1, 3),
      total('un', 1, 4, { about: 'russia' }),
      total('un', 1, 5, { civilian: true }),
      total('un', 1, 6, { span: [-10 * DAY, DAY] }),
    ]),
  ).toHaveLength(6)
})

test('a total renewed three times is a line, those of civilians first', () => {
  const series = (claimant: string, n: number, civilian: boolean) =>
    Array.from({ length: n }, (_, i) => total(claimant, n - i, n - i, { civilian }))
  const lines = risingTotals([...series('staff', 9, false), ...series('un', 3, true), ...series('us', 2, true)])
  expect(lines.map(({ claimants }) => claimants[0]?.id)).toEqual(['un', 'staff'])
  expect(lines[0]?.claimants[0]?.figures.map(({ best }) => best)).toEqual([1, 2, 3])
})
