import { describe, expect, it } from 'vitest'
import { splitRing } from './ring.ts'

describe('splitRing', () => {
  it('begins at twelve o’clock and closes there', () => {
    const parts = splitRing([1, 0, 3])
    expect(parts[0]!.from).toBeCloseTo(-Math.PI / 2, 12)
    expect(parts.at(-1)!.to).toBeCloseTo((3 * Math.PI) / 2, 12)
  })

  it('leaves out groups without events and gives each of the rest its share', () => {
    const parts = splitRing([1, 0, 3])
    expect(parts.map(({ group }) => group)).toEqual([0, 2])
    expect(parts[0]!.to - parts[0]!.from).toBeCloseTo(Math.PI / 2, 12)
    expect(parts[1]!.from).toBe(parts[0]!.to)
  })

  it('is nothing where nothing is counted', () => {
    expect(splitRing([0, 0])).toEqual([])
  })
})
