import { expect, test } from 'vitest'
import { parseDate } from '../model/time.ts'
import { dateWords, laterWords, whenWords, zoneWords } from './when.ts'

const clock = { feedZone: 'Europe/Kyiv', zone: 'Europe/Kyiv' }
const date = (text: string) => parseDate(text)!
const when = (start: string, end: string | null = null, isReportDate = false) =>
  whenWords({ start: date(start), end: end === null ? null : date(end), isReportDate }, clock)

test('one day is said with its weekday, several as from and to', () => {
  expect(when('2023-02-26')).toEqual({ date: 'Sunday 26 February 2023', more: null })
  expect(when('2023-02-28', '2023-03-02')).toEqual({ date: '28 Feb – 2 Mar 2023', more: null })
})

test('a vague date says that it is vague', () => {
  expect(when('2023-03')).toEqual({ date: 'Mar 2023', more: 'known only to the month' })
  expect(when('2022', '2023-02-01').more).toBe('known only to the year')
})

test('a time of day names its clock and how far that is from UTC', () => {
  expect(when('2023-02-28T14:30')).toEqual({ date: '28 Feb 2023, 14:30', more: 'Kyiv time, UTC+2' })
  expect(when('2023-03-28T14:30Z')).toEqual({ date: '28 Mar 2023, 17:30', more: 'Kyiv time, UTC+3' })
  expect(zoneWords('UTC', 0)).toBe('UTC')
  expect(zoneWords('Asia/Kolkata', 0)).toBe('Kolkata time, UTC+5:30')
  expect(zoneWords('America/New_York', 0)).toBe('New York time, UTC−5')
})

test('a date of publication is never passed off as the date of the event', () => {
  expect(when('2023-03-01', null, true)).toEqual({
    date: 'Published Wednesday 1 March 2023',
    more: 'no date of its own',
  })
  expect(whenWords({ start: null, end: null, isReportDate: false }, clock).date).toBe('Undated')
})

test('a calendar date does not shift with the clock, a time does', () => {
  const shown = { feedZone: 'Europe/Kyiv', zone: 'America/New_York' }
  expect(dateWords(date('2023-02-26'), shown)).toBe('26 Feb 2023')
  expect(dateWords(date('2023-02-26T01:00'), shown)).toBe('25 Feb 2023, 18:00')
})

test('how much later is said in days, months and years, and before as before', () => {
  const later = (said: string, start = '2023-02-26') => laterWords(date(said), date(start), clock)
  expect(later('2023-02-26')).toBe('same day')
  expect(later('2023-02-27')).toBe('1 day later')
  expect(later('2023-03-07')).toBe('9 days later')
  expect(later('2023-02-24')).toBe('2 days before')
  expect(later('2023-06-26')).toBe('4 months later')
  expect(later('2024-03')).toBe('1 year later')
  expect(later('2025-03-01')).toBe('2 years later')
})

test('what the dates do not say is not made up', () => {
  expect(laterWords(date('2023-02'), date('2023-02-26'), clock)).toBeNull()
  expect(laterWords(date('2023'), date('2023-02-26'), clock)).toBeNull()
  expect(laterWords(date('2023-03-01'), null, clock)).toBeNull()
})
