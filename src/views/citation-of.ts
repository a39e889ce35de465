import type { ViewChange } from '../url/location.ts'
import { parseDate } from '../model/time.ts'
import { type CitationParts, cite } from './citation.ts'
import { formatDayYear, formatSpan } from './format.ts'
import { words } from './words/words.ts'
import { layOutClaims } from './claim-matrix.ts'
import { type EventReading, placeWords } from './event-reading.ts'
import { dateWords, whenWords } from './when.ts'

/** The citation of an event as it is read now. */
export function citationOf(reading: EventReading, link: string, now: Date): string {
  const { event, sources, feed, clock, nameOf } = reading
  const { columns, also } = layOutClaims(event.claims)
  const claimants = [...columns, ...also].flatMap(({ claimant, said }) =>
    claimant === null ? [] : { name: nameOf(claimant), said: said && dateWords(said, clock) },
  )
  const when = whenWords(event, clock)
  const parts: CitationParts = {
    title: event.title,
    date: [when.date, when.more].filter(Boolean).join(', '),
    place: placeWords(reading),
    status: event.status === undefined ? null : words.kinds.status[event.status],
    claimants,
    sources: sources.map(({ published, ...source }) => ({ ...source, published: publishedWords(published) })),
    feed: feed.title,
    retrieved: formatDayYear(Math.floor(now.getTime() / 60_000)),
    link,
  }
  return cite(parts)
}

/** A source's date in words; what is no ISO date stays as it was written. */
export function publishedWords(published: string | undefined): string | null {
  if (published === undefined) return null
  const date = parseDate(published)
  return date ? formatSpan([date.from, date.to], date.precision === 'minute' ? 'day' : date.precision) : published
}

/** The link to an event alone: nothing of the filter it was found under. */
export const ALONE: ViewChange = {
  from: undefined,
  to: undefined,
  actors: [],
  allActors: false,
  kinds: [],
  text: '',
  map: undefined,
  bounds: undefined,
  tables: [],
  totals: false,
  off: [],
  lanes: 'visitor',
  theme: undefined,
}
