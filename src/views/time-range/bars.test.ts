import { expect, it } from 'vitest'
import { drawBars } from './bars.ts'

const answer = (violence: number[], diplomacy: number[], rest: number[]) => ({
  edges: violence.map((_, i) => i).concat(violence.length),
  strands: { violence, diplomacy, rest },
  earlier: 0,
  later: 0,
  vague: 0,
})
/** The lengths of a path's bars. */
const lengths = (path: string) => [...path.matchAll(/h[\d.]+v([\d.]+)/g)].map(([, length]) => Number(length))

it('equal counts are equally long on both sides of the line', () => {
  const bars = drawBars(answer([4, 2, 0], [0, 2, 1], [0, 0, 1]), (at) => at * 10, 0, 60)
  expect(lengths(bars.violence)).toEqual([40, 20])
  expect(lengths(bars.diplomacy)).toEqual([20, 10])
  expect(lengths(bars.rest)).toEqual([10])
})

it('nothing stands out of the picture, however lopsided', () => {
  for (const [up, down] of [
    [500, 1],
    [1, 500],
    [3, 0],
    [0, 0],
  ] as const) {
    const { line, ...paths } = drawBars(answer([up], [down], [0]), (at) => at * 10, 8, 60)
    const [above = 0] = lengths(paths.violence)
    const [below = 0] = lengths(paths.diplomacy)
    expect(line - above).toBeGreaterThanOrEqual(8)
    expect(line + below).toBeLessThanOrEqual(60)
  }
})

it('a strand is one path and empty bins add nothing to it', () => {
  const bars = drawBars(answer([1, 0, 1], [0, 0, 0], [0, 0, 0]), (at) => at * 10, 0, 60)
  expect(bars.violence.match(/M/g)).toHaveLength(2)
  expect(bars.diplomacy).toBe('')
})
