import { isObject } from '../readers.ts'
import { numbered } from './faultline-geojson.ts'
import type { RawFeed, RawRecord } from './format.ts'

const DATES = [
  'date',
  'timestamp',
  'datetime',
  'date_time',
  'event_date',
  'eventdate',
  'date_start',
  'start_date',
  'time',
]
const ENDS = ['end_date', 'date_end', 'enddate']
const TITLES = ['name', 'headline', 'event', 'label']
const SUMMARIES = ['description', 'notes', 'text', 'desc']
const PLACES = ['location', 'settlement', 'city', 'asciiname']

/** Any other FeatureCollection: a date, a title, a summary and a place are looked for under their common names. */
export function fromPlainGeoJson(collection: Record<string, unknown>, features: readonly unknown[]): RawFeed {
  const header = { ...collection }
  header['title'] ??= header['name']
  delete header['name']
  return { header, records: renamed(features), isFaultline: false }
}

function* renamed(features: readonly unknown[]): Generator<RawRecord> {
  for (const record of numbered(features)) {
    const { feature } = record
    if (!isObject(feature) || !isObject(feature['properties'])) {
      yield record
      continue
    }
    const properties: Record<string, unknown> = { ...feature['properties'] }
    const names = new Map(Object.keys(properties).map((name) => [name.toLowerCase(), name]))
    take(properties, names, 'start', DATES, toIso)
    take(properties, names, 'end', ENDS, toIso)
    take(properties, names, 'title', TITLES, asItIs)
    take(properties, names, 'summary', SUMMARIES, asItIs)
    take(properties, names, 'place', PLACES, asItIs)
    yield { where: record.where, feature: { ...feature, properties } }
  }
}

function take(
  properties: Record<string, unknown>,
  names: ReadonlyMap<string, string>,
  member: string,
  aliases: readonly string[],
  convert: (value: unknown) => unknown,
): void {
  for (const alias of [member, ...aliases]) {
    const name = names.get(alias)
    if (name === undefined || properties[name] === null || properties[name] === '') continue
    const value = convert(properties[name])
    if (name !== member) delete properties[name]
    properties[member] = value
    return
  }
}

function asItIs(value: unknown): unknown {
  return value
}

/** `20230228`, `2023/02/28`, seconds and milliseconds since 1970 as ISO 8601; anything else as it is. */
function toIso(value: unknown): unknown {
  if (typeof value === 'number' && Number.isInteger(value)) {
    if (value > 9_999_999 && value < 100_000_000) return toIso(String(value))
    if (value > 1e8 && value < 1e14) return new Date(value < 1e11 ? value * 1000 : value).toISOString()
  }
  if (typeof value !== 'string') return value
  return value
    .replace(/^(\d{4})[/.]?(\d{2})[/.]?(\d{2})$/, '$1-$2-$3')
    .replace(/^(\d{4})\/(\d{2})\/(\d{2})(?=[ T])/, '$1-$2-$3')
}
