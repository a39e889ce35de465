import { expect, it } from 'vitest'
import { leaveOut } from './use-fitted-facts.ts'

it('a row with room leaves nothing out', () => {
  expect(leaveOut(() => false)).toBeUndefined()
})

it('the place goes before the status, and the status before a word of the title', () => {
  expect(leaveOut((leftOut) => leftOut === undefined)).toBe('place')
  expect(leaveOut((leftOut) => leftOut !== 'facts')).toBe('facts')
})

it('a title that is too long for two lines stands alone', () => {
  expect(leaveOut(() => true)).toBe('facts')
})
