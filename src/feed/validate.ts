import type { FeedEvent } from '../model/event.ts'
import type { FeedContents, FeedHeader } from '../model/feed.ts'
import { EVENT, type EventProperties, HEADER } from './fields.ts'
import { readFields, readInto } from './field.ts'
import type { RawFeed } from './formats/format.ts'
import { readGeometry, standIn } from './geometry.ts'
import { type Placed, linkRecords } from './links.ts'
import { isBefore } from './mend.ts'
import { type Reading, preview, report, reportOnce, startReading } from './reading.ts'
import { a, isObject, readId } from './readers.ts'
import { cutCycles, nameUndefined } from './references.ts'
import { hashOf } from './text.ts'

/**
 * Turns a raw feed of any values at all into events and a list of what is wrong with them. It never throws and drops
 * nothing in silence: `records` is always `events.length + duplicates + rejected`.
 */
export function validate(raw: RawFeed, reading: Reading = startReading()): FeedContents {
  const header = readHeader(raw.header, reading)
  const byId = new Map<string, Placed>()
  let records = 0
  let duplicates = 0
  let rejected = 0
  for (const { where, feature } of raw.records) {
    records++
    reading.where = where
    reading.event = undefined
    const event = readEvent(feature, reading, raw.isFaultline, byId)
    if (!event) rejected++
    else if (replace(byId, { event, where }, reading)) duplicates++
  }
  const { events, replacedBy } = linkRecords(byId, reading)
  nameUndefined(reading)
  cutCycles(reading)
  if (reading.untold > 0) {
    const reason = `${reading.untold.toLocaleString('en')} more problems were found that are not listed`
    reading.problems.push({ where: 'the rest', field: '', value: '', reason, outcome: 'noted' })
  }
  header.actors = [...reading.actors.values()]
  header.sources = [...reading.sources.values()]
  return { header, events, replacedBy, problems: reading.problems, records, duplicates, rejected }
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

function readEvent(
  feature: unknown,
  reading: Reading,
  isFaultline: boolean,
  byId: ReadonlyMap<string, Placed>,
): FeedEvent | null {
  reading.prefix = ''
  if (!isObject(feature) || feature['type'] !== 'Feature') {
    report(reading, '', feature, whyNoFeature(feature), 'rejected')
    return null
  }
  const given = feature['properties']
  const raw = isObject(given) ? given : {}
  if (isSaid(given) && !isObject(given))
    report(reading, 'properties', given, `${a(given)} stands where the properties belong`)
  const id = readEventId(feature, raw, reading, byId)
  reading.event = id
  const geometry = readGeometry(feature['geometry'], reading)
  reading.prefix = 'properties.'
  const event: FeedEvent = {
    id,
    kind: 'other',
    title: '',
    start: null,
    end: null,
    reported: null,
    isReportDate: false,
    geometry,
    point: geometry && standIn(geometry),
    actors: [],
    tally: false,
    claims: [],
    sources: [],
    more: {},
  }
  const properties = feature['id'] === undefined ? without(raw, 'id') : raw
  readInto<EventProperties>(event, EVENT, properties, reading, event.more)
  if (isFaultline && !isSaid(raw['kind'])) reportOnce(reading, 'kind', '', 'No kind is given; taken as other')
  mendDates(event, isSaid(raw['start']), reading)
  if (event.title === '') mendTitle(event, isSaid(raw['title']), reading)
  return event
}

function without(raw: Record<string, unknown>, name: string): Record<string, unknown> {
  if (!Object.hasOwn(raw, name)) return raw
  const rest = { ...raw }
  delete rest[name]
  return rest
}

function isSaid(value: unknown): boolean {
  return value !== null && value !== undefined
}

function whyNoFeature(feature: unknown): string {
  if (!isObject(feature)) return `${a(feature)} stands where a GeoJSON Feature belongs`
  const type = feature['type']
  if (type === undefined) return 'The record has no "type": "Feature"'
  return `The record is of type '${preview(type)}', not a Feature`
}

function readEventId(
  feature: Record<string, unknown>,
  raw: Record<string, unknown>,
  reading: Reading,
  byId: ReadonlyMap<string, Placed>,
): string {
  const given = feature['id'] ?? raw['id']
  const id = isSaid(given) ? readId(given, reading, 'id') : undefined
  if (id !== undefined) return id
  const derived = `h-${hashOf([feature['geometry'], raw])}`
  if (!byId.has(derived)) return derived
  // Two attacks on one town on one day may well read the same where a file says little: neither is left out.
  const count = (reading.repeats.get(derived) ?? 1) + 1
  reading.repeats.set(derived, count)
  const { where } = byId.get(derived)!
  report(reading, 'id', '', `The record has no id and says the same as ${where}; both are kept`, 'noted')
  return `${derived}-${count}`
}

/** Puts an event's dates in order; `wasWrong`: a start was given that could not be read, which is reported already. */
function mendDates(event: FeedEvent, wasWrong: boolean, reading: Reading): void {
  const { start, end, reported } = event
  if (start) {
    if (!end || !isBefore(end, start, reading.zone)) return
    report(reading, 'end', end.text, `The end lies before the start (${start.text}) and is ignored`)
    event.end = null
    return
  }
  if (end) report(reading, 'end', end.text, 'An end without a start is ignored')
  event.end = null
  event.start = reported
  event.isReportDate = reported !== null
  if (wasWrong) return
  if (reported) {
    const reason = `No start is given; the date of publication, ${reported.text}, is shown and marked as such`
    report(reading, 'start', '', reason, 'noted')
    return
  }
  const isShape = event.kind === 'front' || event.kind === 'control'
  const reason = `No start is given; ${isShape ? 'it is drawn at any date' : 'it is listed as undated'}`
  report(reading, 'start', '', reason, 'noted')
}

function mendTitle(event: FeedEvent, wasWrong: boolean, reading: Reading): void {
  event.title = preview(event.label ?? event.summary ?? event.place ?? event.subkind ?? event.id, 120)
  if (!wasWrong) report(reading, 'title', '', `No title is given; '${preview(event.title)}' is shown`, 'noted')
}
