import type { FeedEvent } from '../model/event.ts'
import type { FeedHeader } from '../model/feed.ts'
import { DAY, type WrittenDate, formatIso } from '../model/time.ts'
import { CLAIM, EVENT, HEADER } from './fields.ts'
import { put } from './readers.ts'
import { writeDate } from './write-date.ts'

/** A record as one line of GeoJSON: read again, it is the same record in every field. */
export function writeFeature(event: FeedEvent): string {
  const feature: Record<string, unknown> = { type: 'Feature', id: event.id, geometry: event.geometry }
  // A date of publication that stands for the event's own is found anew by whoever reads the feature.
  const said = event.isReportDate ? { ...event, start: null } : event
  const properties = membersOf(EVENT.byName, said)
  if (event.layer !== undefined) properties['layer'] = event.layer
  for (const [name, value] of Object.entries(event.more)) {
    // A member of the feature's own that is named like a field: as a property it would be read as that field.
    if (!EVENT.byName.has(name)) put(properties, name, value)
    else if (Object.hasOwn(properties, name)) put(properties, `${name} of the feature`, value)
    else put(feature, name, value)
  }
  return JSON.stringify({ ...feature, properties })
}

/** The beginning of a feed, up to its first feature. Lists have an entry a line. */
export function writeHead(header: FeedHeader): string {
  const lines = ['"type": "FeatureCollection"', '"faultline": 1']
  for (const [name, value] of Object.entries(membersOf(HEADER.byName, header)))
    lines.push(`${JSON.stringify(name)}: ${isList(name, value) ? listOf(value) : JSON.stringify(value)}`)
  return `{\n${lines.join(',\n')},\n"features": [\n`
}

/** The end of a feed, after its last feature. */
export const FEED_END = '\n]\n}\n'

/** What a record says, by the list of its fields. */
function membersOf(fields: ReadonlyMap<string, unknown>, record: object): Record<string, unknown> {
  const members: Record<string, unknown> = {}
  for (const name of fields.keys()) {
    const value = written(name, (record as Record<string, unknown>)[name])
    if (value !== undefined) members[name] = value
  }
  return members
}

function written(name: string, value: unknown): unknown {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return undefined
  if (name === 'tally' && value === false) return undefined
  if (name === 'claims') return (value as FeedEvent['claims']).map((claim) => membersOf(CLAIM.byName, claim))
  if (name === 'window') return daysOf(value as NonNullable<FeedHeader['window']>)
  return isDate(value) ? writeDate(value) : value
}

function daysOf([from, to]: NonNullable<FeedHeader['window']>): string[] {
  return [from, to - 1].map((at) => formatIso(Math.floor(at / DAY) * DAY))
}

function isDate(value: unknown): value is WrittenDate {
  return typeof value === 'object' && value !== null && 'precision' in value && 'from' in value
}

const isList = (name: string, value: unknown): value is unknown[] => Array.isArray(value) && name !== 'window'
const listOf = (items: readonly unknown[]) => `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`
