import { expect, test } from 'vitest'
import { MOST_ACTORS, listActorsOf } from './listed-actors.ts'

const bare = (i: number) => ({ id: `a${i}`, name: `a${i}`, count: i })

test('as long as there is room, all actors are listed as they come', () => {
  const actors = Array.from({ length: MOST_ACTORS }, (_, i) => bare(i))
  expect(listActorsOf(actors)).toEqual({ actors, leftOut: 0 })
})

test('past that the busiest stay in their order, and the others are counted', () => {
  const actors = Array.from({ length: MOST_ACTORS + 500 }, (_, i) => bare(i))
  expect(listActorsOf(actors)).toEqual({ actors: actors.slice(500), leftOut: 500 })
})

test('whoever is above one that is listed stays, and everyone of whom the feed says more than a name', () => {
  const quiet = [bare(0), { ...bare(1), name: 'Wagner Group' }, { ...bare(2), of: 'a3' }, bare(3), bare(4)]
  const busy = Array.from({ length: MOST_ACTORS }, (_, i) => ({ ...bare(i + 10), ...(i === 7 && { of: 'a4' }) }))
  expect(listActorsOf([...quiet, ...busy])).toEqual({ actors: [...quiet.slice(1), ...busy], leftOut: 1 })
})
