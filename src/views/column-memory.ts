import type { FileLayer } from '../query/question.ts'

/** What a reader said about the columns of a table. */
export type Columns = NonNullable<FileLayer['columns']>

const KEY = 'faultline:columns'
const MOST = 50

/** Keeps a choice for the next file whose columns have the same names. Answers why it could not, or null. */
export function rememberColumns(names: readonly string[], columns: Columns): string | null {
  try {
    const others = readAll().filter(([header]) => header !== headerOf(names))
    localStorage.setItem(KEY, JSON.stringify([...others, [headerOf(names), columns]].slice(-MOST)))
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** What was chosen for a table of these columns before. */
export function recallColumns(names: readonly string[]): Columns | undefined {
  try {
    const known = readAll().find(([header]) => header === headerOf(names))?.[1]
    return isChoice(known, names.length) ? known : undefined
  } catch (error) {
    // Storage that is closed to the page, or that somebody else wrote into: the columns are guessed again.
    console.info('Columns that were chosen before could not be read:', error)
    return undefined
  }
}

function readAll(): [header: unknown, columns: unknown][] {
  const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
  return Array.isArray(kept) ? kept.filter((entry): entry is [unknown, unknown] => Array.isArray(entry)) : []
}

function headerOf(names: readonly string[]): string {
  return names.join('\t')
}

function isChoice(value: unknown, count: number): value is Columns {
  if (typeof value !== 'object' || value === null || !('columns' in value)) return false
  const { columns } = value
  const order = 'order' in value ? value.order : undefined
  return (
    typeof columns === 'object' &&
    columns !== null &&
    Object.values(columns).every((at) => Number.isInteger(at) && Number(at) >= 0 && Number(at) < count) &&
    (order === undefined || order === 'day-first' || order === 'month-first')
  )
}
