import { expect, it } from 'vitest'
import type { RecordsAnswer } from '../query/answer.ts'
import { footnotesOf } from './footnotes.ts'

const record = (...ids: string[]) => ({ sources: ids.map((id) => ({ id })) }) as RecordsAnswer['records'][number]

it('a source has one number, the first that the events give it, however often it is named', () => {
  const { sources, numbersOf } = footnotesOf([record('b', 'a'), record('a', 'c'), record('b')])
  expect(sources.map(({ id }) => id)).toEqual(['b', 'a', 'c'])
  expect(numbersOf(['c', 'b', 'c', undefined, 'unknown'])).toEqual([1, 3])
})
