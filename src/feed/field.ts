import { type Reading, report, reportOnce } from './reading.ts'
import { MOST_ITEMS, type Reader, a, isObject, itemsOf, keep, put } from './readers.ts'
import type { Schema } from './schema-pieces.ts'
import { clean } from './text.ts'

/** One member of a record: what it holds, what becomes of it where it is missing or wrong, its schema, its reader. */
export interface Field<T> {
  doc: string
  wrong: string
  schema: Schema
  read: Reader<T>
}

/** A field for each member of a type: a member of the model without a field does not compile, nor does the reverse. */
export type Fields<T> = { readonly [K in keyof T]-?: Field<NonNullable<T[K]>> }

/** The fields of one type of record, to be looked up by names that strangers chose. */
export interface RecordType<T> {
  /** "a claim" */
  name: string
  fields: Fields<T>
  byName: ReadonlyMap<string, Field<unknown>>
}

/** A type of record with its list of fields. */
export function recordType<T>(name: string, fields: Fields<T>): RecordType<T> {
  return { name, fields, byName: new Map(Object.entries<Field<unknown>>(fields)) }
}

/**
 * The legal members of a record; null says nothing. A member that the format does not know goes to `more`, or is
 * reported once a name where there is no `more`.
 */
export function readFields<T>(
  type: RecordType<T>,
  raw: Record<string, unknown>,
  reading: Reading,
  more?: Record<string, unknown>,
): Partial<T> {
  const said: Partial<T> = {}
  readInto<T>(said, type, raw, reading, more)
  return said
}

/** The same, into a record that has its other members already. */
export function readInto<T>(
  record: Partial<T>,
  type: RecordType<T>,
  raw: Record<string, unknown>,
  reading: Reading,
  more?: Record<string, unknown>,
): void {
  let unknown = 0
  for (const name of Object.keys(raw)) {
    const value = raw[name]
    if (value === null || value === undefined) continue
    const field = type.byName.get(name)
    if (field) {
      const legal = field.read(value, reading, name)
      if (legal !== undefined) (record as Record<string, unknown>)[name] = legal
    } else if (++unknown > MOST_ITEMS) continue
    else if (more && reading.isLean && name !== 'short') continue
    else if (more) put(more, clean(name).slice(0, 200), keep(value, reading, name))
    else reportOnce(reading, name.slice(0, 200), type.name, `The format knows no such member of ${type.name}`, 'noted')
  }
  if (unknown > MOST_ITEMS) {
    const reason = `The record has ${unknown.toLocaleString('en')} members that the format does not know; 1,000 were kept`
    report(reading, '', '', reason)
  }
}

/** The legal members of an entry of a list; what is no object is left out, reported. */
export function membersOf<T>(type: RecordType<T>, raw: unknown, reading: Reading): Partial<T> | undefined {
  if (isObject(raw)) return readFields(type, raw, reading)
  report(reading, '', raw, `${a(raw)} stands where ${type.name} belongs; it was left out`)
  return undefined
}

/**
 * The entries of a list, each read with its own place: "claim 2 of feature 5", or "actor 3" in the header's own lists.
 * Entries that cannot be read are left out by `readOne`, which reports them.
 */
export function readEntries<T>(
  value: unknown,
  reading: Reading,
  field: string,
  [one, many]: readonly [one: string, many: string],
  readOne: (entry: unknown, reading: Reading) => T | undefined,
  most = MOST_ITEMS,
): T[] {
  const items = itemsOf(value, reading, field, many, most)
  const { where, prefix } = reading
  const legal: T[] = []
  for (let i = 0; i < items.length; i++) {
    reading.where = where === 'header' ? `${one} ${i + 1}` : `${one} ${i + 1} of ${where}`
    reading.prefix = ''
    const entry = readOne(items[i], reading)
    if (entry !== undefined) legal.push(entry)
  }
  reading.where = where
  reading.prefix = prefix
  return legal
}
