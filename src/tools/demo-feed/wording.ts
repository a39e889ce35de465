// Our own words for each row of the facts. The facts give what happened; how it is said is this desk's.
import { cell, readRows } from './facts.ts'

export interface Wording {
  title: string
  summary: string
  short?: string
  slug?: string
  status?: string
  outcome?: string
  note?: string
}

const files = ['visits', 'strikes', 'statements', 'casualties', 'front'].map((name) => `wording/${name}.csv`)
const byId = new Map<string, Wording>()

for (const file of files) {
  for (const row of readRows(file)) {
    const id = cell(row, 'id')
    if (byId.has(id)) throw new Error(`${file}: '${id}' is worded twice`)
    const { id: _, ...words } = row
    byId.set(id, Object.fromEntries(Object.entries(words).filter(([, text]) => text !== '')) as unknown as Wording)
  }
}

/** The words for a row or a group of rows. */
export function wordingOf(id: string): Wording {
  const words = byId.get(id)
  if (!words) throw new Error(`nobody has worded '${id}' yet: add it to wording/*.csv`)
  return words
}

export function allWordings(): Map<string, Wording> {
  return byId
}
