import { isObject, put } from '../readers.ts'
import { numbered } from './faultline-geojson.ts'
import type { RawFeed, RawRecord } from './format.ts'

/** The names under which other people keep what a feed knows by the first of each line, the best first. */
const NAMES = [
  'start date timestamp datetime date_time event_date eventdate date_start start_date time',
  'end end_date date_end enddate',
  'title name headline event label',
  'summary description notes text desc',
  'place location settlement city asciiname',
].map((line) => line.split(' '))

const MEMBER_OF = new Map(NAMES.flatMap((names) => names.map((name, rank) => [name, { member: names[0]!, rank }])))
const DATES: ReadonlySet<string> = new Set(['start', 'end'])

/** Any other FeatureCollection: a date, a title, a summary and a place are looked for under their common names. */
export function fromPlainGeoJson(collection: Record<string, unknown>, features: readonly unknown[]): RawFeed {
  const header = { ...collection }
  header['title'] ??= header['name']
  delete header['name']
  return { header, records: renamed(features), isFaultline: false }
}

function* renamed(features: readonly unknown[]): Generator<RawRecord> {
  for (const record of numbered(features)) {
    const { where, feature } = record
    if (isObject(feature) && isObject(feature['properties']))
      yield { where, feature: { ...feature, properties: rename(feature['properties']) } }
    else yield record
  }
}

/** The properties under the format's names; where several would do the best is taken and the others stay as they are. */
function rename(properties: Record<string, unknown>): Record<string, unknown> {
  const taken = new Map<string, { name: string; rank: number }>()
  for (const name of Object.keys(properties)) {
    const known = MEMBER_OF.get(name) ?? MEMBER_OF.get(name.toLowerCase())
    const value = properties[name]
    if (!known || value === null || value === '') continue
    const best = taken.get(known.member)
    if (!best || known.rank < best.rank) taken.set(known.member, { name, rank: known.rank })
  }
  const renamed: Record<string, unknown> = {}
  for (const [member, { name }] of taken) {
    const value = properties[name]
    renamed[member] = DATES.has(member) ? toIso(value) : value
  }
  for (const name of Object.keys(properties)) {
    const known = MEMBER_OF.get(name) ?? MEMBER_OF.get(name.toLowerCase())
    const isTaken = known && taken.get(known.member)?.name === name
    if (!isTaken && !Object.hasOwn(renamed, name)) put(renamed, name, properties[name])
  }
  return renamed
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
