import type { Source } from '../model/actor.ts'
import type { RecordsAnswer } from '../query/answer.ts'

/** The sources of a list of events, numbered from 1 in the order in which the events name them. */
export interface Footnotes {
  sources: Source[]
  /** The numbers of these ids, ascending, each once; an id that the feed does not define has none. */
  numbersOf: (ids: readonly (string | undefined)[]) => number[]
}

/** Numbers the sources. */
export function footnotesOf(records: RecordsAnswer['records']): Footnotes {
  const numbers = new Map<string, number>()
  const sources: Source[] = []
  for (const source of records.flatMap((record) => record.sources)) {
    if (numbers.has(source.id)) continue
    sources.push(source)
    numbers.set(source.id, sources.length)
  }
  return {
    sources,
    numbersOf: (ids) =>
      [...new Set(ids)].flatMap((id) => (id === undefined ? [] : (numbers.get(id) ?? []))).toSorted((a, b) => a - b),
  }
}
