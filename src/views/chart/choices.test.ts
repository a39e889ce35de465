import { expect, test } from 'vitest'
import { choose, chosenOf, toggle } from './choices.ts'

const KEYS = ['losses.russia.day', 'killed.ukraine.civilian.month', 'sum.killed.bypol']

test('what was chosen is what is shown, and the usual one without a choice', () => {
  expect(chosenOf(KEYS, [], KEYS[0])).toBe(KEYS[0])
  expect(chosenOf(KEYS, [], undefined)).toBe(undefined)
  for (const key of KEYS) expect(chosenOf(KEYS, choose(key, ['staff'], KEYS[0]), KEYS[0])).toBe(key)
})

test('a choice is one entry, replaces the one before it, and leaves what else is off alone', () => {
  const off = ['front', 'but.since.killed.ukraine.un', 'but.losses.russia.day', 'staff']
  expect(choose('sum.killed.bypol', off, KEYS[0])).toEqual([
    'front',
    'but.since.killed.ukraine.un',
    'staff',
    'but.sum.killed.bypol',
  ])
})

test('a choice of what stands anyway is not written', () => {
  expect(choose(KEYS[0]!, ['front', 'but.sum.killed.bypol'], KEYS[0])).toEqual(['front'])
})

test('a choice that this view does not have is kept for one that has it', () => {
  expect(chosenOf(KEYS, ['but.wounded.china.day'], KEYS[0])).toBe(KEYS[0])
})

test('a switch turned twice is where it was', () => {
  expect(toggle(toggle(['x'], 'y'), 'y')).toEqual(['x'])
})
