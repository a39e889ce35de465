import { expect, test } from 'vitest'
import { listActors, rowOfActors, toggle } from './actor-order.ts'

const states = Array.from({ length: 20 }, (_, i) => ({ id: `s${i}`, name: `State ${i}`, count: 100 - i }))
const actors = [
  { id: 'putin', name: 'Vladimir Putin', names: { ru: 'Владимир Путин' }, of: 's1', count: 500 },
  ...states.toReversed(),
  { id: 'unit', name: 'Łódź unit', of: 'putin', count: 1 },
]
const idsOf = (row: readonly { id: string }[]) => row.map(({ id }) => id)

test('the row holds who belongs to nobody, the busiest first, and at least twelve', () => {
  expect(idsOf(rowOfActors(actors, [], 5))).toEqual(states.slice(0, 12).map(({ id }) => id))
  expect(rowOfActors(actors, [], 15)).toHaveLength(15)
})

test('a ticked actor that would not be seen is pulled to the front, and stands there once', () => {
  expect(idsOf(rowOfActors(actors, ['putin', 's2'], 5)).slice(0, 3)).toEqual(['putin', 's0', 's1'])
  const row = idsOf(rowOfActors(actors, ['s7'], 5))
  expect(row.slice(0, 2)).toEqual(['s7', 's0'])
  expect(row.filter((id) => id === 's7')).toHaveLength(1)
})

test('a ticked actor that is seen stays where it is', () => {
  expect(rowOfActors(actors, ['s3'], 5)).toEqual(rowOfActors(actors, [], 5))
})

test('a ticked id that the feed does not define can be unticked', () => {
  expect(rowOfActors(actors, ['nobody'], 5)[0]).toEqual({ id: 'nobody', name: 'nobody', count: 0 })
})

test('persons and forces stand below the one they belong to', () => {
  const list = listActors(actors)
  expect(list).toHaveLength(actors.length)
  const at = list.findIndex(({ actor }) => actor.id === 's1')
  expect(list.slice(at, at + 3).map(({ actor, depth }) => [actor.id, depth])).toEqual([
    ['s1', 0],
    ['putin', 1],
    ['unit', 2],
  ])
})

test('the search finds names in any language, without accents, and shows who stands above', () => {
  expect(listActors(actors, 'lodz').map(({ actor }) => actor.id)).toEqual(['s1', 'putin', 'unit'])
  expect(listActors(actors, 'ПУТИН').map(({ actor }) => actor.id)).toEqual(['s1', 'putin'])
  expect(listActors(actors, 'nowhere')).toEqual([])
})

test('actors that belong to each other in a circle are all listed once', () => {
  const circle = [
    { id: 'a', name: 'A', of: 'b', count: 1 },
    { id: 'b', name: 'B', of: 'a', count: 1 },
  ]
  expect(listActors(circle)).toHaveLength(2)
})

test('toggling twice changes nothing', () => {
  expect(toggle(toggle(['a', 'b'], 'c'), 'c')).toEqual(['a', 'b'])
  expect(toggle(['a', 'b'], 'a')).toEqual(['b'])
})
