import type { FeedEvent } from '../model/event.ts'
import { type Span, spanOf } from '../model/time.ts'

/** The interval of an event on the clock of `zone`, or null where it is undated. An end counts to its own last minute. */
export function eventSpan(event: FeedEvent, feedZone: string, zone: string): Span | null {
  if (!event.start) return null
  const [from, to] = spanOf(event.start, feedZone, zone)
  return event.end ? [from, Math.max(to, spanOf(event.end, feedZone, zone)[1])] : [from, to]
}
