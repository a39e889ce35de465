import { expect, test } from 'vitest'
import type { Claim } from '../../model/claim.ts'
import type { FeedEvent } from '../../model/event.ts'
import { harmWords } from './harm.ts'

function harm(claims: Claim[]): string[] {
  return harmWords({ event: { claims } as FeedEvent, nameOf: (id) => id.toUpperCase() })
}

test('a figure of harm is never without who says it, or that nobody is named', () => {
  expect(
    harm([
      { measure: 'killed', best: 0, claimant: 'bypol' },
      { measure: 'wounded', low: 600, high: 1000, claimant: 'bypol' },
      { measure: 'killed', low: 3 },
    ]),
  ).toEqual(['0 killed, 600–1,000 wounded, says BYPOL', 'at least 3 killed; claimant not stated'])
})

test('unknown is not zero: a claim without a figure is no figure of harm', () => {
  expect(harm([{ measure: 'killed', says: 'many', claimant: 'a' }])).toEqual([])
})

test('totals and figures of a day are left to the claims, where their period stands beside them', () => {
  expect(harm([{ measure: 'killed', best: 8101, per: 'total', claimant: 'un' }])).toEqual([])
})

test('one civilian is one civilian', () => {
  expect(harm([{ measure: 'killed', best: 1, civilian: true, claimant: 'a' }])).toEqual(['1 civilian killed, says A'])
  expect(harm([{ measure: 'killed', best: 2, civilian: true, claimant: 'a' }])).toEqual(['2 civilians killed, says A'])
})
