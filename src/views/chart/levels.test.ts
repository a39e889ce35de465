import { expect, test } from 'vitest'
import { levelsOf } from './levels.ts'

test('the fullest wordings come first, the briefest last, and no label leaves its own list', () => {
  const counts = [3, 2, 4, 2]
  const all = levelsOf(counts)
  expect(all).toHaveLength(3 * 2 * 4)
  expect(all[0]).toEqual([0, 0, 0, 0])
  expect(all.at(-1)).toEqual([2, 1, 3, 1])
  for (const levels of all) levels.forEach((level, i) => expect(level).toBeLessThan(counts[i]!))
})

test('fewer labels than vary apart have the combinations of their own', () => {
  expect(levelsOf([2])).toEqual([[0], [1]])
  expect(levelsOf([])).toEqual([[]])
})
