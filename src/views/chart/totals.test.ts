import { expect, test } from 'vitest'
import { DAY, minutesOf } from '../../model/time.ts'
import type { Figure } from '../../query/answer.ts'
import { commonSince, newestTotals, risingTotals, scopeOf } from './totals.ts'

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
  inFeed: 1,
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

test('the first total about each side comes before any second', () => {
  const totals = newestTotals([
    total('us', 1, 200_000, { measure: 'killed-and-wounded', about: 'russia' }),
    total('uk', 1, 180_000, { measure: 'killed-and-wounded', about: 'russia' }),
    total('staff', 1, 170_000, { measure: 'losses', about: 'russia' }),
    total('un', 1, 8000, { civilian: true }),
    total('us', 1, 9000, { about: 'wagner' }),
  ])
  expect(totals.map(({ about }) => about)).toEqual(['russia', 'wagner', 'ukraine', 'russia', 'russia'])
  expect(totals[0]?.best).toBe(200_000)
  expect(totals[3]?.best).toBe(180_000)
})

test('a total for a town is another than one for the war, and says its town and its beginning', () => {
  const invasion = minutesOf(2022, 2, 24)
  const span = [invasion, minutesOf(2023, 3, 1)] as const
  const war = total('uk', 1, 180_000, { span })
  const town = total('uk', 1, 30_000, { span: [minutesOf(2022, 5, 1), span[1]], place: 'Bakhmut' })
  const undated = total('nato', 1, 30_000, { span: [span[1] - DAY, span[1]], says: 'around Bakhmut', place: 'Bakhmut' })
  expect(newestTotals([war, { ...war, best: 20_000, place: 'Bakhmut' }])).toHaveLength(2)
  expect(commonSince([town, war, { ...war, claimant: 'us' }, undated])).toBe(invasion)
  expect(scopeOf(war, invasion)).toBe('')
  expect(scopeOf(town, invasion)).toBe('at Bakhmut, since 1 May 2022')
  expect(scopeOf(undated, invasion)).toBe('around Bakhmut, start not said')
  expect(scopeOf({ ...war, says: 'approaching 200,000' }, invasion)).toBe('')
})
