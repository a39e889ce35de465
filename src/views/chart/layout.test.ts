import { expect, test } from 'vitest'
import { ANNOTATIONS, STRIP, annotationsAt, choosePanels, layOut, needsTab, ticksTo } from './layout.ts'

test('panels stand one under another, totals over the annotations and the rest between them and the axis strip', () => {
  for (const [width, height] of [
    [520, 370],
    [752, 520],
    [358, 300],
    [1200, 900],
  ] as const)
    for (const totals of [false, true]) {
      const boxes = layOut(choosePanels(width, height, totals), height)
      const rows = annotationsAt(boxes)
      let last = 0
      for (const { id, title, top, bottom } of boxes) {
        expect(title).toBeGreaterThanOrEqual(last)
        if (id === 'totals') expect(bottom).toBeLessThanOrEqual(rows)
        else expect(title).toBeGreaterThanOrEqual(rows + ANNOTATIONS)
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
  expect(choosePanels(520, 370, true)).toEqual(['totals', 'since'])
  expect(choosePanels(358, 300, false)).toEqual(['strikes', 'figures'])
  expect(choosePanels(520, 200, false)).toEqual(['strikes', 'figures'])
  expect(choosePanels(520, 140, false)).toEqual(['strikes'])
  expect(choosePanels(752, 520, true)).toEqual(choosePanels(752, 520, false))
  expect(choosePanels(752, 520, false)).toHaveLength(5)
})

test('rising totals have no panel where there are none, and the others have its room', () => {
  expect(choosePanels(752, 520, false, false)).not.toContain('since')
  expect(choosePanels(520, 370, true, false)).toEqual(['totals'])
  const heights = (isRising: boolean) =>
    layOut(choosePanels(752, 520, false, isRising), 520).find(({ id }) => id === 'figures')!
  expect(heights(false).bottom - heights(false).top).toBeGreaterThan(heights(true).bottom - heights(true).top)
})

test('a panel that has no use for its share gives it to the others', () => {
  const panels = choosePanels(520, 370, false)
  const heights = (most: Parameters<typeof layOut>[2]) =>
    Object.fromEntries(layOut(panels, 370, most).map(({ id, top, bottom }) => [id, bottom - top]))
  const [all, some] = [heights({}), heights({ figures: 28 })]
  expect(some['figures']).toBe(28)
  expect(some['strikes']).toBeGreaterThan(all['strikes']!)
  expect(heights({ figures: 1000 })).toEqual(all)
  // With nothing to draw anywhere the room is still filled.
  expect(heights({ strikes: 20, launched: 20, figures: 20 })).toEqual(all)
  const boxes = layOut(choosePanels(752, 520, false, false), 520, {
    totals: 28,
    strikes: 28,
    launched: 28,
    figures: 28,
  })
  expect(boxes[0]!.bottom - boxes[0]!.top).toBe(28)
  expect(520 - STRIP - boxes.at(-1)!.bottom).toBeLessThan(4)
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
