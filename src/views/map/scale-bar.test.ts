import { expect, it } from 'vitest'
import { scaleBar } from './scale-bar.ts'

it('is the longest of 1, 2 and 5 times a power of ten that fits', () => {
  for (const kmPerPx of [0.02, 0.31, 1, 3.2, 7, 39, 156]) {
    const { km, px } = scaleBar(kmPerPx, 80)
    expect(px).toBeLessThanOrEqual(80 + 1e-9)
    expect(px).toBeGreaterThan(80 / 2.5 - 1e-9)
    expect(km / px).toBeCloseTo(kmPerPx, 9)
    expect([1, 2, 5]).toContain(Number((km / 10 ** Math.floor(Math.log10(km) + 1e-9)).toFixed(6)))
  }
  expect(scaleBar(3, 80).km).toBe(200)
})
