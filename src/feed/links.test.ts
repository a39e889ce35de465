import { expect, it } from 'vitest'
import { feature, lines, read } from './feed-in-test.ts'

const corrects = (id: string, supersedes?: string): object => feature({ supersedes }, { id })

it('a record that corrects another replaces it; both are kept', () => {
  const { replacedBy, events, problems } = read([corrects('c', 'b'), corrects('a'), corrects('b', 'a')])
  expect([...replacedBy]).toEqual([
    ['b', 'c'],
    ['a', 'b'],
  ])
  expect(events).toHaveLength(3)
  expect(problems).toEqual([])
})

it('a target that is missing is reported and ignored', () => {
  const { replacedBy, events, problems } = read([corrects('a', 'nothing')])
  expect(replacedBy.size).toBe(0)
  expect(events[0]!.supersedes).toBeUndefined()
  expect(lines(problems)).toEqual(['feature 1 · properties.supersedes · mended'])
})

it('a circle is reported and ignored, and what leads into it is not', () => {
  const { replacedBy, problems } = read([
    corrects('in', 'a'),
    corrects('a', 'b'),
    corrects('b', 'c'),
    corrects('c', 'a'),
    corrects('self', 'self'),
    corrects('sound', 'in'),
  ])
  expect([...replacedBy]).toEqual([
    ['a', 'in'],
    ['in', 'sound'],
  ])
  expect(lines(problems)).toEqual([2, 3, 4, 5].map((n) => `feature ${n} · properties.supersedes · mended`))
})

it('of two corrections of one record the later counts, reported', () => {
  const { replacedBy, problems } = read([corrects('a'), corrects('b', 'a'), corrects('c', 'a')])
  expect([...replacedBy]).toEqual([['a', 'c']])
  expect(lines(problems)).toEqual(['feature 3 · properties.supersedes · noted'])
})

it('a chain of 100,000 corrections is followed in no time', () => {
  const chain = Array.from({ length: 100_000 }, (_, i) => corrects(`r${i}`, `r${i + 1}`))
  const { replacedBy } = read(chain)
  expect(replacedBy.size).toBe(99_999)
}, 20_000)

it('partOf is kept where its target is there; missing or itself: reported and ignored', () => {
  const part = (id: string, partOf: string): object => feature({ partOf }, { id })
  const { events, problems } = read([part('a', 'b'), part('b', 'nothing'), part('c', 'c')])
  expect(events.map(({ partOf }) => partOf)).toEqual(['b', undefined, undefined])
  expect(lines(problems)).toEqual(['feature 2 · properties.partOf · mended', 'feature 3 · properties.partOf · mended'])
})
