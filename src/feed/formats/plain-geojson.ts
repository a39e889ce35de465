import { isObject, put } from '../readers.ts'
import { numbered } from './faultline-geojson.ts'
import { type DateStyle, isoOf, styleOf } from './dates.ts'
import type { RawFeed, RawRecord } from './format.ts'
import { noteOfStyle } from './put-date.ts'

/** The names under which other people keep what a feed knows by the first of each line, the best first. */
const NAMES = [
  'start date timestamp datetime date_time event_date eventdate date_start start_date time when',
  'end end_date date_end enddate',
  'title name headline event label',
  'summary description notes text desc',
  'place location settlement city asciiname',
].map((line) => line.split(' '))

const MEMBER_OF = new Map(NAMES.flatMap((names) => names.map((name, rank) => [name, { member: names[0]!, rank }])))
const DATES: ReadonlySet<string> = new Set(['start', 'end'])

/** Any other FeatureCollection: a date, a title, a summary and a place are looked for under their common names. */
export function fromPlainGeoJson(
  collection: Record<string, unknown>,
  features: readonly unknown[],
  style = styleOfFeatures(features),
): RawFeed {
  const header = { ...collection }
  header['title'] ??= header['name']
  delete header['name']
  const notes = noteOfStyle('properties', style)
  return { header, records: renamed(numbered(features), style), isFaultline: false, notes }
}

/** How the features write their dates. */
export function styleOfFeatures(features: Iterable<unknown>): DateStyle {
  return styleOf(datesOf(features))
}

function* datesOf(features: Iterable<unknown>): Generator<string> {
  for (const feature of features) {
    const properties = isObject(feature) ? feature['properties'] : null
    if (!isObject(properties)) continue
    for (const name of Object.keys(properties)) {
      const value = properties[name]
      if (typeof value === 'string' && DATES.has(memberOf(name)?.member ?? '')) yield value
    }
  }
}

/** Records with what they know under the format's names. */
export function* renamed(records: Iterable<RawRecord>, style: DateStyle): Generator<RawRecord> {
  for (const record of records) yield renamedRecord(record, style)
}

/** One record with what it knows under the format's names. */
export function renamedRecord(record: RawRecord, style: DateStyle): RawRecord {
  const { where, feature } = record
  if (!isObject(feature) || !isObject(feature['properties'])) return record
  return { where, feature: { ...feature, properties: rename(feature['properties'], style) } }
}

/** The properties under the format's names; where several would do the best is taken and the others stay as they are. */
function rename(properties: Record<string, unknown>, style: DateStyle): Record<string, unknown> {
  const taken = new Map<string, { name: string; rank: number }>()
  for (const name of Object.keys(properties)) {
    const known = memberOf(name)
    const value = properties[name]
    if (!known || value === null || value === '') continue
    const best = taken.get(known.member)
    if (!best || known.rank < best.rank) taken.set(known.member, { name, rank: known.rank })
  }
  const renamed: Record<string, unknown> = {}
  for (const [member, { name }] of taken) {
    const value = properties[name]
    renamed[member] = DATES.has(member) ? toIso(value, style) : value
  }
  for (const name of Object.keys(properties)) {
    const known = memberOf(name)
    const isTaken = known && taken.get(known.member)?.name === name
    if (!isTaken && !Object.hasOwn(renamed, name)) put(renamed, name, properties[name])
  }
  return renamed
}

function memberOf(name: string): { member: string; rank: number } | undefined {
  return MEMBER_OF.get(name) ?? MEMBER_OF.get(name.toLowerCase())
}

/** A date as people write it in ISO 8601; what cannot be read stays as it is, for the validator to report. */
function toIso(value: unknown, style: DateStyle): unknown {
  if (typeof value === 'string') return isoOf(value, style) ?? value
  return typeof value === 'number' && value > 9_999_999 ? (isoOf(String(value), style) ?? value) : value
}
