import { expect, test } from 'vitest'
import { DAY } from '../../model/time.ts'
import { timeScale } from '../time-scale.ts'
import { figure } from './figure-in-test.ts'
import { figurePaths } from './figure-paths.ts'

const scale = timeScale([0, 7 * DAY], 528)
const y = (value: number) => 100 - value / 10
const ends = (d: string) => d.match(/M[\d.]+ [\d.]+V[\d.]+/g)?.length ?? 0

test('a figure for a period that began before the axis is drawn over its visible part, with that end open', () => {
  const month = figure({ low: 765, best: null, per: 'month', span: [-30 * DAY, DAY] })
  const { strokes } = figurePaths([month], scale, y)
  expect(strokes).toContain(`M${scale.left} 23.5H${scale.x(DAY)}`)
  // The end of its last day, and the shaft of the arrow.
  expect(ends(strokes)).toBe(2)
  const mean = figure({ span: [-30 * DAY, 30 * DAY] })
  expect(ends(figurePaths([mean], scale, y).strokes)).toBe(0)
})

test('a range over a period has no side where the period goes on', () => {
  const range = (from: number, to: number) =>
    figurePaths([figure({ low: 200, best: null, high: 400, span: [from * DAY, to * DAY] })], scale, y).boxes
  expect(range(1, 3)).toContain('Z')
  for (const open of [range(-2, 3), range(1, 9), range(-2, 9)]) expect(open).not.toContain('Z')
})

test('a figure inside a range of the same day has a mark of its own', () => {
  const day = timeScale([0, DAY], 528)
  const paths = figurePaths([figure(), figure({ low: 600, best: null, high: 1000 })], day, y)
  expect(paths.dots).toContain(`M${(day.left + day.right) / 2 - 3.5} ${y(650)}`)
  expect(paths.boxes).toContain('M')
})
