import { detached } from '../model/detached.ts'
import { type WrittenDate, parseDate } from '../model/time.ts'
import { type Reading, preview, report } from './reading.ts'
import { MOST_FIGURE } from './schema-pieces.ts'
import { clean, hasControls } from './text.ts'

/** Turns a value of a feed into a legal one, or reports why it is not and answers undefined. */
export type Reader<T> = (value: unknown, reading: Reading, field: string) => T | undefined

/** The most characters that a text keeps, in UTF-16 units; the rest is cut off and noted. */
export const MOST_CHARACTERS = 10_000
/** The most items that a list keeps, where its field sets no other bound. */
export const MOST_ITEMS = 1_000

/** Text without control characters, at most 10,000 characters of it; blank text says nothing. */
export function readText(value: unknown, reading: Reading, field: string): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'string') {
    report(reading, field, value, `${a(value)} stands where text belongs`)
    return undefined
  }
  let text = clean(value)
  if (text.length !== value.length && hasControls(value))
    report(reading, field, value, 'Control characters were taken out of the text', 'noted')
  if (text.length > MOST_CHARACTERS) {
    const reason = `The text has ${value.length.toLocaleString('en')} characters and was cut at 10,000`
    report(reading, field, value, reason, 'noted')
    text = clean(text.slice(0, MOST_CHARACTERS))
  }
  return text.trim() || undefined
}

/** An id: text of at most 200 characters, or a number. */
export function readId(value: unknown, reading: Reading, field: string): string | undefined {
  if (typeof value === 'string' && value.length > 200) {
    report(reading, field, value, `The id has ${value.length.toLocaleString('en')} characters; at most 200 are allowed`)
    return undefined
  }
  if (typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value)))
    return readText(value, reading, field)
  report(reading, field, value, `${a(value)} stands where an id, a text, belongs`)
  return undefined
}

/** One of the words of a list. */
export function oneOf<const T extends string>(words: readonly T[]): Reader<T> {
  const known: ReadonlySet<unknown> = new Set(words)
  return (value, reading, field) => {
    if (known.has(value)) return value as T
    report(reading, field, value, `'${preview(value)}' is none of ${words.join(', ')}`)
    return undefined
  }
}

/** A date in ISO 8601 of any precision, years 1 to 6000. */
export function readDate(value: unknown, reading: Reading, field: string): WrittenDate | undefined {
  if (typeof value !== 'string') {
    report(reading, field, value, `${preview(value)} is not an ISO 8601 date, a text such as '2023-02-28'`)
    return undefined
  }
  const known = reading.dates.get(value)
  if (known) return known
  const date = value.length > 60 ? null : parseDate(value.trim())
  if (!date) {
    if (value.trim()) report(reading, field, value, whyNoDate(value.trim()))
    return undefined
  }
  if (reading.dates.size < 100_000) {
    date.text = detached(date.text)
    reading.dates.set(date.text, date)
  }
  return date
}

function whyNoDate(text: string): string {
  const quoted = `'${preview(text)}'`
  const year = /^([+-]?\d{4,6})(?:-\d{2}(?:-\d{2}(?:[T ].*)?)?)?$/.exec(text)?.[1]
  if (year !== undefined && (Number(year) < 1 || Number(year) > 6000))
    return `${quoted} lies outside the years 1 to 6000`
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(text)) return `${quoted} is not a day of the calendar`
  return `${quoted} is not an ISO 8601 date`
}

/** A figure: a number from zero to 10¹⁵. */
export function readFigure(value: unknown, reading: Reading, field: string): number | undefined {
  if (typeof value === 'number' && value >= 0 && value <= MOST_FIGURE) return value
  let reason = `${a(value)} stands where a number belongs`
  if (typeof value === 'string') reason = `'${preview(value)}' is text; a figure is a number without quotation marks`
  else if (typeof value === 'number' && value < 0) reason = `${value} is below zero`
  else if (value === Infinity || Number.isNaN(value)) reason = `${String(value)} is not a finite number`
  else if (typeof value === 'number') reason = `${value} is larger than any figure can be (10^15)`
  report(reading, field, value, reason)
  return undefined
}

/** True or false as JSON has them; the texts `"true"` and `"false"` are neither. */
export function readFlag(value: unknown, reading: Reading, field: string): boolean | undefined {
  if (typeof value === 'boolean') return value
  report(reading, field, value, `'${preview(value)}' is neither true nor false (without quotation marks)`)
  return undefined
}

/** An address that is safe to follow: http or https, no user name in it. */
export function readUrl(value: unknown, reading: Reading, field: string): string | undefined {
  if (typeof value === 'string' && isUrl(value.trim())) return value.trim()
  report(reading, field, value, `'${preview(value)}' is not a http or https address, so it is not linked`)
  return undefined
}

/** Whether a text is a http or https address of at most 2,000 characters, without a user name. */
export function isUrl(text: string): boolean {
  if (text.length > 2000 || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return false
  return new URL(text).username === ''
}

/** Whether a value is a JSON object: no list, no null. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What a value is, with an article, to begin a sentence. */
export function a(value: unknown): string {
  if (Array.isArray(value)) return 'A list'
  if (typeof value === 'object') return value === null ? 'null' : 'An object'
  if (typeof value === 'undefined') return 'Nothing'
  return { string: 'A text', number: 'A number', boolean: 'A true or false' }[typeof value as string] ?? 'No JSON value'
}

/**
 * The items of a list, at most `most` of them; a single value counts as a list of one. `name` is an item in the
 * plural.
 */
export function itemsOf(value: unknown, reading: Reading, field: string, name: string, most = MOST_ITEMS): unknown[] {
  if (!Array.isArray(value)) {
    report(reading, field, value, `${a(value)} stands where a list of ${name} belongs; taken as a list of one`, 'noted')
    return [value]
  }
  if (value.length <= most) return value
  const reason = `The list has ${value.length.toLocaleString('en')} ${name} and was cut at ${most.toLocaleString('en')}`
  report(reading, field, '', reason, 'noted')
  return value.slice(0, most)
}

const DEEPEST = 8

/** A value that the format does not know, kept as it came: text cut, lists cut, nothing deeper than 8 levels. */
export function keep(value: unknown, reading: Reading, field: string, depth = DEEPEST): unknown {
  if (typeof value === 'string') return readText(value, reading, field) ?? ''
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value !== 'object' || value === null) return null
  if (depth === 0) {
    report(reading, field, value, `The value is nested deeper than ${DEEPEST} levels; the rest was left out`)
    return '…'
  }
  if (Array.isArray(value))
    return itemsOf(value, reading, field, 'values').map((item) => keep(item, reading, field, depth - 1))
  const kept: Record<string, unknown> = {}
  const names = Object.keys(value)
  for (const name of itemsOf(names, reading, field, 'members') as string[])
    put(kept, clean(name).slice(0, 200), keep((value as Record<string, unknown>)[name], reading, field, depth - 1))
  return kept
}

/** Sets a member whatever its name: an assignment to `__proto__` would change the object's nature instead. */
export function put(object: object, name: string, value: unknown): void {
  if (name === '__proto__')
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true })
  else (object as Record<string, unknown>)[name] = value
}
