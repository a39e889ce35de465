import type { FeedEvent } from '../model/event.ts'
import { readInto, recordType } from './field.ts'
import { EVENT, type EventProperties } from './fields.ts'
import { readGeometry, standIn } from './geometry.ts'
import { isBefore } from './mend.ts'
import { type Reading, preview, report, reportOnce } from './reading.ts'
import { a, isObject, put, readId } from './readers.ts'
import { hashOf } from './text.ts'

/**
 * The event of a feature, all its members legal; null, reported, where the value is no GeoJSON Feature. `isFaultline`:
 * a missing kind is a mistake. `placeOf` tells where the record of an id stands, if it is taken already.
 */
export function readEvent(
  feature: unknown,
  reading: Reading,
  isFaultline: boolean,
  placeOf: (id: string) => string | undefined,
): FeedEvent | null {
  reading.prefix = ''
  if (!isObject(feature) || feature['type'] !== 'Feature') {
    report(reading, '', feature, whyNoFeature(feature), 'rejected')
    return null
  }
  const before = reading.problems.length
  const given = feature['properties']
  const raw = isObject(given) ? given : {}
  if (isSaid(given) && !isObject(given))
    report(reading, 'properties', given, `${a(given)} stands where the properties belong`)
  const id = readEventId(feature, raw, reading, placeOf)
  for (let i = before; i < reading.problems.length; i++) reading.problems[i]!.id = id
  reading.event = id
  const geometry = readGeometry(feature['geometry'], reading)
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
  keepForeign(event, feature, raw, reading)
  reading.prefix = 'properties.'
  const properties = feature['id'] === undefined ? without(raw, 'id') : raw
  readInto<EventProperties>(event, EVENT, properties, reading, event.more)
  if (isFaultline && !isSaid(raw['kind'])) reportOnce(reading, 'kind', '', 'No kind is given; taken as other')
  mendDates(event, isGiven(raw['start']), reading)
  if (event.title === '') mendTitle(event, isGiven(raw['title']), reading)
  return event
}

const FEATURE_MEMBERS: ReadonlySet<string> = new Set(['type', 'id', 'geometry', 'properties', 'bbox'])
const FOREIGN = recordType<Record<string, unknown>>('a feature', {})

/** GeoJSON lets a feature have members of its own beside its properties: they are kept among the unknown ones. */
function keepForeign(
  event: FeedEvent,
  feature: Record<string, unknown>,
  raw: Record<string, unknown>,
  reading: Reading,
): void {
  const foreign: Record<string, unknown> = {}
  for (const name of Object.keys(feature)) {
    if (FEATURE_MEMBERS.has(name)) continue
    if (Object.hasOwn(raw, name)) report(reading, name, feature[name], 'The property of the same name holds')
    else put(foreign, name, feature[name])
  }
  readInto(event.more, FOREIGN, foreign, reading, event.more)
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

/** Said, and not only with blanks, which readers pass over without a report. */
function isGiven(value: unknown): boolean {
  return isSaid(value) && (typeof value !== 'string' || value.trim() !== '')
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
  placeOf: (id: string) => string | undefined,
): string {
  const given = feature['id'] ?? raw['id']
  const id = isSaid(given) ? readId(given, reading, 'id') : undefined
  if (id !== undefined) return id
  const derived = `h-${hashOf([feature['geometry'], raw])}`
  const where = placeOf(derived)
  if (where === undefined) return derived
  // Two attacks on one town on one day may well read the same where a file says little: neither is left out.
  const count = (reading.repeats.get(derived) ?? 1) + 1
  reading.repeats.set(derived, count)
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
    if (reading.habits.has('report-dates')) return
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
