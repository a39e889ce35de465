import { expect, test } from 'vitest'
import { DAY, minutesOf } from '../../model/time.ts'
import { plotEdges, tickUnit, timeScale, timeTicks } from '../time-scale.ts'
import { tickText } from './tick-text.ts'

const LENGTHS = [0.5, 1, 2, 2.01, 3, 8, 14, 59, 120, 299, 301, 700, 6 * 365, 6 * 365 + 2, 20 * 365, 300 * 365]
const WIDTHS = [358, 528, 760, 1024, 1900, 3800]

test('no two ticks of an axis have the same text, at any width and length', () => {
  for (const start of [minutesOf(2023, 2, 24), minutesOf(2020, 12, 31), minutesOf(1899, 7, 4)])
    for (const days of LENGTHS)
      for (const width of WIDTHS) {
        const scale = timeScale([start, start + days * DAY], width)
        const texts = timeTicks(scale).map((tick) => tickText(tick, scale.axis))
        expect(texts.length).toBeGreaterThan(0)
        expect(new Set(texts).size).toBe(texts.length)
      }
})

test('a range over two days has no tick but at midnight', () => {
  const scale = timeScale([minutesOf(2023, 2, 24), minutesOf(2023, 3, 4)], 1024)
  expect(timeTicks(scale)).toEqual(Array.from({ length: 8 }, (_, i) => scale.axis[0] + i * DAY))
})

test('ticks of times stand apart by the width of their text', () => {
  expect(tickUnit([0, 2 * DAY])).toBe('time')
  const scale = timeScale([minutesOf(2023, 2, 28), minutesOf(2023, 3, 2)], 528)
  const { gutter } = plotEdges(528)
  const [first = 0, second = 0] = timeTicks(scale)
  expect(scale.x(first)).toBe(gutter)
  expect(scale.x(second) - scale.x(first)).toBeGreaterThan(80)
  expect(tickText(second, scale.axis)).toMatch(/^28 Feb, \d\d:00$/)
})
