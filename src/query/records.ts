import type { Source } from '../model/actor.ts'
import type { FeedEvent } from '../model/event.ts'
import { NO_ROW, numberOfShownId } from '../table/event-table.ts'
import { recordOfRow } from '../table/record-columns.ts'
import type { WholeRecord } from './holding.ts'
import type { OpenFeed } from './open-feed.ts'

/** Whole records of rows, in the order of `rows`, each with those of its sources that only itself defines. */
export async function readWholeRecords(feed: OpenFeed, rows: Uint32Array): Promise<WholeRecord[]> {
  const { parts } = feed.table
  const wanted = parts.map((): { at: number; number: number }[] => [])
  for (const [at, row] of rows.entries()) {
    const { part, number } = recordOfRow(feed.table, row)
    wanted[parts.indexOf(part)]!.push({ at, number })
  }
  const found: WholeRecord[] = []
  for (const [index, items] of wanted.entries()) {
    const { holding, show, showSource } = feed.readers[index]!
    const records = items.length === 0 ? [] : await holding.read(items.map(({ number }) => number))
    for (const [i, { at }] of items.entries()) {
      const { event, sources } = records[i]!
      found[at] = { event: show(event), sources: sources.map(showSource) }
    }
  }
  return found
}

/** The events of rows, in the order of `rows`: with texts, claims and all that the columns do not hold. */
export async function readRecords(feed: OpenFeed, rows: Uint32Array): Promise<FeedEvent[]> {
  return (await readWholeRecords(feed, rows)).map(({ event }) => event)
}

/** The superseded and the retracted records, by id. */
export async function readHidden({ readers, parts }: OpenFeed): Promise<Map<string, FeedEvent>> {
  const found = new Map<string, FeedEvent>()
  for (const [index, { part, hidden }] of parts.entries()) {
    const { holding, show } = readers[index]!
    const numbers = [...new Set([...hidden, ...part.retracted])].filter((number) => !part.replaced.has(number))
    for (const { event } of await holding.read(numbers.toSorted((a, b) => a - b))) {
      const shown = show(event)
      found.set(shown.id, shown)
    }
  }
  return found
}

/** The whole record of an id, one that is superseded or retracted included, with its sources; null where there is none. */
export async function readRecord(feed: OpenFeed, id: string): Promise<{ event: FeedEvent; sources: Source[] } | null> {
  for (const [index, { part, renamed }] of feed.parts.entries()) {
    const number = numberOfShownId(part, renamed, id)
    if (number < 0) continue
    const { holding, show, showSource } = feed.readers[index]!
    const [record] = await holding.read([number])
    const event = show(record!.event)
    return { event, sources: sourcesOf(feed, { event, sources: record!.sources.map(showSource) }) }
  }
  return null
}

/** The sources that an event and its claims name, each once. */
export function sourcesOf(feed: OpenFeed, { event, sources }: WholeRecord): Source[] {
  const own = new Map(sources.map((source) => [source.id, source]))
  const ids = [...event.sources, ...event.claims.flatMap(({ source }) => source ?? [])]
  return [...new Set(ids)].flatMap((id) => feed.sources.get(id) ?? own.get(id) ?? [])
}

/** Whether an id is one of a record that no count holds. */
export function isHiddenId({ table }: OpenFeed, id: string): boolean {
  return table.parts.some(({ part, renamed, base }) => {
    const number = numberOfShownId(part, renamed, id)
    return number >= 0 && table.rowOf[base + number] === NO_ROW
  })
}
