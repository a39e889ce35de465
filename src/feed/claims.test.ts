import { describe, expect, it } from 'vitest'
import type { Claim } from '../model/claim.ts'
import { lines, readOne } from './feed-in-test.ts'

const actors = [
  { id: 'ukraine', name: 'Ukraine' },
  { id: 'russia', name: 'Russia' },
]
const sources = [{ id: 'paper', publisher: 'A paper' }]

const claims = (...list: unknown[]): { claims: Claim[]; problems: string[]; reasons: string[] } => {
  const { event, problems } = readOne({ claims: list }, {}, { actors, sources })
  return { claims: event.claims, problems: lines(problems), reasons: problems.map(({ reason }) => reason) }
}

it('a whole claim is read as it stands', () => {
  const claim = {
    claimant: 'ukraine',
    about: 'russia',
    measure: 'losses',
    low: 600,
    best: 800,
    high: 1000,
    says: 'In words',
    per: 'day',
    civilian: false,
    source: 'paper',
    note: 'A doubt',
  }
  const read = claims({ ...claim, from: '2023-02-27', to: '2023-02-27', said: '2023-02-28' })
  expect(read.claims).toMatchObject([claim])
  expect(read.claims[0]).toMatchObject({ from: { text: '2023-02-27' }, said: { text: '2023-02-28' } })
  expect(read.problems).toEqual([])
})

it('absent is unknown, not zero; zero is zero', () => {
  const [claim] = claims({ measure: 'killed', best: 0, low: null }).claims
  expect(claim).toEqual({ measure: 'killed', best: 0 })
})

it('measure and per may be free text', () => {
  expect(claims({ measure: 'documents', best: 35, per: 'visit' })).toMatchObject({
    claims: [{ measure: 'documents', per: 'visit' }],
    problems: [],
  })
})

describe('a figure that is none is left out and reported', () => {
  it.each([
    ['low', -5, '-5 is below zero'],
    ['best', '600', "'600' is text; a figure is a number without quotation marks"],
    ['high', 'NaN', "'NaN' is text; a figure is a number without quotation marks"],
    ['best', [600], 'A list stands where a number belongs'],
    ['best', true, 'A true or false stands where a number belongs'],
  ])('%s of %j', (name, value, reason) => {
    const read = claims({ measure: 'killed' }, { measure: 'killed', [name]: value })
    expect(read.claims).toEqual([{ measure: 'killed' }, { measure: 'killed' }])
    expect(read.problems).toEqual([`claim 2 of feature 1 · ${name} · mended`])
    expect(read.reasons).toEqual([reason])
  })
})

it('low above high: the range is unknown, best is kept, both figures are in the report', () => {
  const { event, problems } = readOne({ claims: [{ measure: 'killed', low: 1000, best: 700, high: 600 }] })
  expect(event.claims).toEqual([{ measure: 'killed', best: 700 }])
  expect(problems).toMatchObject([{ where: 'claim 1 of feature 1', value: 'low 1000, high 600', outcome: 'mended' }])
})

it('best outside of low to high: kept and reported', () => {
  const read = claims({ measure: 'killed', low: 1, best: 9, high: 5 }, { measure: 'killed', low: 10, best: 9 })
  expect(read.claims.map(({ best }) => best)).toEqual([9, 9])
  expect(read.problems).toEqual(['claim 1 of feature 1 · best · noted', 'claim 2 of feature 1 · best · noted'])
})

it('a period that ends before it begins: its end is ignored and reported', () => {
  const read = claims({ measure: 'killed', from: '2023-02-09', to: '2023-02-08' })
  expect(read.claims[0]).toMatchObject({ from: { text: '2023-02-09' } })
  expect(read.claims[0]).not.toHaveProperty('to')
  expect(read.problems).toEqual(['claim 1 of feature 1 · to · mended'])
})

it('a text is a claim in words; what is no claim is left out and reported', () => {
  const read = claims('It was them', 600, {}, { measure: 'killed', best: 1 })
  expect(read.claims).toEqual([
    { measure: 'not stated', says: 'It was them' },
    { measure: 'killed', best: 1 },
  ])
  expect(read.problems).toEqual([
    'claim 1 of feature 1 · measure · noted',
    'claim 2 of feature 1 ·  · mended',
    'claim 3 of feature 1 ·  · mended',
  ])
})

it('one claim in place of a list is a list of one', () => {
  const { event, problems } = readOne({ claims: { measure: 'killed', best: 3 } })
  expect(event.claims).toEqual([{ measure: 'killed', best: 3 }])
  expect(lines(problems)).toEqual(['feature 1 · properties.claims · noted'])
})

it('a member that the format does not know is reported once a name', () => {
  const read = claims({ measure: 'killed', sure: 1 }, { measure: 'killed', sure: 2, __proto: 3 })
  expect(read.problems).toEqual(['claim 1 of feature 1 · sure · noted', 'claim 2 of feature 1 · __proto · noted'])
})
