import { expect, test } from 'vitest'
import { choose, chosenOf, toggle } from './choices.ts'

const KEYS = ['a', 'b', 'c']

test('what was chosen is what is shown, and the first without a choice', () => {
  expect(chosenOf(KEYS, [])).toBe('a')
  for (const key of KEYS) expect(chosenOf(KEYS, choose(KEYS, key, ['b', 'staff']))).toBe(key)
})

test('a choice leaves what else is switched off alone', () => {
  expect(choose(KEYS, 'b', ['front', 'c'])).toEqual(['front', 'a'])
})

test('with all switched off the best is shown; with nothing to choose, nothing', () => {
  expect(chosenOf(KEYS, KEYS)).toBe('a')
  expect(chosenOf([], [])).toBe(undefined)
})

test('a switch turned twice is where it was', () => {
  expect(toggle(toggle(['x'], 'y'), 'y')).toEqual(['x'])
})
