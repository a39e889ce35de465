import { expect, test } from 'vitest'
import { DAY, minutesOf } from '../../model/time.ts'
import { figure } from './figure-in-test.ts'
import { abbreviate, shorten } from './names.ts'
import { layOutTotals } from './totals-rows.ts'

const names = { short: (id?: string) => shorten(id ?? ''), brief: (id?: string) => abbreviate(id ?? '') }
const measure = (text: string) => text.length * 6.2
const since = minutesOf(2022, 2, 24)
const span = [since, minutesOf(2023, 2, 18)] as const
const totals = [
  figure({ id: 'us', claimant: 'United States', best: 200_000, says: 'approaching 200,000', span }),
  figure({ id: 'uk', claimant: 'UK Ministry of Defence', low: 175_000, best: null, high: 200_000, span }),
  figure({
    id: 'nato',
    claimant: 'NATO',
    about: 'Wagner Group',
    low: 20_000,
    best: null,
    high: 30_000,
    place: 'Bakhmut',
    span: [span[1] - DAY, span[1]],
  }),
].map((one) => ({ ...one, measure: 'killed-and-wounded', per: 'total', said: span[1] }))

test('at any width the words of a row are whole, and clear of the axis of values', () => {
  for (const width of [300, 346, 420, 524, 760, 1020]) {
    const { rows, from, to } = layOutTotals(totals, since, names, { width, height: 400 }, measure)
    expect(rows).toHaveLength(3)
    expect(to).toBeGreaterThan(from)
    expect(to).toBeLessThanOrEqual(width)
    for (const { lines, value } of rows) {
      const all = [...lines.map(({ text }) => text), value ?? '']
      expect(all.join(' ')).not.toContain('…')
      expect(all.some((text) => text.endsWith('killed and wounded'))).toBe(true)
      for (const { text } of lines) expect(measure(text)).toBeLessThanOrEqual(from)
      if (value !== null) expect(to + measure(value)).toBeLessThanOrEqual(width)
    }
  }
})

test('a hedge stands in place of the bare number, and a scope beside its claimant', () => {
  const { rows } = layOutTotals(totals, since, names, { width: 700, height: 400 }, measure)
  expect(rows[0]?.value).toBe('approaching 200,000 killed and wounded')
  expect(rows[2]?.lines.map(({ text }) => text).join(' ')).toContain('at Bakhmut, start not said')
})

test('rows that do not fit are left out, and there is room to say so', () => {
  const many = Array.from({ length: 12 }, (_, i) => ({ ...totals[0]!, id: `${i}` }))
  for (const height of [60, 100, 133, 217, 400]) {
    const { rows } = layOutTotals(many, since, names, { width: 524, height }, measure)
    const last = rows.at(-1)!
    expect(rows.length).toBeGreaterThan(0)
    expect(last.top + last.height).toBeLessThanOrEqual(rows.length < 12 ? height - 15 : height)
    rows.slice(1).forEach((row, i) => expect(row.top).toBeGreaterThanOrEqual(rows[i]!.top + rows[i]!.height - 0.001))
  }
})
