import type { FeedEvent } from '../model/event.ts'
import {
  DAY,
  type DatePrecision,
  HOUR,
  type Minutes,
  type Span,
  type WrittenDate,
  spanOf,
  toUtc,
} from '../model/time.ts'
import { formatFullDay, formatSpan } from './format.ts'
import { words } from './words/words.ts'

/** The feed's zone, in which a time without an offset was written, and the zone of the shown clock. */
export interface Clock {
  feedZone: string
  zone: string
}

/** A date as it was written, on the shown clock: "26 Feb 2023", "Mar 2024", "28 Feb 2023, 14:30". */
export function dateWords(date: WrittenDate, { feedZone, zone }: Clock): string {
  return formatSpan(spanOf(date, feedZone, zone), date.precision)
}

/** When an event was: the date itself, and what must be known of it: how exact it is, whose clock, whether it is its own. */
export function whenWords(
  event: Pick<FeedEvent, 'start' | 'end' | 'isReportDate'>,
  clock: Clock,
): { date: string; more: string | null } {
  const { start, end } = event
  if (!start) return { date: words.event.undated, more: null }
  const span: Span = [spanOf(start, clock.feedZone, clock.zone)[0], spanOf(end ?? start, clock.feedZone, clock.zone)[1]]
  const precision = vaguer(start.precision, end?.precision ?? start.precision)
  const isOneDay = precision === 'day' && span[1] - span[0] === DAY
  const date = isOneDay ? formatFullDay(span[0]) : formatSpan(span, precision)
  if (event.isReportDate) return { date: words.event.publishedOn(date), more: words.event.noDateOfItsOwn }
  if (precision === 'minute') return { date, more: zoneWords(clock.zone, span[0]) }
  return { date, more: precision === 'day' ? null : words.event.knownOnlyTo[precision] }
}

const VAGUENESS: readonly DatePrecision[] = ['minute', 'day', 'month', 'year']
const vaguer = (a: DatePrecision, b: DatePrecision) => (VAGUENESS.indexOf(a) > VAGUENESS.indexOf(b) ? a : b)

/** "Kyiv time, UTC+2" at a moment of that clock. */
export function zoneWords(zone: string, at: Minutes): string {
  const offset = at - toUtc(zone, at)
  if (zone === 'UTC') return zone
  const hours = Math.floor(Math.abs(offset) / HOUR)
  const minutes = Math.abs(offset) % HOUR
  const ahead = `UTC${offset < 0 ? '−' : '+'}${hours}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`
  return `${words.event.timeOf((zone.split('/').at(-1) ?? zone).replaceAll('_', ' '))}, ${ahead}`
}

/** How long after the event a claim was made, as exactly as both dates allow; null where they allow nothing. */
export function laterWords(said: WrittenDate, start: WrittenDate | null, clock: Clock): string | null {
  if (!start) return null
  const from = spanOf(start, clock.feedZone, clock.zone)[0]
  const to = spanOf(said, clock.feedZone, clock.zone)[0]
  const precision = vaguer(said.precision, start.precision)
  if (precision === 'year') {
    const years = Math.floor(monthOf(to) / 12) - Math.floor(monthOf(from) / 12)
    return years === 0 ? null : words.event.later('year', years)
  }
  const months = monthOf(to) - monthOf(from)
  if (precision === 'month') return months === 0 ? null : longWords(months)
  const days = Math.floor(to / DAY) - Math.floor(from / DAY)
  return Math.abs(days) < 60 ? words.event.later('day', days) : longWords(Math.round(days / 30.44))
}

const longWords = (months: number) =>
  Math.abs(months) >= 12 ? words.event.later('year', Math.trunc(months / 12)) : words.event.later('month', months)

function monthOf(at: Minutes): number {
  const date = new Date(at * 60_000)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}
