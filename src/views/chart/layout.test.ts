import { expect, test } from 'vitest'
import { ANNOTATIONS, STRIP, choosePanels, layOut, needsTab, ticksTo } from './layout.ts'

test('panels stand one under another between the annotations and the axis strip', () => {
  for (const [width, height] of [
    [520, 370],
    [752, 520],
    [358, 300],
    [1200, 900],
  ] as const)
    for (const totals of [false, true]) {
      const boxes = layOut(choosePanels(width, height, totals), height)
      let last = ANNOTATIONS
      for (const { title, top, bottom } of boxes) {
        expect(title).toBeGreaterThanOrEqual(last)
        expect(top).toBeGreaterThan(title)
        expect(bottom - top).toBeGreaterThanOrEqual(20)
        last = bottom
      }
      expect(last).toBeLessThanOrEqual(height - STRIP)
      // What rounding leaves over is less than a pixel a panel.
      expect(height - STRIP - last).toBeLessThan(boxes.length)
    }
})

test('totals are a tab where there is no room for them, and panels where there is', () => {
  expect(needsTab(370)).toBe(true)
  expect(choosePanels(520, 370, false)).toEqual(['strikes', 'launched', 'figures'])
  expect(choosePanels(520, 370, true)).toEqual(['since', 'totals'])
  expect(choosePanels(358, 300, false)).toEqual(['strikes', 'figures'])
  expect(choosePanels(752, 520, true)).toEqual(choosePanels(752, 520, false))
  expect(choosePanels(752, 520, false)).toHaveLength(5)
})

test('ticks are round, rise from one step to the highest value, and are few', () => {
  for (const most of [1, 2, 3, 7, 10, 14, 106, 140, 999, 1140, 8451, 173_360])
    for (const count of [2, 3]) {
      const ticks = ticksTo(most, count)
      expect(ticks.length).toBeGreaterThan(0)
      expect(ticks.length).toBeLessThanOrEqual(count + 2)
      expect(ticks.every((tick, i) => Number.isInteger(tick) && tick === ticks[0]! * (i + 1))).toBe(true)
      expect(ticks.at(-1)).toBeLessThanOrEqual(most * 1.001)
      expect(ticks.at(-1)).toBeGreaterThan(most / 2)
    }
  expect(ticksTo(10, 2)).toEqual([5, 10])
  expect(ticksTo(1140, 3)).toEqual([500, 1000])
})

test('an axis on which nothing rises has no ticks', () => {
  expect(ticksTo(0, 2)).toEqual([])
})
