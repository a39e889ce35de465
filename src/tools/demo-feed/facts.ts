// Reads the repository's own copy of the facts, so that the feed can be rebuilt from a clone alone.
import { readFileSync } from 'node:fs'
import { inferSchema, initParser } from 'udsv'

export type Row = Record<string, string>

/** Rows of a CSV file beside this one; every value is a string, blank when it is not known. */
export function readRows(name: string): Row[] {
  const text = readText(name)
  const schema = inferSchema(text, { col: ',', encl: '"' })
  const names = schema.cols.map((column) => column.name)
  return initParser(schema)
    .stringArrs(text)
    .map((values) => Object.fromEntries(names.map((name, at) => [name, values[at] ?? ''])))
}

export function readText(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
}

/** A column that must exist; a misspelt name is a mistake of ours and throws. */
export function cell(row: Row, column: string): string {
  const value = row[column]
  if (value === undefined) throw new Error(`no column '${column}' in row ${JSON.stringify(row)}`)
  return value
}

/** A number, or undefined where the facts leave it blank: blank is unknown, never zero. */
export function numberIn(row: Row, column: string): number | undefined {
  const text = cell(row, column)
  if (text === '') return undefined
  const value = Number(text)
  if (Number.isNaN(value)) throw new Error(`'${text}' in column ${column} of ${row['id']} is not a number`)
  return value
}

/** `Velyka Vilshanytsia` → `velyka-vilshanytsia`, `Erdoğan` → `erdogan`. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ł/g, 'l')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Drops members that are undefined, so that absent stays absent in the file. */
export function compact<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T
}
