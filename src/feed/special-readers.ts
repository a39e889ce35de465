import { CONTEXT_KINDS, type ContextKind, type FeedEvent, KINDS, type Kind, ROLES, type Role } from '../model/event.ts'
import type { Point } from '../model/geo.ts'
import { DAY, type Span, isZone } from '../model/time.ts'
import { readPosition } from './geometry.ts'
import { type Reading, preview, report, reportOnce } from './reading.ts'
import { a, isObject, readDate, readText } from './readers.ts'

const KNOWN_KINDS: ReadonlySet<unknown> = new Set([...KINDS, ...CONTEXT_KINDS])
const KNOWN_ROLES: ReadonlySet<unknown> = new Set(ROLES)

/** A kind; an unknown one is `other`, never dropped, and reported once a value. */
export function readKind(value: unknown, reading: Reading, field: string): Kind | ContextKind {
  if (KNOWN_KINDS.has(value)) return value as Kind | ContextKind
  reportOnce(reading, field, value, `'${preview(value)}' is not a kind that the format knows; taken as other`)
  return 'other'
}

/** A role; an unknown one is `participant`. */
export function readRole(value: unknown, reading: Reading, field: string): Role {
  if (KNOWN_ROLES.has(value)) return value as Role
  report(reading, field, value, `'${preview(value)}' is none of ${ROLES.join(', ')}; taken as participant`)
  return 'participant'
}

/** A code of ISO 3166 alpha-3; anything else is kept as it is. */
export function readCountry(value: unknown, reading: Reading, field: string): string | undefined {
  const text = readText(value, reading, field)
  if (text === undefined || /^[A-Z]{3}$/.test(text)) return text
  if (/^[a-z]{3}$/i.test(text)) return text.toUpperCase()
  reportOnce(reading, field, text, `'${preview(text)}' is not an ISO 3166 alpha-3 code, such as UKR`, 'noted')
  return text
}

/** Where a visitor came from; a text alone is a place. */
export function readOrigin(value: unknown, reading: Reading, field: string): FeedEvent['origin'] {
  if (typeof value === 'string') {
    const place = readText(value, reading, field)
    return place === undefined ? undefined : { place }
  }
  if (!isObject(value)) {
    report(reading, field, value, `${a(value)} stands where an object of place and coordinates belongs`)
    return undefined
  }
  const { place: named, coordinates: pair } = value
  const place = isSaid(named) ? readText(named, reading, `${field}.place`) : undefined
  const coordinates: Point | undefined = isSaid(pair) ? readPosition(pair, reading, `${field}.coordinates`) : undefined
  if (place === undefined && coordinates === undefined) return undefined
  return { ...(place !== undefined && { place }), ...(coordinates && { coordinates }) }
}

function isSaid(value: unknown): boolean {
  return value !== null && value !== undefined
}

/** The query string of a scene. */
export function readView(value: unknown, reading: Reading, field: string): string | undefined {
  if (typeof value === 'string' && value.startsWith('?') && value.length <= 2000) return readText(value, reading, field)
  report(reading, field, value, `'${preview(value)}' is not a view, a text that begins with '?'`)
  return undefined
}

/** How long a scene stays, in seconds, from 1 to 86,400 (a day). */
export function readSeconds(value: unknown, reading: Reading, field: string): number | undefined {
  if (typeof value === 'number' && value >= 1 && value <= 86_400) return value
  report(reading, field, value, `'${preview(value)}' is not a number of seconds from 1 to 86,400; 20 are taken`)
  return undefined
}

/** First and last day as a half-open interval. */
export function readWindow(value: unknown, reading: Reading, field: string): Span | undefined {
  if (!Array.isArray(value) || value.length !== 2) {
    report(reading, field, value, 'A window is a list of two dates, the first and the last day')
    return undefined
  }
  const first = readDate(value[0], reading, `${field}[0]`)
  const last = readDate(value[1], reading, `${field}[1]`)
  if (!first || !last) return undefined
  const span: Span = [Math.floor(first.from / DAY) * DAY, Math.ceil(last.to / DAY) * DAY]
  if (span[0] < span[1]) return span
  report(reading, field, value, 'The window ends before it begins')
  return undefined
}

/** The name of an IANA time zone that this platform knows. */
export function readZone(value: unknown, reading: Reading, field: string): string | undefined {
  if (typeof value === 'string' && isZone(value.trim())) return value.trim()
  report(reading, field, value, `'${preview(value)}' is not an IANA time zone, such as Europe/Kyiv; UTC is taken`)
  return undefined
}
