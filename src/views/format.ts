import type { BinSize } from '../model/bins.ts'
import { DAY, type DatePrecision, type Minutes, type Span, toWall } from '../model/time.ts'

const LOCALE = 'en-GB'
const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' })

const day = format({ day: 'numeric', month: 'short' })
const dayYear = format({ day: 'numeric', month: 'short', year: 'numeric' })
const weekday = format({ weekday: 'short', day: 'numeric', month: 'short' })
const fullDay = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const monthYear = format({ month: 'short', year: 'numeric' })
const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const number = new Intl.NumberFormat(LOCALE)

/** Months are three letters throughout: "Sep", where the platform's British English says "Sept". */
const print = (formatter: Intl.DateTimeFormat, at: Minutes) =>
  formatter
    .format(at * 60_000)
    .replace('Sept', 'Sep')
    .replace(/, (?=\d)/, ' ')
const dayOf = (at: Minutes) => new Date(at * 60_000).getUTCDate()
const yearOf = (at: Minutes) => new Date(at * 60_000).getUTCFullYear()

/** "28 Feb" */
export const formatDay = (at: Minutes) => print(day, at)
/** "28 Feb 2023" */
export const formatDayYear = (at: Minutes) => print(dayYear, at)
/** "Tue 28 Feb" */
export const formatWeekday = (at: Minutes) => print(weekday, at).replace(',', '')
/** "Tuesday 28 February 2023" */
export const formatFullDay = (at: Minutes) => print(fullDay, at).replace(',', '')
/** "14:30" */
export const formatTime = (at: Minutes) => print(time, at)
/** The clock at an instant, in milliseconds since 1970: "14:02" in the zone, or on this machine's own clock. */
export function formatClock(instant: number, zone: string | null): string {
  const own = Math.floor(instant / 60_000) - new Date(instant).getTimezoneOffset()
  return formatTime(zone === null ? own : toWall(zone, instant / 60_000))
}
/** The same with its day where that is not today's: "21 Nov, 14:02". */
export function formatMoment(instant: number, zone: string | null, now: number): string {
  const [day, today] = [instant, now].map((at) => {
    const own = Math.floor(at / 60_000) - new Date(at).getTimezoneOffset()
    return Math.floor((zone === null ? own : toWall(zone, at / 60_000)) / DAY) * DAY
  })
  const clock = formatClock(instant, zone)
  return day === today ? clock : `${formatDay(day!)}, ${clock}`
}
/** "1,234" */
export const formatNumber = (value: number) => number.format(value)

/** A half-open interval in words, as exactly as it is known: "2022", "Feb 2023", "28 Feb – 2 Mar 2023", "28 Feb 2023, 14:30". */
export function formatSpan([from, to]: Span, precision: DatePrecision = 'day'): string {
  const last = to - 1
  if (precision === 'year')
    return yearOf(from) === yearOf(last) ? String(yearOf(from)) : `${yearOf(from)} – ${yearOf(last)}`
  if (precision === 'month') {
    const [a, b] = [print(monthYear, from), print(monthYear, last)]
    return a === b ? a : `${a} – ${b}`
  }
  const isOneDay = Math.floor(from / DAY) === Math.floor(last / DAY)
  if (precision === 'minute') {
    if (to - from <= 1) return `${formatDayYear(from)}, ${formatTime(from)}`
    if (isOneDay) return `${formatDayYear(from)}, ${formatTime(from)}–${formatTime(last)}`
    return `${formatDayYear(from)}, ${formatTime(from)} – ${formatDayYear(last)}, ${formatTime(last)}`
  }
  if (isOneDay) return formatDayYear(from)
  if (print(monthYear, from) === print(monthYear, last)) return `${dayOf(from)}–${formatDayYear(last)}`
  return yearOf(from) === yearOf(last)
    ? `${formatDay(from)} – ${formatDayYear(last)}`
    : `${formatDayYear(from)} – ${formatDayYear(last)}`
}

/** A range that somebody set: whole days as days, anything finer with its time. */
export function formatRange([from, to]: Span): string {
  return from % DAY === 0 && to % DAY === 0 ? formatSpan([from, to]) : formatSpan([from, to], 'minute')
}

/** The label of a bin: "28 Feb 2023", "week of 27 Feb 2023", "Feb 2023". */
export function formatBin([from, to]: Span, bin: BinSize): string {
  if (bin === 'hour') return formatSpan([from, from + 1], 'minute')
  if (bin === 'day') return formatDayYear(from)
  return formatSpan([from, to], bin === 'week' ? 'day' : bin === 'month' ? 'month' : 'year')
}

/** Low–best–high as it was claimed: "650", "600–1,000", "at least 8,101", "up to 200", "650 (600–1,000)"; null where no figure was given. */
export function formatFigure(low: number | null, best: number | null, high: number | null): string | null {
  const range = low !== null && high !== null && low !== high ? `${formatNumber(low)}–${formatNumber(high)}` : null
  if (range) return best === null ? range : `${formatNumber(best)} (${range})`
  const one = best ?? (low === high ? low : null)
  if (one !== null) return formatNumber(one)
  if (low !== null) return `at least ${formatNumber(low)}`
  return high === null ? null : `up to ${formatNumber(high)}`
}
