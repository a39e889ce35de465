import { expect, test } from 'vitest'
import type { FeedEvent } from '../model/event.ts'
import type { FeedAnswer } from '../query/answer.ts'
import { otherProperties, placeWords } from './event-reading.ts'

const event = (rest: Partial<FeedEvent>) => ({ id: 'x', more: {}, ...rest }) as FeedEvent
const feed = { actors: [{ id: 'belarus', name: 'Belarus', code: 'BLR', count: 1 }] } as unknown as FeedAnswer

test('a property without a place of its own is told under More, whatever it holds', () => {
  const more = { note: 'said above', ref: 'S043', depth: { a: [1, '<b>'] }, none: null, outcome: ['not', 'text'] }
  expect(otherProperties({ event: event({ more }) })).toEqual([
    ['ref', 'S043'],
    ['depth', '{"a":[1,"<b>"]}'],
    ['outcome', '["not","text"]'],
    ['id', 'x'],
  ])
})

test('a place is named with its country, and a country once', () => {
  expect(placeWords({ event: event({ place: 'Minsk', country: 'BLR' }), feed })).toBe('Minsk, Belarus')
  expect(placeWords({ event: event({ place: 'Belarus', country: 'BLR' }), feed })).toBe('Belarus')
  expect(placeWords({ event: event({}), feed })).toBeNull()
})
