import { DAY, type Minutes, formatIso, toUtc, toWall } from '../model/time.ts'

/** The clock that is shown, and the one that a time without an offset is read in. */
export interface Clocks {
  zone: string
  feedZone: string
}

/** A moment as the address writes it, date and time, on the feed's own clock. */
export function writeTime(at: Minutes, { zone, feedZone }: Clocks): string {
  const wall = zone === feedZone ? at : toWall(feedZone, toUtc(zone, at))
  const text = formatIso(wall)
  return text.length === 10 ? `${text}T00:00` : text
}

/** The day of a moment as the address writes it. */
export function writeDate(at: Minutes): string {
  return formatIso(Math.floor(at / DAY) * DAY)
}
