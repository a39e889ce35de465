import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readFeed } from './read-feed.ts'

const mock = (name: string): ReturnType<typeof readFeed> => readFeed(readFileSync(`mock-data/${name}`))

it('broken.geojson: one broken rule a record, and what is said of each', async () => {
  const { problems } = mock('broken.geojson')
  const said = problems.map(({ where, field, value, reason, outcome }) => [where, field, value, reason, outcome])
  const report = `${said.map((line) => line.join(' | ')).join('\n')}\n`
  await expect(report).toMatchFileSnapshot('../../mock-data/broken.report.txt')
})

it('broken.geojson: each record but the sound ones is in the report once, and the sum holds', () => {
  const { problems, events, records, duplicates, rejected } = mock('broken.geojson')
  const places = problems.map(({ where }) => where.replace(/^.* of /, ''))
  const features = places.filter((where) => where.startsWith('feature'))
  expect(new Set(features).size).toBe(features.length)
  const sound = Array.from({ length: records }, (_, i) => `feature ${i + 1}`).filter(
    (where) => !features.includes(where),
  )
  expect(sound).toEqual(['feature 1', 'feature 48', 'feature 56'])
  expect({ records, duplicates, rejected }).toEqual({ records: 56, duplicates: 1, rejected: 4 })
  expect(events.length + duplicates + rejected).toBe(records)
})

it('empty.geojson is a legal feed', () => {
  expect(mock('empty.geojson')).toMatchObject({ events: [], problems: [], records: 0 })
})

it('the demo feed has nothing to report', () => {
  const { problems, events, records } = mock('feed.geojson')
  expect(problems).toEqual([])
  expect(events).toHaveLength(records)
  expect(records).toBeGreaterThanOrEqual(350)
})
