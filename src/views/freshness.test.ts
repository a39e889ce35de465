import { describe, expect, it } from 'vitest'
import { freshnessOf } from './freshness.ts'
import { words } from './words/words.ts'

const NOW = 1_700_000_000_000
const plain = { lateSeconds: 0, newestHours: 0 }
const standing = { isLoaded: true, checkedAt: NOW - 60_000, failure: null, newest: 0, nowHere: 5_000_000 }
const fresh = (given: object, thresholds = plain) => freshnessOf({ ...standing, ...given }, thresholds, 60, NOW)

describe('freshness', () => {
  it('a feed that was looked at in time is fresh, however old its dates: a war of 2023 does not rot', () => {
    expect(fresh({})).toEqual({ state: 'fresh', checkedAt: NOW - 60_000 })
  })

  it('is late where three looks were missed, by the time since the first of them', () => {
    expect(fresh({ checkedAt: NOW - 210_000 }).state).toBe('fresh')
    expect(fresh({ checkedAt: NOW - 660_000 })).toMatchObject({ state: 'late', what: 'look', bySeconds: 600 })
  })

  it('the config says when looks and data are late', () => {
    expect(fresh({ checkedAt: NOW - 90_000 }, { lateSeconds: 80, newestHours: 0 })).toMatchObject({ what: 'look' })
    const thresholds = { lateSeconds: 0, newestHours: 24 }
    expect(fresh({ newest: 5_000_000 - 1440 }, thresholds).state).toBe('fresh')
    expect(fresh({ newest: 5_000_000 - 2880 }, thresholds)).toMatchObject({ what: 'data', bySeconds: 86_400 })
    expect(fresh({ newest: null }, thresholds).state).toBe('fresh')
  })

  it('a failure says since when and why, with or without data', () => {
    const failure = { message: 'no answer', at: NOW - 5000 }
    const failed = { state: 'failed', since: NOW - 5000, why: 'no answer' }
    expect(fresh({ failure, checkedAt: NOW - 900_000 })).toMatchObject(failed)
    expect(fresh({ failure, isLoaded: false, checkedAt: null })).toMatchObject(failed)
    expect(fresh({ isLoaded: false, checkedAt: null })).toEqual({ state: 'loading' })
  })

  it('opened files, which nobody looks at again, are never late', () => {
    expect(fresh({ checkedAt: null })).toEqual({ state: 'fresh', checkedAt: null })
  })
})

describe('freshness in words', () => {
  const { freshness: text } = words

  it('is as exact as a glance takes in', () => {
    expect(text.lateLook(40, '14:02')).toBe('Late by 40 seconds: last look 14:02')
    expect(text.lateLook(12 * 60 + 20, '14:02')).toBe('Late by 12 minutes: last look 14:02')
    expect(text.lateLook(3 * 3600, '11:00')).toBe('Late by 3 hours: last look 11:00')
    expect(text.lateData(86_400 * 2.2)).toBe('Late: the newest date in the data is overdue by 2 days')
  })
})
