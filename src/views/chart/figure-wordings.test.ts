import { expect, test } from 'vitest'
import { DAY, minutesOf } from '../../model/time.ts'
import type { Figure } from '../../query/answer.ts'
import { figure } from './figure-in-test.ts'
import { wordingsOf } from './figure-wordings.ts'
import { groupFigures } from './figures.ts'
import { abbreviate, shorten } from './names.ts'

const FULL: Record<string, string> = {
  uk: 'UK Ministry of Defence',
  staff: 'General Staff of the Armed Forces of Ukraine',
  maliar: 'Hanna Maliar',
}
const full = (id: string | undefined) => FULL[id ?? ''] ?? id ?? ''
const names = { short: (id?: string) => shorten(full(id)), brief: (id?: string) => abbreviate(full(id)) }
const day = minutesOf(2023, 2, 28)
const mean = figure({
  claimant: 'uk',
  measure: 'killed-and-wounded',
  best: 824,
  says: 'on Kyiv’s figures',
  span: [day - 20 * DAY, day - 13 * DAY],
})
const range = figure({ claimant: 'maliar', low: 600, best: null, high: 1000, span: [day, day + DAY] })
const wordings = (figures: Figure[], claimant: string) => {
  const [group] = groupFigures(figures)
  return wordingsOf(
    group!.claimants.find(({ id }) => id === claimant)!,
    group!,
    names,
  )
}

test('a mean says whose figures it rests on, and its measure where the others have another', () => {
  const [first] = wordings([mean, range], 'uk')
  expect(first).toEqual(['UK Ministry of Defence: mean 824 killed and wounded, on Kyiv’s figures'])
  expect(wordings([mean], 'uk')[0]).toEqual(['UK Ministry of Defence: mean 824, on Kyiv’s figures'])
  expect(wordings([range], 'maliar')[0]).toEqual(['Hanna Maliar, 28 Feb: 600–1,000'])
})

test('every wording holds its claimant and its figure whole, and the last is the shortest', () => {
  for (const [claimant, number] of [
    ['uk', 'mean 824'],
    ['maliar', '600–1,000'],
  ] as const) {
    const all = wordings([mean, range], claimant)
    expect(all.length).toBeGreaterThan(2)
    const widest = all.map((lines) => Math.max(...lines.map((line) => line.length)))
    expect(widest.at(-1)).toBe(Math.min(...widest))
    for (const lines of all) {
      const name = claimant === 'uk' ? /^UK/ : /^Hanna Maliar/
      expect(lines[0]).toMatch(name)
      expect(lines.join(' ')).toContain(number)
      expect(lines.join(' ')).not.toContain('…')
    }
  }
  expect(wordings([mean, range], 'uk').at(-1)).toEqual(['UK: mean 824'])
})

test('words that hold a number stand in its place', () => {
  const above = figure({
    claimant: 'shoigu',
    about: 'ukraine',
    low: 11_000,
    best: null,
    per: 'month',
    says: 'above 11,000',
    span: [minutesOf(2023, 2, 1), minutesOf(2023, 3, 1)],
  })
  expect(wordings([above], 'shoigu')[0]).toEqual(['shoigu: above 11,000, 1–28 Feb 2023'])
})

test('a figure for a town says so', () => {
  const atBakhmut = figure({ claimant: 'maliar', place: 'Bakhmut', span: [day, day + DAY] })
  expect(wordings([atBakhmut], 'maliar')[0]).toEqual(['Hanna Maliar, 28 Feb: 650, at Bakhmut'])
})
