import type { ViewChange } from '../url/location.ts'
import { parseDate } from '../model/time.ts'
import { type CitationParts, cite } from './citation.ts'
import { formatDayYear, formatSpan } from './format.ts'
import { words } from './words/words.ts'
import { layOutClaims } from './claim-matrix.ts'
import { type EventReading, placeWords } from './event-reading.ts'
import { dateWords, whenWords } from './when.ts'

/** The citation of an event in plain text, as it is read now. */
export function citationOf(reading: EventReading, link: string, now: Date): string {
  return cite(citationParts(reading, link, now))
}

/** What the citation of an event says, in any form. */
export function citationParts(reading: EventReading, link: string, now: Date): CitationParts {
  const { event, sources, feed, clock, nameOf } = reading
  const { columns, also } = layOutClaims(event.claims)
  const claimants = [...columns, ...also].flatMap(({ claimant, said }) =>
    claimant === null ? [] : { name: nameOf(claimant), said: said && dateWords(said, clock) },
  )
  const when = whenWords(event, clock)
  return {
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
}

/** A source's date in words; what is no ISO date stays as it was written. */
export function publishedWords(published: string | undefined): string | null {
  return published === undefined ? null : dayInWords(published)
}

/** An ISO 8601 date in words, as exactly as it is known but for the time of day; what is none stays as it was written. */
export function dayInWords(written: string): string {
  const date = parseDate(written)
  return date ? formatSpan([date.from, date.to], date.precision === 'minute' ? 'day' : date.precision) : written
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
  play: undefined,
  at: undefined,
  span: undefined,
  loop: undefined,
}
