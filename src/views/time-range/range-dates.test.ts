import { expect, it } from 'vitest'
import { DAY, minutesOf, parseDate, spanOf } from '../../model/time.ts'
import { dayField, isFieldDate, latestDays, writeRange } from './range-dates.ts'

const KYIV = { zone: 'Europe/Kyiv', feedZone: 'Europe/Kyiv' }
const FEB_28 = minutesOf(2023, 2, 28)

it('whole days are written as dates, the last one included', () => {
  expect(writeRange([FEB_28, FEB_28 + 3 * DAY], KYIV)).toEqual({ from: '2023-02-28', to: '2023-03-02' })
})

it('what is written is read back as the same range, on any shown clock', () => {
  for (const zone of ['Europe/Kyiv', 'UTC', 'Asia/Shanghai', 'America/New_York'])
    for (const [from, to] of [
      [FEB_28, FEB_28 + DAY],
      [FEB_28 + 120, FEB_28 + 180],
      [FEB_28, FEB_28 + 60],
      [FEB_28 + 60, FEB_28 + 3 * DAY],
      [FEB_28 - 60, FEB_28 + 1],
    ] as const) {
      const written = writeRange([from, to], { zone, feedZone: 'Europe/Kyiv' })
      expect(spanOf(parseDate(written.from)!, 'Europe/Kyiv', zone)[0], written.from).toBe(from)
      expect(spanOf(parseDate(written.to)!, 'Europe/Kyiv', zone)[1], written.to).toBe(to)
    }
})

it('the latest days end with the newest date and count it', () => {
  const newest = FEB_28 + DAY - 1
  expect(writeRange(latestDays(1, newest), KYIV)).toEqual({ from: '2023-02-28', to: '2023-02-28' })
  expect(writeRange(latestDays(7, newest), KYIV)).toEqual({ from: '2023-02-22', to: '2023-02-28' })
})

it('a date field holds the day of a moment', () => {
  expect(dayField(FEB_28 + 600)).toBe('2023-02-28')
})

it('only a complete date of the calendar is taken from a field', () => {
  expect(['2023-02-28', '2023-02', '', '2023-02-30', '12023-02-28'].map(isFieldDate)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ])
})
