import type { FeedContents, FeedHeader } from '../model/feed.ts'
import { HEADER } from './fields.ts'
import { readFields } from './field.ts'
import type { RawFeed, RawNote } from './formats/format.ts'
import { type Placed, linkRecords } from './links.ts'
import { readEvent } from './read-event.ts'
import { type Reading, preview, report, startReading } from './reading.ts'
import { cutCycles, nameUndefined } from './references.ts'

/**
 * Turns a raw feed of any values at all into events and a list of what is wrong with them. It never throws and drops
 * nothing in silence: `records` is always `events.length + duplicates + rejected`.
 */
export function validate(raw: RawFeed, reading: Reading = startReading()): FeedContents {
  for (const habit of raw.habits ?? []) reading.habits.add(habit)
  const header = readHeader(raw.header, reading)
  const byId = new Map<string, Placed>()
  let records = 0
  let duplicates = 0
  let rejected = 0
  for (const { where, feature, notes, fault } of raw.records) {
    records++
    reading.where = where
    reading.event = undefined
    reading.prefix = ''
    if (fault) {
      report(reading, fault.field, fault.value, fault.reason, 'rejected')
      rejected++
      continue
    }
    const event = readEvent(feature, reading, raw.isFaultline, byId)
    if (notes) reportNotes(notes, reading)
    if (!event) rejected++
    else if (replace(byId, { event, where }, reading)) duplicates++
  }
  reading.where = 'file'
  reading.event = undefined
  reportNotes(raw.notes ?? [], reading)
  const { events, replacedBy } = linkRecords(byId, reading, new Set(header.elsewhere))
  nameUndefined(reading)
  cutCycles(reading)
  if (reading.untold > 0) {
    const reason = `${reading.untold.toLocaleString('en')} more problems were found that are not listed`
    reading.problems.push({ where: 'the rest', field: '', value: '', reason, outcome: 'noted' })
  }
  header.actors = [...reading.actors.values()]
  header.sources = [...reading.sources.values()]
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
    reading.where = earlier.where
    reading.prefix = ''
    report(
      reading,
      'id',
      id,
      `The id '${preview(id)}' is used again by ${later.where}, which replaces this record`,
      'rejected',
    )
    byId.delete(id)
  }
  byId.set(id, later)
  return earlier !== undefined
}
