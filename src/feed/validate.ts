import type { FeedEvent } from '../model/event.ts'
import type { FeedContents, FeedHeader } from '../model/feed.ts'
import { HEADER } from './fields.ts'
import { readFields } from './field.ts'
import type { RawFeed, RawNote, RawRecord } from './formats/format.ts'
import { type Linked, type Links, linkRecords } from './links.ts'
import { readEvent } from './read-event.ts'
import { type Reading, preview, report, startReading } from './reading.ts'
import { cutCycles, nameUndefined } from './references.ts'

/** Reads the records of a feed one by one, after its header. */
export interface RecordReader {
  header: FeedHeader
  /** The event of a record; null, reported, where it is rejected. `placeOf` as for `readEvent`. */
  read: (record: RawRecord, placeOf: (id: string) => string | undefined) => FeedEvent | null
}

/** Begins to read a feed with its header; nothing that stands in it is ever thrown. */
export function startFeed(
  { header: raw, habits = [], isFaultline }: Pick<RawFeed, 'header' | 'habits' | 'isFaultline'>,
  reading: Reading,
): RecordReader {
  for (const habit of habits) reading.habits.add(habit)
  return {
    header: readHeader(raw, reading),
    read({ where, feature, notes, fault }, placeOf) {
      reading.where = where
      reading.event = undefined
      reading.prefix = ''
      if (fault) {
        report(reading, fault.field, fault.value, fault.reason, 'rejected')
        return null
      }
      const event = readEvent(feature, reading, isFaultline, placeOf)
      if (notes && notes.length > 0) reportNotes(notes, reading)
      return event
    },
  }
}

/** Ends the reading of a feed: notes about the file, links between records, ids that nobody defined. */
export function endFeed(
  header: FeedHeader,
  notes: readonly RawNote[],
  linked: Iterable<Linked>,
  has: (id: string) => boolean,
  reading: Reading,
): Links {
  reading.where = 'file'
  reading.event = undefined
  reportNotes(notes, reading)
  const links = linkRecords(linked, has, reading, new Set(header.elsewhere))
  nameUndefined(reading)
  cutCycles(reading)
  if (reading.untold > 0) {
    const reason = `${reading.untold.toLocaleString('en')} more problems were found that are not listed`
    reading.problems.push({ where: 'the rest', field: '', value: '', reason, outcome: 'noted' })
  }
  header.actors = [...reading.actors.values()]
  header.sources = [...reading.sources.values()]
  return links
}

/**
 * Turns a raw feed of any values at all into events and a list of what is wrong with them. It never throws and drops
 * nothing in silence: `records` is always `events.length + duplicates + rejected`.
 */
export function validate(raw: RawFeed, reading: Reading = startReading()): FeedContents {
  const { header, read } = startFeed(raw, reading)
  const byId = new Map<string, Placed>()
  const placeOf = (id: string): string | undefined => byId.get(id)?.where
  let records = 0
  let duplicates = 0
  let rejected = 0
  for (const record of raw.records) {
    records++
    const event = read(record, placeOf)
    if (!event) rejected++
    else if (replace(byId, { event, where: record.where }, reading)) duplicates++
  }
  const events = [...byId.values()].map(({ event }) => event)
  const { replacedBy, noParts, noCorrections } = endFeed(
    header,
    raw.notes ?? [],
    linkedIn(byId),
    (id) => byId.has(id),
    reading,
  )
  for (const id of noParts) delete byId.get(id)!.event.partOf
  for (const id of noCorrections) delete byId.get(id)!.event.supersedes
  const { columnsTaken } = raw
  return {
    header,
    events,
    replacedBy,
    problems: reading.problems,
    records,
    duplicates,
    rejected,
    ...(columnsTaken && { columnsTaken }),
  }
}

interface Placed {
  event: FeedEvent
  where: string
}

function* linkedIn(byId: ReadonlyMap<string, Placed>): Generator<Linked> {
  for (const { event, where } of byId.values()) {
    const { id, partOf, supersedes } = event
    if (partOf !== undefined || supersedes !== undefined) yield { id, where, partOf, supersedes }
  }
}

/** What the format noticed, in its own names of fields. */
function reportNotes(notes: readonly RawNote[], reading: Reading): void {
  reading.prefix = ''
  for (const { field, value, reason, outcome = 'noted' } of notes) report(reading, field, value, reason, outcome)
}

// Members of every GeoJSON file, which say nothing that the reader needs.
const GEOJSON = ['type', 'features', 'bbox', 'crs', 'faultline']

function readHeader(raw: Record<string, unknown>, reading: Reading): FeedHeader {
  const { faultline, crs } = raw
  const said: Record<string, unknown> = { ...raw }
  for (const name of GEOJSON) delete said[name]
  if (faultline !== undefined && faultline !== 1)
    report(reading, 'faultline', faultline, 'The feed is not of version 1; it is read as if it were', 'noted')
  if (crs !== undefined && crs !== null && !/CRS:?:?84|4326/.test(preview(crs, 200)))
    report(reading, 'crs', crs, 'Coordinates are read as longitude and latitude of WGS 84, whatever crs says', 'noted')
  const header = readFields(HEADER, said, reading)
  reading.zone = header.timezone ?? 'UTC'
  return { ...header, timezone: reading.zone, actors: [], sources: [], scenes: header.scenes ?? [] }
}

/** The later of two records with one id wins. Answers whether there was an earlier one. */
function replace(byId: Map<string, Placed>, later: Placed, reading: Reading): boolean {
  const { id } = later.event
  const earlier = byId.get(id)
  if (earlier) {
    reportReplaced(id, earlier.where, later.where, reading)
    byId.delete(id)
  }
  byId.set(id, later)
  return earlier !== undefined
}

/** Says of a record that another with its id has taken its place. */
export function reportReplaced(id: string, earlier: string, later: string, reading: Reading): void {
  reading.where = earlier
  reading.prefix = ''
  const reason = `The id '${preview(id)}' is used again by ${later}, which replaces this record`
  report(reading, 'id', id, reason, 'rejected')
}
