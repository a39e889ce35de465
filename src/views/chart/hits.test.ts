import { expect, test } from 'vitest'
import { DAY } from '../../model/time.ts'
import { timeScale } from '../time-scale.ts'
import { type Hit, heightOf, nearestHit, stretchOf } from './hits.ts'

const scale = timeScale([0, 50 * DAY], 520)

test('a period is cut at the axis, and one outside of it has no stretch', () => {
  expect(stretchOf([-30 * DAY, 10 * DAY], scale)).toEqual([scale.left, scale.x(10 * DAY)])
  expect(stretchOf([40 * DAY, 80 * DAY], scale)).toEqual([scale.x(40 * DAY), scale.right])
  expect(stretchOf([-30 * DAY, 0], scale)).toBe(null)
  expect(stretchOf([50 * DAY, 60 * DAY], scale)).toBe(null)
  expect(stretchOf(null, scale)).toBe(null)
})

test('a short stretch keeps its middle and is wide enough to be seen', () => {
  const [x0, x1] = stretchOf([10 * DAY, 11 * DAY], scale, 20) ?? [0, 0]
  expect(x1 - x0).toBe(20)
  expect((x0 + x1) / 2).toBe(scale.x(10.5 * DAY))
})

test('the nearest mark of the panel is found, and none beyond reach', () => {
  const hits: Hit[] = [
    { panel: 'figures', id: 'a', box: [0, 0, 10, 10] },
    { panel: 'figures', id: 'b', box: [16, 0, 20, 10] },
    { panel: 'launched', id: 'c', box: [12, 0, 13, 10] },
  ]
  expect(nearestHit(hits, 'figures', 12, 5)?.id).toBe('a')
  expect(nearestHit(hits, 'figures', 15, 5)?.id).toBe('b')
  expect(nearestHit(hits, 'launched', 12, 5)?.id).toBe('c')
  expect(nearestHit(hits, 'figures', 40, 5)).toBe(null)
})

test('values run from the foot of a plot to its top', () => {
  const plot = { id: 'strikes', title: 0, top: 20, bottom: 120, domain: [0, 10], ticks: [] } as const
  const at = (value: number) => heightOf({ ...plot, domain: [0, 10], ticks: [] }, value)
  expect([at(0), at(5), at(10)]).toEqual([120, 70, 20])
})
