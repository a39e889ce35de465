import { expect, test } from 'vitest'
import { minutesOf } from '../model/time.ts'
import { answerQuestion } from './answer-question.ts'
import { eventsOfRows } from './events-in-test.ts'
import { openFeed } from './open-feed.ts'
import { seededContents } from './seeded-feed.ts'

const contents = seededContents(2000, 5)
const feed = openFeed(contents, { url: 'http://localhost/x.json', version: 1, now: minutesOf(2023, 6, 1) })
const events = eventsOfRows(feed.table, contents)
const ask = (filter: object) => {
  const axis = [minutesOf(2023, 1, 1), minutesOf(2023, 3, 1)] as const
  const { tallies, figures, totals, launched } = answerQuestion(feed, { ask: 'chart', filter, axis, bin: 'day' })
  const pairs = launched.flatMap((one) => [one.launched, one.intercepted].filter((figure) => figure !== undefined))
  return [...tallies, ...figures, ...totals, ...pairs]
}

test('a figure says how many its series has in the whole feed, whatever the filter', () => {
  const all = ask({})
  const few = ask({ time: [minutesOf(2023, 1, 5), minutesOf(2023, 1, 12)] })
  expect(few.length).toBeGreaterThan(0)
  expect(few.length).toBeLessThan(all.length)
  for (const { claimant, about, measure, per, civilian, inFeed } of few) {
    let count = 0
    for (const { claims } of events)
      for (const claim of claims)
        if (
          claim.claimant === claimant &&
          claim.about === about &&
          claim.measure === measure &&
          (claim.per ?? 'event') === per &&
          (claim.civilian ?? false) === civilian
        )
          count++
    if (per !== 'event' || measure === 'launched' || measure === 'intercepted') expect(inFeed).toBe(count)
  }
})

test('a figure names the place of its event unless that is known only as a country', () => {
  const figures = ask({})
  for (const { row, place } of figures) {
    const event = events[row]!
    expect(place).toBe(event.precision === 'country' ? undefined : event.place)
  }
  expect(figures.some(({ place }) => place !== undefined)).toBe(true)
})
