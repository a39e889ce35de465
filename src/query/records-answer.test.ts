import { expect, it } from 'vitest'
import { minutesOf } from '../model/time.ts'
import { answerQuestion } from './answer-question.ts'
import { openFeed } from './open-feed.ts'
import { recordsAnswer } from './records-answer.ts'
import { seededContents } from './seeded-feed.ts'

const contents = seededContents(400, 5)
const feed = openFeed(contents, { url: 'http://localhost/x.json', version: 1, now: minutesOf(2023, 6, 1) })
const filter = { kinds: ['strike', 'visit', 'casualties'] }

it('whole records stand in the order of the list, each as the feed has it, with the sources that it names', async () => {
  const { rows, total } = answerQuestion(feed, { ask: 'rows', filter, offset: 5, count: 40 })
  const answer = await recordsAnswer(feed, { ask: 'records', filter, offset: 5, count: 40 })
  expect(answer.total).toBe(total)
  expect(answer.records.map(({ row }) => row)).toEqual(rows)
  const known = new Map(contents.events.map((event) => [event.id, event]))
  for (const { row, event, sources } of answer.records) {
    expect(event.id).toBe(row.id)
    expect(event.claims).toEqual(known.get(row.id)?.claims)
    const named = [...event.sources, ...event.claims.flatMap(({ source }) => source ?? [])]
    const defined = contents.header.sources.filter(({ id }) => named.includes(id))
    expect(new Set(sources.map(({ id }) => id))).toEqual(new Set(defined.map(({ id }) => id)))
  }
})

it('a window past the end holds nothing, and still says how many there are', async () => {
  const { records, total } = await recordsAnswer(feed, { ask: 'records', filter, offset: 10_000, count: 40 })
  expect(records).toEqual([])
  expect(total).toBeGreaterThan(0)
})
