import { expect, test } from 'vitest'
import { binAt, highestStack, stackPaths } from './stack.ts'

const edges = [0, 10, 20, 30]
const x = (at: number) => at
const y = (value: number) => 100 - value * 10

test('all bars of a series are one path, and an empty bin has none', () => {
  const [missile, drone] = stackPaths(
    [
      { id: 'missile', counts: [1, 0, 2] },
      { id: 'drone', counts: [0, 0, 1] },
    ],
    edges,
    x,
    y,
    'not-stated',
  )
  expect(missile?.d).toBe('M1 100H9V90H1ZM21 100H29V80H21Z')
  // One pixel of paper between it and the missiles below.
  expect(drone?.d).toBe('M21 79H29V70H21Z')
})

test('an outlined bar keeps its stroke inside its place', () => {
  const [bar] = stackPaths([{ id: 'not-stated', counts: [3] }], [0, 10], x, y, 'not-stated')
  expect(bar?.d).toBe('M1.5 99.5H8.5V70.5H1.5Z')
})

test('the highest stack is the sum of its series', () => {
  expect(
    highestStack([
      { id: 'a', counts: [1, 5, 0] },
      { id: 'b', counts: [4, 2, 0] },
    ]),
  ).toBe(7)
  expect(highestStack([])).toBe(0)
})

test('a moment is in the bin that begins at or before it', () => {
  const plain = (at: number) => [0, 1, 2].find((i) => at >= edges[i]! && at < edges[i + 1]!) ?? -1
  for (let at = -5; at <= 35; at++) expect(binAt(edges, at)).toBe(plain(at))
})
