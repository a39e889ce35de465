import { describe, expect, it } from 'vitest'
import { readFeed } from '../feed/read-feed.ts'
import { createChangeLog, digestOf } from './change-log.ts'
import { hold } from './holding.ts'
import { snapshotOf } from './snapshot.ts'
import { beginVisit, sinceVisit } from './visit.ts'

const feature = (id: string, more: object = {}) => ({
  type: 'Feature',
  id,
  geometry: null,
  properties: { kind: 'statement', title: `Event ${id}`, start: '2023-02-01', ...more },
})
const snapshot = (...features: object[]) =>
  snapshotOf(
    hold(readFeed(new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', faultline: 1, features })))),
  )
async function changes(before: object[], after: object[]) {
  const log = createChangeLog()
  await log.note('feed', snapshot(...before), snapshot(...after), 1000)
  return { log, told: log.changes().changes.map(({ what, id }) => `${what} ${id}`) }
}

describe('what changed', () => {
  it('the same records in another order are no change', async () => {
    const { told } = await changes([feature('a'), feature('b')], [feature('b'), feature('a')])
    expect(told).toEqual([])
  })

  it('is told newest first: what is new, said otherwise, or gone', async () => {
    const { log, told } = await changes([feature('a'), feature('b')], [feature('a', { title: 'Other' }), feature('c')])
    expect(told).toEqual(['withdrawn b', 'added c', 'corrected a'])
    expect(log.changes().changes.at(-1)).toMatchObject({ title: 'Other', before: 'Event a', at: 1000 })
  })

  it('a retracted record is withdrawn, and a superseding one is a correction of the other', async () => {
    const { log, told } = await changes(
      [feature('a'), feature('b')],
      [feature('a', { status: 'retracted' }), feature('b'), feature('c', { supersedes: 'b' })],
    )
    expect(told).toEqual(['corrected c', 'withdrawn a'])
    expect(log.changes().changes[0]!.before).toBe('Event b')
  })

  it('of a record that is gone all is still told, with when it was found to be gone', async () => {
    const { log } = await changes([feature('a')], [])
    expect(log.tell('a', null)).toMatchObject({ row: null, withdrawnAt: 1000, event: { title: 'Event a' } })
    expect(log.tell('b', null)).toBeNull()
    await log.note('feed', snapshot(), snapshot(feature('a')), 2000)
    expect(log.tell('a', null)).toBeNull()
  })

  it('what a record said before stays with it, newest first, ten times at most', async () => {
    const log = createChangeLog()
    const version = (number: number) => snapshot(feature('a', { title: `Version ${number}` }))
    for (let i = 0; i < 15; i++) await log.note('feed', version(i), version(i + 1), i)
    const said = log.tell('a', null)
    expect(said).toBeNull()
    const answer = { row: null, event: {} as never, reported: null, sources: [], parts: [], problems: [] }
    expect(log.tell('a', answer)!.formerly!.map(({ event }) => event.title)).toEqual(
      Array.from({ length: 10 }, (_, i) => `Version ${14 - i}`),
    )
  })

  it('of more than 500 changes the newest are listed, and the others counted', async () => {
    const many = Array.from({ length: 620 }, (_, i) => feature(`e${i}`))
    const { log } = await changes([], many)
    const { changes: listed, more } = log.changes()
    expect(listed.length + more).toBe(620)
    expect(listed).toHaveLength(500)
  })
})

describe('visits', () => {
  const digest = async (...features: object[]) => (await digestOf(snapshot(...features))).records!

  it('between two visits the same is told as while the page is open', async () => {
    const before = await digest(feature('a'), feature('b'), feature('c'), feature('d'))
    const after = await digest(
      feature('a', { title: 'Other' }),
      feature('b', { status: 'retracted' }),
      feature('d'),
      feature('e'),
      feature('f', { supersedes: 'd' }),
    )
    expect(sinceVisit(before, after)).toEqual({
      added: [{ id: 'e', title: 'Event e' }],
      corrected: [
        { id: 'a', title: 'Other', before: 'Event a' },
        { id: 'f', title: 'Event f', before: 'Event d' },
      ],
      withdrawn: [
        { id: 'b', title: 'Event b' },
        { id: 'c', title: 'Event c' },
      ],
    })
  })

  it('a page that is opened again within half an hour is still on the same visit', () => {
    const minute = 60_000
    const visit = (at: number) => ({ at: at * minute, records: [] })
    const first = beginVisit(null, visit(0))
    expect(first.base).toBeNull()
    const second = beginVisit(first, visit(100))
    expect(second.base).toEqual(visit(0))
    expect(beginVisit(second, visit(120)).base).toEqual(visit(0))
    expect(beginVisit(second, visit(200)).base).toEqual(visit(100))
  })

  it('front lines, and feeds of more than 20,000 records, are not remembered', async () => {
    expect(await digest(feature('a'), feature('b', { kind: 'front' }))).toHaveLength(1)
    const many = { ...snapshot(), count: 20_001 }
    expect(await digestOf(many)).toEqual({ records: null, count: 20_001 })
  })
})
