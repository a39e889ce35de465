import type { Source } from '../model/actor.ts'
import type { FeedEvent } from '../model/event.ts'
import type { FeedHeader, Problem } from '../model/feed.ts'
import type { RawFeed, RawRecord } from './formats/format.ts'
import type { Linked, Links } from './links.ts'
import { linkRecords } from './links.ts'
import { type Reading, report, startReading } from './reading.ts'
import { actorsSoFar } from './references.ts'
import { endFeed, reportReplaced, startFeed } from './validate.ts'

/** A record of a text, and how many characters stand before it. */
export interface RawPlaced {
  record: RawRecord
  offset: number
}

/** A format that is read as its text comes, from its first character on. */
export interface StreamFormat {
  raw: Omit<RawFeed, 'records'>
  push: (text: string) => RawPlaced[]
  /** What is left at the end of the text, and what the file's end tells of the whole. */
  end: () => { records: RawPlaced[]; notes: NonNullable<RawFeed['notes']>; header?: Record<string, unknown> }
  /** The record that begins a text which may go on behind it, whole; null where it does not end in there. `isEnd`: nothing comes behind. */
  readAgain: (text: string, isEnd: boolean) => RawRecord | null
}

/** An event of a text, and how many characters stand before its record. */
export interface Placed {
  event: FeedEvent
  offset: number
}

/** A feed while its text comes. */
export interface FeedStream {
  header: FeedHeader
  columnsTaken: RawFeed['columnsTaken']
  push: (text: string) => Placed[]
  /** What is left; after it nothing may be pushed. */
  end: () => Placed[]
  counts: () => { records: number; rejected: number }
  /** What is known so far: the header with everyone who was named, the links that hold, and what is wrong. */
  soFar: (linked: Iterable<Linked>) => { header: FeedHeader; links: Links; problems: Problem[] }
  /** The same after the end, when all that is wrong is told. */
  whole: (linked: Iterable<Linked>) => { header: FeedHeader; links: Links; problems: Problem[] }
  replaced: (id: string, earlier: string, later: string) => void
  note: (reason: string) => void
  /** The record that begins a text, once more and whole; null where it does not end in there. */
  readAgain: (text: string, isEnd: boolean, id: string) => { event: FeedEvent; sources: Source[] } | null
}

/** Reads the records of a format that comes in pieces. `has` tells whether an id was met before. */
export function createFeedStream(format: StreamFormat, has: (id: string) => boolean): FeedStream {
  const reading = startReading()
  reading.isLean = true
  const { raw } = format
  const reader = startFeed(raw, reading)
  const placeOf = (id: string): string | undefined => (has(id) ? 'an earlier record' : undefined)
  let records = 0
  let rejected = 0
  let notes = raw.notes ?? []

  function read(found: readonly RawPlaced[]): Placed[] {
    const events: Placed[] = []
    for (const { record, offset } of found) {
      records++
      reading.ownSources.clear()
      reading.isLean = !isShape(record.feature)
      const event = reader.read(record, placeOf)
      if (event) {
        keepSourcesOfClaims(event, reading)
        events.push({ event, offset })
      } else rejected++
    }
    return events
  }

  return {
    header: reader.header,
    columnsTaken: raw.columnsTaken,
    push: (text) => read(format.push(text)),
    end() {
      const rest = format.end()
      const events = read(rest.records)
      // Some formats know only at the end what they have to say.
      notes = [...(raw.notes ?? []), ...rest.notes]
      const { title } = rest.header ?? {}
      if (typeof title === 'string') reader.header.title ??= title
      return events
    },
    counts: () => ({ records, rejected }),
    soFar(linked) {
      const header = { ...reader.header, actors: actorsSoFar(reading), sources: [...reading.sources.values()] }
      return { header, links: linkRecords(linked, has, startReading()), problems: reading.problems }
    },
    whole(linked) {
      const links = endFeed(reader.header, notes, linked, has, reading)
      return { header: reader.header, links, problems: reading.problems }
    },
    replaced: (id, earlier, later) => reportReplaced(id, earlier, later, reading),
    note(reason) {
      reading.where = 'file'
      reading.event = undefined
      reading.prefix = ''
      report(reading, '', '', reason, 'noted')
    },
    readAgain(text, isEnd, id) {
      const record = format.readAgain(text, isEnd)
      if (!record) return null
      const again = startReading()
      again.zone = reading.zone
      const event = startFeed({ ...raw, header: { timezone: reading.zone } }, again).read(record, () => undefined)
      return event && { event: { ...event, id }, sources: [...again.sources.values()] }
    },
  }
}

/** Shapes are drawn whole, and they are few. */
function isShape(feature: unknown): boolean {
  const { properties } = (feature ?? {}) as { properties?: { kind?: unknown } }
  return properties?.kind === 'front' || properties?.kind === 'control'
}

/** The chart names the source of a figure without opening its record. */
function keepSourcesOfClaims({ claims }: FeedEvent, { sources, ownSources }: Reading): void {
  for (const { source } of claims) {
    const own = source === undefined ? undefined : ownSources.get(source)
    if (own && !sources.has(own.id)) sources.set(own.id, own)
  }
}
