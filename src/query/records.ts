import type { FeedEvent } from '../model/event.ts'
import type { OpenFeed } from './open-feed.ts'

/** Whole records of rows, in the order of `rows`: with texts, claims and all that the columns do not hold. */
export async function readRecords({ table }: OpenFeed, rows: Uint32Array): Promise<FeedEvent[]> {
  return Array.from(rows, (row) => table.events[row]!)
}
