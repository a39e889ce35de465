import { DAY, type Minutes, type Span, formatIso, parseDate, toUtc, toWall } from '../../model/time.ts'

/** The clock that is shown, and the one that a time without an offset is read in. */
export interface Clocks {
  zone: string
  feedZone: string
}

/** A range as the address writes it: dates where it begins and ends with a day (`to` inclusive), else dates with times. */
export function writeRange([from, to]: Span, clocks: Clocks): { from: string; to: string } {
  return {
    from: from % DAY === 0 ? formatIso(from) : writeTime(from, clocks),
    to: to % DAY === 0 ? formatIso(to - DAY) : writeTime(to - 1, clocks),
  }
}

function writeTime(at: Minutes, { zone, feedZone }: Clocks): string {
  const wall = zone === feedZone ? at : toWall(feedZone, toUtc(zone, at))
  const text = formatIso(wall)
  return text.length === 10 ? `${text}T00:00` : text
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
