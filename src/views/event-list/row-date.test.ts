import { expect, test } from 'vitest'
import { type Span, minutesOf, parseDate } from '../../model/time.ts'
import { rowDate } from './row-date.ts'

const window: Span = [minutesOf(2023, 2, 1), minutesOf(2023, 4, 1)]

function dated(start: string, end = start, isReportDate = false) {
  const [from, to] = [parseDate(start)!, parseDate(end)!]
  return rowDate({ span: [from.from, to.to], precision: from.precision, isReportDate }, window)
}

test('a day stands alone', () => {
  expect(dated('2023-02-26')).toEqual({ first: '26 Feb', second: null })
})

test('an event of several days says its last day', () => {
  expect(dated('2023-02-28', '2023-03-02')).toEqual({ first: '28 Feb', second: '– 2 Mar' })
})

test('a time of day stands under its day', () => {
  expect(dated('2023-02-28T14:30')).toEqual({ first: '28 Feb', second: '14:30' })
})

test('a year outside the feed’s window is said', () => {
  expect(dated('2022-12-31')).toEqual({ first: '31 Dec', second: '2022' })
})

test('a year is said in a feed of several years, at the end of a span too', () => {
  const years: Span = [minutesOf(2022, 1, 1), minutesOf(2024, 1, 1)]
  const row = (start: string, end: string) =>
    rowDate({ span: [parseDate(start)!.from, parseDate(end)!.to], precision: 'day', isReportDate: false }, years)
  expect(row('2022-02-10', '2022-02-10').second).toBe('2022')
  expect(row('2023-02-10', '2023-02-12').second).toBe('– 12 Feb 2023')
})

test('a date is never more exact than it is known', () => {
  expect(dated('2023-02')).toEqual({ first: 'Feb', second: '2023' })
  expect(dated('2022')).toEqual({ first: '2022', second: null })
})

test('a date of publication says that it is one', () => {
  expect(dated('2023-03-01', '2023-03-01', true)).toEqual({ first: '1 Mar', second: 'published' })
})

test('no date is said as no date', () => {
  expect(rowDate({ span: null, precision: 'day', isReportDate: false }, window).first).toBe('undated')
})
