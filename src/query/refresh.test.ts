import { describe, expect, it } from 'vitest'
import { type Refresh, refreshed, startRefresh, waitMs } from './refresh.ts'

const MINUTE = 60_000
const looked = (at = 0): Refresh => refreshed(startRefresh(MINUTE, at), { type: 'looked', at })
const failed = (state: Refresh, at: number, random = 1, retryAfterMs?: number) =>
  refreshed(state, { type: 'failed', at, random, retryAfterMs })

describe('when a feed is looked at again', () => {
  it('one interval after a look that succeeded', () => {
    expect(waitMs(looked(), 0)).toBe(MINUTE)
    expect(waitMs(looked(), 90_000)).toBe(0)
  })

  it('never while a look goes on', () => {
    expect(waitMs(startRefresh(MINUTE, 0), MINUTE)).toBeNull()
    expect(waitMs(refreshed(looked(), { type: 'asked' }), 2 * MINUTE)).toBeNull()
  })

  it('never while nobody sees the page, and at once on return where it is due', () => {
    const hidden = refreshed(looked(), { type: 'hidden' })
    expect(waitMs(hidden, 10 * MINUTE)).toBeNull()
    expect(waitMs(refreshed(hidden, { type: 'shown' }), 10 * MINUTE)).toBe(0)
    expect(waitMs(refreshed(hidden, { type: 'shown' }), 20_000)).toBe(40_000)
  })

  it('after failures ever later, up to five minutes or the interval, an hour at most, and never all at one moment', () => {
    let state = looked()
    const waits: number[] = []
    for (let i = 0; i < 10; i++) {
      state = failed(state, 0)
      waits.push(waitMs(state, 0)! / 1000)
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 300, 300, 300, 300])
    expect(waitMs(failed(looked(), 0, 0), 0)).toBe(2500)
    let slow = refreshed(looked(), { type: 'interval', at: 0, ms: 24 * 60 * MINUTE })
    for (let i = 0; i < 30; i++) slow = failed(slow, 0)
    expect(waitMs(slow, 0)).toBe(60 * MINUTE)
  })

  it('a success forgets all failures', () => {
    const state = refreshed(failed(failed(looked(), 0), 0), { type: 'looked', at: 5000 })
    expect(waitMs(state, 5000)).toBe(MINUTE)
    expect(waitMs(failed(state, 6000), 6000)).toBe(5000)
  })

  it('not before its server wants it, even where the network has just come back', () => {
    const state = failed(looked(), 0, 1, 5 * MINUTE)
    expect(waitMs(state, 0)).toBe(5 * MINUTE)
    expect(waitMs(refreshed(state, { type: 'online', at: MINUTE }), MINUTE)).toBe(4 * MINUTE)
    expect(waitMs(refreshed(failed(failed(looked(), 0), 0), { type: 'online', at: 1 }), 1)).toBe(0)
    expect(waitMs(refreshed(looked(), { type: 'online', at: 1 }), 1)).toBe(MINUTE - 1)
  })

  it('a look that was given up counts as none: it stays due', () => {
    const state = refreshed(refreshed(looked(), { type: 'asked' }), { type: 'dropped' })
    expect(waitMs(state, MINUTE)).toBe(0)
  })

  it('a shorter interval holds at once', () => {
    expect(waitMs(refreshed(looked(), { type: 'interval', at: 1000, ms: 5000 }), 1000)).toBe(5000)
  })
})
