import { expect, test } from 'vitest'
import type { Problem } from '../../model/feed.ts'
import { groupProblems } from './group-problems.ts'

const problem = (
  where: string,
  field: string,
  value: string,
  reason: string,
  outcome: Problem['outcome'],
): Problem => ({
  where,
  field,
  value,
  reason,
  outcome,
})
const problems = [
  problem('feature 3', 'properties.claims[0].low', '-2', '-2 is below zero', 'mended'),
  problem('feature 17', 'properties.start', '31/02/2023', "'31/02/2023' is not an ISO 8601 date", 'mended'),
  problem('feature 18', 'properties.start', "it's", "'it's' is not an ISO 8601 date", 'mended'),
  problem('feature 19', 'properties.start', '9999', "'9999' lies outside of the years 1 to 6000", 'mended'),
  problem('feature 4', 'properties.claims[12].low', '-5.5', '-5.5 is below zero', 'mended'),
  problem('feature 20', '', '7', '7 is not an object', 'rejected'),
]

test('every problem is in exactly one group', () => {
  const grouped = groupProblems(problems).flatMap((group) => group.problems)
  expect(grouped).toHaveLength(problems.length)
  expect(new Set(grouped)).toEqual(new Set(problems))
})

test('problems that differ by their values alone stand together, other reasons and fields apart', () => {
  expect(groupProblems(problems).map(({ field, problems }) => [field, problems.length])).toEqual([
    ['', 1],
    ['properties.claims[].low', 2],
    ['properties.start', 2],
    ['properties.start', 1],
  ])
})

test('what was left out comes first', () => {
  expect(groupProblems(problems)[0]?.outcome).toBe('rejected')
})

test('no problems, no groups', () => {
  expect(groupProblems([])).toEqual([])
})
