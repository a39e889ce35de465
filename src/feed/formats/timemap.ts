import { isObject, isUrl, put } from '../readers.ts'
import { preview } from '../reading.ts'
import { hashOf } from '../text.ts'
import { type DateStyle, styleOf } from './dates.ts'
import type { RawFeed, RawNote, RawRecord } from './format.ts'
import { kindOfWords } from './kind-words.ts'
import { sourceOf } from './named.ts'
import { noteOfStyle, putDate } from './put-date.ts'
import { pointOf } from './table.ts'

const USED = new Set([
  'id',
  'date',
  'time',
  'datetime',
  'latitude',
  'longitude',
  'location',
  'description',
  'title',
  'sources',
])

/** The events of a TimeMap file: its list, or the member `events` of an object; null where it is none. */
export function timeMapEvents(value: unknown): unknown[] | null {
  const events = isObject(value) ? value['events'] : value
  if (!Array.isArray(events)) return null
  const first = events.find(isObject)
  if (!first || !('latitude' in first) || !('longitude' in first) || !('date' in first)) return null
  return 'sources' in first || 'associations' in first || 'filters' in first ? events : null
}

/**
 * Events of TimeMap and of Bellingcat's map of civilian harm. Coordinates and flags are texts; dates are month/day/year
 * where no date of the file shows otherwise. Sources are objects with a `path`, or ids into the file's own `sources`; an
 * id that leads nowhere stands for itself, and `HIDDEN` in place of an address is a source without one. What they show may be
 * graphic where an entry says so, so the event warns before its links. Filters and associations are kept.
 */
export function fromTimeMap(events: readonly unknown[], file: unknown): RawFeed {
  const dates = events.flatMap((event) => (isObject(event) && typeof event['date'] === 'string' ? [event['date']] : []))
  const seen = styleOf(dates)
  const style: DateStyle = seen.certainty === 'said' ? seen : { ...seen, order: 'month-first' }
  const sources = isObject(file) ? sourcesOf(file['sources']) : new Map<string, unknown>()
  return {
    header: { title: 'TimeMap' },
    records: recordsOf(events, style, sources),
    isFaultline: false,
    notes: noteOfStyle('date', style),
    habits: ['names-alone'],
  }
}

function* recordsOf(
  events: readonly unknown[],
  style: DateStyle,
  known: ReadonlyMap<string, unknown>,
): Generator<RawRecord> {
  for (let i = 0; i < events.length; i++) {
    const where = `event ${i + 1}`
    const event = events[i]
    if (!isObject(event)) {
      yield {
        where,
        feature: null,
        fault: { field: '', value: event, reason: `'${preview(event)}' stands where an event belongs` },
      }
      continue
    }
    const text = (name: string): string => textOf(event[name])
    const notes: RawNote[] = []
    const words = wordsOf(event)
    const { kind, weapon } = kindOfWords(words.join(', '))
    const description = text('description')
    const sources = Array.isArray(event['sources']) ? event['sources'].map((source) => readSource(source, known)) : []
    const properties: Record<string, unknown> = {
      kind,
      subkind: words.join(', '),
      weapon: weapon ?? null,
      title: text('title') || firstSentence(description) || text('location'),
      summary: description,
      place: text('location'),
      sources: sources.flatMap(({ source }) => (source === null ? [] : [source])),
    }
    const time = text('time')
    const date =
      text('datetime') || (/^\d{1,2}:\d{2}/.test(time) && text('date') ? `${text('date')} ${time}` : text('date'))
    putDate(properties, 'start', date, style, notes)
    if (isTrue(event['graphic']) || sources.some(({ isGraphic }) => isGraphic))
      properties['warning'] = 'The source may show graphic content.'
    for (const name of Object.keys(event))
      if (!USED.has(name) && !Object.hasOwn(properties, name)) put(properties, name, event[name])
    const geometry = pointOf(text('longitude'), text('latitude'), notes)
    yield { where, feature: { type: 'Feature', id: text('id') || null, geometry, properties }, notes }
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}

function isTrue(flag: unknown): boolean {
  return flag === true || /^(true|yes|1|graphic)$/i.test(textOf(flag))
}

/** What an event is filed under: types, categories and the values of its filters. */
function wordsOf(event: Record<string, unknown>): string[] {
  const words = [textOf(event['type']), textOf(event['category'])]
  for (const list of [event['filters'], event['associations']]) {
    if (!Array.isArray(list)) continue
    for (const entry of list) words.push(isObject(entry) ? textOf(entry['value'] ?? entry['title']) : textOf(entry))
  }
  return [...new Set(words.filter(Boolean))].slice(0, 20)
}

function sourcesOf(value: unknown): Map<string, unknown> {
  const known = new Map<string, unknown>()
  if (Array.isArray(value)) {
    for (const source of value) if (isObject(source) && textOf(source['id'])) known.set(textOf(source['id']), source)
  } else if (isObject(value)) for (const id of Object.keys(value)) known.set(id, value[id])
  return known
}

function readSource(given: unknown, known: ReadonlyMap<string, unknown>): { source: unknown; isGraphic: boolean } {
  const raw = isObject(given) ? given : (known.get(textOf(given)) ?? textOf(given))
  if (!isObject(raw)) return { source: textOf(raw) === '' ? null : sourceOf(textOf(raw)), isGraphic: false }
  const paths = [raw['path'], raw['url'], ...(Array.isArray(raw['paths']) ? raw['paths'] : [])].map(textOf)
  const url = paths.find(isUrl)
  const title = textOf(raw['title']) || textOf(raw['description'])
  const isHidden = paths.some((path) => /^hidden$/i.test(path))
  const name = title || (isHidden ? 'Address withheld by the publisher' : '')
  const id = textOf(raw['id'])
  const ownId =
    id && id.length <= 200 ? { id } : url !== undefined && url.length > 200 ? { id: `source-${hashOf(url)}` } : {}
  const source = { ...ownId, ...(url !== undefined && { url }), ...(name && { title: name }) }
  const isGraphic =
    isTrue(raw['graphic']) || /\bgraphic\b/i.test(`${textOf(raw['description'])} ${textOf(raw['type'])}`)
  return { source: Object.keys(source).length === 0 ? null : source, isGraphic }
}

function firstSentence(text: string): string {
  const sentence = /^[^\n]{1,160}?[.!?](?=\s|$)/.exec(text)?.[0] ?? text
  return preview(sentence, 160)
}
