import { describe, expect, it } from 'vitest'
import { parseDate } from '../model/time.ts'
import { formatFigure, formatRange, formatSpan, formatWeekday } from './format.ts'

const span = (from: string, to = from) => [parseDate(from)!.from, parseDate(to)!.to] as const

describe('formatSpan', () => {
  it('says a date as exactly as it is known', () => {
    expect(formatSpan(span('2023-02-28'))).toBe('28 Feb 2023')
    expect(formatSpan(span('2023-02'), 'month')).toBe('Feb 2023')
    expect(formatSpan(span('2022'), 'year')).toBe('2022')
    expect(formatSpan(span('2023-02-28T14:30'), 'minute')).toBe('28 Feb 2023, 14:30')
  })

  it('says a span without saying anything twice', () => {
    expect(formatSpan(span('2023-04-03', '2023-04-04'))).toBe('3–4 Apr 2023')
    expect(formatSpan(span('2023-02-24', '2023-03-03'))).toBe('24 Feb – 3 Mar 2023')
    expect(formatSpan(span('2022-12-30', '2023-01-02'))).toBe('30 Dec 2022 – 2 Jan 2023')
    expect(formatSpan(span('2023-09-01', '2023-09-02'))).toBe('1–2 Sep 2023')
  })

  it('says the time of a range that is set to the minute', () => {
    expect(formatRange(span('2023-02-24T10:00', '2023-02-24T11:59'))).toBe('24 Feb 2023, 10:00–11:59')
    expect(formatRange(span('2023-02-24', '2023-03-03'))).toBe('24 Feb – 3 Mar 2023')
    expect(formatWeekday(parseDate('2023-02-28')!.from)).toBe('Tue 28 Feb')
  })
})

describe('formatFigure', () => {
  it('never says a figure more exactly than it was claimed, and unknown is no zero', () => {
    expect(formatFigure(600, null, 1000)).toBe('600–1,000')
    expect(formatFigure(600, 800, 1000)).toBe('800 (600–1,000)')
    expect(formatFigure(8101, null, null)).toBe('at least 8,101')
    expect(formatFigure(null, null, 200)).toBe('up to 200')
    expect(formatFigure(650, 650, 650)).toBe('650')
    expect(formatFigure(0, 0, 0)).toBe('0')
    expect(formatFigure(null, null, null)).toBeNull()
  })
})
