/**
 * Dates as the table keeps them: whole minutes of wall-clock time since 1970-01-01T00:00 of the shown zone.
 * A day is always 1,440 of them, so a bin is a division; intervals are half-open.
 */
export type Minutes = number
/** A half-open interval of wall-clock minutes. */
export type Span = readonly [from: Minutes, to: Minutes]

/** An hour in minutes. */
export const HOUR = 60
/** A day in minutes, on the shown clock, where summer time makes no day longer or shorter. */
export const DAY = 24 * HOUR

/** How exactly a date was written; seconds are read, but not kept. */
export type DatePrecision = 'year' | 'month' | 'day' | 'minute'

/** A date as it was written, with the interval it covers in the clock it was written in. */
export interface WrittenDate {
  text: string
  precision: DatePrecision
  from: Minutes
  to: Minutes
  /** Minutes east of UTC; null: none was written. Calendar dates never have one. */
  offset: number | null
}

const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/i

/** Reads ISO 8601 of any precision, years 1 to 6000; anything else, 31 February included, is null. */
export function parseDate(text: string): WrittenDate | null {
  const match = ISO.exec(text.trim())
  if (!match) return null
  const [, year, month, day, hour, minute, second, zone] = match
  const y = Number(year)
  const m = month === undefined ? 1 : Number(month)
  const d = day === undefined ? 1 : Number(day)
  if (y < 1 || y > 6000 || m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return null
  const from = minutesOf(y, m, d)
  if (month === undefined) return { text, precision: 'year', from, to: minutesOf(y + 1, 1, 1), offset: null }
  if (day === undefined) return { text, precision: 'month', from, to: minutesOf(y, m + 1, 1), offset: null }
  if (hour === undefined) return { text, precision: 'day', from, to: from + DAY, offset: null }
  const h = Number(hour)
  const min = Number(minute)
  if (h > 24 || min > 59 || Number(second ?? 0) > 60 || (h === 24 && min > 0)) return null
  const offset = zone === undefined ? null : parseOffset(zone)
  if (offset !== null && Math.abs(offset) > 16 * HOUR) return null
  const at = from + h * HOUR + min
  return { text, precision: 'minute', from: at, to: at + 1, offset }
}

/** Minutes at the start of a day of the proleptic Gregorian calendar; month 13 is January of the next year. */
export function minutesOf(year: number, month: number, day: number): Minutes {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime() / 60_000
}

function daysInMonth(year: number, month: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month, 0)
  return date.getUTCDate()
}

function parseOffset(zone: string): number {
  if (zone === 'Z' || zone === 'z') return 0
  const digits = zone.slice(1).replace(':', '')
  const minutes = Number(digits.slice(0, 2)) * HOUR + Number(digits.slice(2) || 0)
  return zone.startsWith('-') ? -minutes : minutes
}

/** Whether the platform knows this IANA zone. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone }).format(0)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Minutes east of UTC in an IANA zone at an instant, given in minutes since 1970 UTC. */
export function zoneOffset(zone: string, utc: Minutes): number {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      era: 'short',
    })
    formats.set(zone, format)
  }
  const parts: Record<string, string> = {}
  for (const { type, value } of format.formatToParts(utc * 60_000)) parts[type] = value
  const year = parts['era']?.startsWith('B') ? 1 - Number(parts['year']) : Number(parts['year'])
  const wall =
    minutesOf(year, Number(parts['month']), Number(parts['day'])) +
    Number(parts['hour']) * HOUR +
    Number(parts['minute'])
  return wall - Math.floor(utc)
}

/** Wall-clock minutes of a zone at an instant, given in minutes since 1970 UTC. */
export function toWall(zone: string, utc: Minutes): Minutes {
  return Math.floor(utc) + zoneOffset(zone, utc)
}

/** The instant of a wall-clock time; of a time that summer time repeats the first, of one that it skips the moment after. */
export function toUtc(zone: string, wall: Minutes): Minutes {
  const before = zoneOffset(zone, wall - DAY)
  const after = zoneOffset(zone, wall + DAY)
  const first = wall - Math.max(before, after)
  const second = wall - Math.min(before, after)
  return first + zoneOffset(zone, first) === wall ? first : second
}

/**
 * The interval of a written date on the clock of `shown`. A calendar date never shifts; a time without an offset is in
 * `written`, the feed's zone.
 */
export function spanOf(date: WrittenDate, written: string, shown: string): Span {
  if (date.precision !== 'minute') return [date.from, date.to]
  if (date.offset === null && written === shown) return [date.from, date.to]
  const utc = date.offset === null ? toUtc(written, date.from) : date.from - date.offset
  const from = toWall(shown, utc)
  return [from, from + (date.to - date.from)]
}

const DURATION = /^P(?:(\d{1,5})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?)?$/

/**
 * The moment that lies an ISO 8601 duration (`P7D`, `P1M`, `PT6H`) before another. Null where the text is no such
 * duration, or would lead to before the year 1.
 */
export function beforeBy(text: string, end: Minutes): Minutes | null {
  const match = DURATION.exec(text)
  if (!match || !/\d/.test(text)) return null
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0] = match.slice(1).map((n) => Number(n ?? 0))
  const date = new Date(end * 60_000)
  const day = date.getUTCDate()
  date.setUTCMonth(date.getUTCMonth() - months - years * 12)
  // A month before 31 March is the last day of February, not the third of March.
  if (date.getUTCDate() !== day) date.setUTCDate(0)
  const from = date.getTime() / 60_000 - (weeks * 7 + days) * DAY - hours * HOUR - minutes
  return from >= minutesOf(1, 1, 1) ? from : null
}

/**
 * An ISO 8601 duration back from `newest`, the last minute of the newest day, as minutes: `-P7D` is the start of the
 * sixth day before it, so that seven whole days are shown. Null where the text is not such a duration.
 */
export function backFrom(text: string, newest: Minutes): Minutes | null {
  return text.startsWith('-') ? beforeBy(text.slice(1), Math.floor(newest / DAY) * DAY + DAY) : null
}

/** ISO 8601 of a wall-clock minute: a date at midnight, else a date and time. */
export function formatIso(at: Minutes): string {
  const text = new Date(at * 60_000).toISOString()
  return at % DAY === 0 ? text.slice(0, 10) : text.slice(0, 16)
}
