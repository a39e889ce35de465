import { describe, expect, it } from 'vitest'
import { DAY } from '../../model/time.ts'
import type { ChartAnswer, Figure } from '../../query/answer.ts'
import { casualtyClaims, sameClaim } from './casualties.ts'
import { lengthOf, rangeBefore } from './range-before.ts'

const EMPTY: ChartAnswer = {
  bin: 'day',
  edges: [0, DAY],
  stackedBy: 'weapon',
  series: [],
  earlier: 0,
  later: 0,
  vague: 0,
  vaguePrecision: null,
  tallies: [],
  launched: [],
  figures: [],
  totals: [],
  leftOut: { tallies: 0, launched: 0, figures: 0, totals: 0 },
  summed: [],
}

function figure(change: Partial<Figure>): Figure {
  return {
    row: 0,
    id: 'x',
    title: 'x',
    claimant: 'kyiv',
    about: 'russia',
    measure: 'losses',
    low: null,
    best: null,
    high: null,
    per: 'day',
    span: [0, DAY],
    said: null,
    civilian: false,
    inFeed: 1,
    ...change,
  }
}

describe('casualty claims', () => {
  it('range from the lowest to the highest figure of one claimant, and never mix claimants', () => {
    const figures = [figure({ best: 500 }), figure({ low: 600, high: 1000 }), figure({ claimant: 'moscow', best: 90 })]
    const [first, second] = casualtyClaims({ ...EMPTY, figures })
    expect(first).toMatchObject({ claimant: 'kyiv', low: 500, high: 1000, figures: 2 })
    expect(second).toMatchObject({ claimant: 'moscow', low: 90, high: 90, figures: 1 })
  })

  it('leave an end open that one of their figures leaves open', () => {
    const [claim] = casualtyClaims({ ...EMPTY, figures: [figure({ best: 500 }), figure({ low: 700 })] })
    expect(claim).toMatchObject({ low: 500, high: null })
  })

  it('are none where nobody states a figure, rather than zero', () => {
    expect(casualtyClaims({ ...EMPTY, figures: [figure({ measure: 'strikes', best: 28 })] })).toEqual([])
  })

  it('sum figures of single events with how many events gave none, and are unknown once a part is', () => {
    const summed = [
      {
        claimant: 'a',
        measure: 'killed',
        low: [1, null, 4],
        best: [],
        high: [2, null, 6],
        given: [1, 0, 2],
        none: [3, 1, 0],
      },
      {
        claimant: 'b',
        measure: 'killed',
        low: [1, 2, 3],
        best: [],
        high: [1, null, 3],
        given: [1, 1, 1],
        none: [0, 0, 0],
      },
    ]
    expect(casualtyClaims({ ...EMPTY, summed })).toMatchObject([
      { claimant: 'a', low: 5, high: 8, figures: 3, none: 4 },
      { claimant: 'b', low: 6, high: null },
    ])
  })

  it('are found again in another range by claimant, subject and measure', () => {
    const [now] = casualtyClaims({ ...EMPTY, figures: [figure({ best: 1 })] })
    const before = casualtyClaims({ ...EMPTY, figures: [figure({ claimant: 'moscow', best: 2 }), figure({ best: 3 })] })
    expect(sameClaim(before, now!)).toMatchObject({ claimant: 'kyiv', low: 3 })
    expect(sameClaim(before, { ...now!, about: 'ukraine' })).toBeUndefined()
  })
})

describe('the range before', () => {
  it('is as long and ends where the range begins', () => {
    expect(rangeBefore([7 * DAY, 14 * DAY], [0, 60 * DAY])).toEqual([0, 7 * DAY])
  })
  it('is none where the feed is not about it', () => {
    expect(rangeBefore([7 * DAY, 15 * DAY], [0, 60 * DAY])).toBeNull()
  })
  it('is counted in days, else in hours, else in minutes', () => {
    expect(lengthOf([0, 7 * DAY])).toEqual({ count: 7, unit: 'day' })
    expect(lengthOf([0, 90 * 60])).toEqual({ count: 90, unit: 'hour' })
    expect(lengthOf([0, 61])).toEqual({ count: 61, unit: 'minute' })
  })
})
