import { EVENT } from '../fields.ts'
import { preview } from '../reading.ts'
import { isObject, put } from '../readers.ts'
import type { RawNote, RawRecord } from './format.ts'

/** Rows of text under named columns: what a CSV file and an API's list of objects have in common. */
export interface Table {
  /** As the file names them; empty where a column has no name. */
  columns: readonly string[]
  /** May be asked for more than once. */
  rows: () => Iterable<Row>
  notes: RawNote[]
  /** Set where its rows leave open which is the day and which the month. */
  isAmbiguous?: boolean
}

/** One row; `where` is its place for the report, such as `line 3`, and a row with a `fault` is rejected. */
export interface Row {
  where: string
  cells: readonly string[]
  notes?: RawNote[]
  fault?: RawNote
}

/**
 * Makes a record of a row that can be read. `isLean`: what no question asks for may be left out, as long as the record
 * has an id of its own; it is read again when somebody opens it.
 */
export type RowReader = (row: Row, isLean: boolean) => RawRecord

/** The records of rows, whole. */
export function* readRows(rows: Iterable<Row>, read: RowReader): Generator<RawRecord> {
  for (const row of rows) yield readRow(row, read, false)
}

/** The record of one row, or why there is none. */
export function readRow(row: Row, read: RowReader, isLean: boolean): RawRecord {
  return row.fault ? { where: row.where, feature: null, fault: row.fault } : read(row, isLean)
}

/** Finds columns by name, whatever their order, number and case: the index of the first name that is there, or -1. */
export function columnFinder(columns: readonly string[]): (...names: string[]) => number {
  const places = new Map<string, number>()
  columns.forEach((name, index) => {
    const known = plainName(name)
    if (known && !places.has(known)) places.set(known, index)
  })
  return (...names) => {
    for (const name of names) {
      const index = places.get(name)
      if (index !== undefined) return index
    }
    return -1
  }
}

/** `Event Date`, `EVENT-DATE` and `event_date` are one name. */
export function plainName(name: string): string {
  return name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#+*]+/gu, '_')
    .replace(/^_+|_+$/g, '')
}

/** A cell without the space around it; empty where there is no such column. */
export function cellOf({ cells }: Row, column: number): string {
  return column < 0 ? '' : (cells[column]?.trim() ?? '')
}

/** Keeps the columns that are not `used` under their own names, as an event's further properties. */
export function furtherColumns(
  columns: readonly string[],
  used: Iterable<number>,
): (row: Row, properties: Record<string, unknown>) => void {
  const taken = new Set(used)
  const rest: { index: number; name: string }[] = []
  columns.forEach((column, index) => {
    if (taken.has(index)) return
    const name = column.trim() || `column ${index + 1}`
    rest.push({ index, name: name === 'id' || EVENT.byName.has(name) ? `${name} (as written)` : name })
  })
  return (row, properties) => {
    for (const { index, name } of rest) {
      const text = cellOf(row, index)
      if (text !== '') put(properties, name, text)
    }
  }
}

const MOST_COLUMNS = 1_000

/** The objects of an API's list as a table; what is no object is a row that is rejected. */
export function tableOfObjects(objects: readonly unknown[], one = 'record'): Table {
  const names = new Set<string>()
  for (const object of objects) {
    if (!isObject(object)) continue
    for (const name of Object.keys(object)) if (names.size < MOST_COLUMNS) names.add(name)
  }
  const columns = [...names]
  const notes: RawNote[] = []
  if (names.size >= MOST_COLUMNS)
    notes.push({ field: '', reason: 'The records have more than 1,000 members in all; the others were left out' })
  return { columns, notes, rows: () => rowsOf(objects, columns, one) }
}

function* rowsOf(objects: readonly unknown[], columns: readonly string[], one: string): Generator<Row> {
  for (let i = 0; i < objects.length; i++) {
    const object = objects[i]
    const where = `${one} ${i + 1}`
    if (isObject(object)) yield { where, cells: columns.map((name) => textOf(object, name)) }
    else {
      const reason = `'${preview(object)}' stands where a record of names and values belongs`
      yield { where, cells: [], fault: { field: '', value: object, reason } }
    }
  }
}

function textOf(object: Record<string, unknown>, name: string): string {
  const value = Object.hasOwn(object, name) ? object[name] : undefined
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : preview(value, 2000)
}

/** A number as a cell writes it, a decimal comma allowed; undefined where it is none. */
export function numberOf(text: string): number | undefined {
  if (!/^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d{1,3})?$/i.test(text)) return undefined
  return Number(text.replace(',', '.'))
}

/** A count as a cell writes it, thousands apart or not; a text that is none is left for the validator to report. */
export function figureOf(text: string): number | string | undefined {
  if (text === '') return undefined
  const joined = /^\d{1,3}(?:[,.\s\u00a0']\d{3})+$/.test(text) ? text.replace(/[^\d]/g, '') : text
  return numberOf(joined) ?? text
}

/** A point, or null where there is none; half a place, and words in place of one, are noted. */
export function pointOf(lon: string, lat: string, notes: RawNote[]): unknown {
  if (lon === '' && lat === '') return null
  const x = numberOf(lon)
  const y = numberOf(lat)
  if (x !== undefined && y !== undefined) return { type: 'Point', coordinates: [x, y] }
  const isHalf = lon === '' || lat === ''
  const reason = isHalf
    ? `Only the ${lon === '' ? 'latitude' : 'longitude'} is given; the event is kept without a place`
    : `'${preview(`${lat}, ${lon}`)}' are not two numbers, latitude and longitude; the event is kept without a place`
  notes.push({ field: lat === '' ? 'latitude' : 'longitude', value: `${lat}, ${lon}`, reason, outcome: 'mended' })
  return null
}
