import { expect, test } from 'vitest'
import { DAY } from '../../model/time.ts'
import type { Figure } from '../../query/answer.ts'
import { figure } from './figure-in-test.ts'
import { groupFigures, runsOf, shapeOf, valueOf } from './figures.ts'

test('form follows what was claimed', () => {
  expect(shapeOf(figure())).toBe('dot')
  expect(shapeOf(figure({ low: 5, best: null, high: 5 }))).toBe('dot')
  expect(shapeOf(figure({ low: 600, best: null, high: 1000 }))).toBe('box')
  expect(shapeOf(figure({ low: 600, best: 700, high: 1000 }))).toBe('box')
  expect(shapeOf(figure({ span: [0, 7 * DAY] }))).toBe('bar')
  expect(shapeOf(figure({ low: 50, best: null }))).toBe('at-least')
  expect(shapeOf(figure({ best: null, high: 50 }))).toBe('up-to')
})

test('a figure without a number is drawn nowhere, and never as zero', () => {
  expect(shapeOf(figure({ best: null }))).toBe(null)
  expect(runsOf([figure({ best: null })])).toEqual([])
})

test('a figure of zero is a figure', () => {
  expect(shapeOf(figure({ best: 0 }))).toBe('dot')
  expect(valueOf(figure({ best: 0, low: 0, high: 0 }))).toBe(0)
})

test('a day without a figure ends the line', () => {
  const day = (n: number, change: Partial<Figure> = {}) =>
    figure({ id: `${n}`, span: [n * DAY, (n + 1) * DAY], ...change })
  const runs = runsOf([day(1), day(2), day(3, { best: null }), day(4), day(6)])
  expect(runs.map((run) => run.map(({ id }) => id))).toEqual([['1', '2'], ['4'], ['6']])
})

test('figures of different measures, people or periods are in different groups', () => {
  const groups = groupFigures([
    figure(),
    figure({ about: 'ukraine' }),
    figure({ measure: 'killed' }),
    figure({ per: 'month' }),
    figure({ civilian: true }),
  ])
  expect(groups).toHaveLength(5)
})

test('losses and killed-and-wounded of soldiers stand on one axis; of civilians they do not', () => {
  expect(groupFigures([figure(), figure({ measure: 'killed-and-wounded' })])).toHaveLength(1)
  expect(
    groupFigures([figure({ civilian: true }), figure({ measure: 'killed-and-wounded', civilian: true })]),
  ).toHaveLength(2)
})

test('the group with the longest series of one claimant comes first, and in it that claimant', () => {
  const groups = groupFigures([
    figure({ measure: 'killed', claimant: 'a' }),
    figure({ measure: 'killed', claimant: 'b' }),
    figure({ measure: 'killed', claimant: 'c' }),
    figure({ claimant: 'uk' }),
    figure(),
    figure(),
  ])
  expect(groups.map(({ measure }) => measure)).toEqual(['losses', 'killed'])
  expect(groups[0]?.claimants.map(({ id }) => id)).toEqual(['staff', 'uk'])
})
