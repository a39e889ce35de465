import { DAY, type Minutes, type Span, formatIso, parseDate } from '../../model/time.ts'
import { type Clocks, writeTime } from '../written-time.ts'

/** A range as the address writes it: dates where it begins and ends with a day (`to` inclusive), else dates with times. */
export function writeRange([from, to]: Span, clocks: Clocks): { from: string; to: string } {
  return {
    from: from % DAY === 0 ? formatIso(from) : writeTime(from, clocks),
    to: to % DAY === 0 ? formatIso(to - DAY) : writeTime(to - 1, clocks),
  }
}

/** The last `days` days up to and with the newest date in the data. */
export function latestDays(days: number, newest: Minutes): Span {
  const last = Math.floor(newest / DAY) * DAY
  return [last - (days - 1) * DAY, last + DAY]
}

/** The day of a moment as a date field holds it. */
export function dayField(at: Minutes): string {
  return formatIso(Math.floor(at / DAY) * DAY)
}

/** A typed date that the address can hold: complete, and within the years of the format. */
export function isFieldDate(text: string): boolean {
  return parseDate(text)?.precision === 'day'
}
