import type { FeedEvent } from '../model/event.ts'
import { numberOfId } from '../table/build-part.ts'
import type { Snapshot } from './changes.ts'
import type { Holding } from './holding.ts'

/** So many records are read back at once. */
const BATCH = 1000

/** The records that are held of a feed, as they stand now. */
export function snapshotOf({ part, replacedBy, read }: Holding): Snapshot {
  const numbers = Array.from({ length: part.count }, (_, number) => number).filter(
    (number) => !part.replaced.has(number),
  )
  return {
    count: numbers.length,
    async *records() {
      for (let at = 0; at < numbers.length; at += BATCH)
        for (const { event } of await read(numbers.slice(at, at + BATCH))) yield event
    },
    async read(ids) {
      const wanted = ids.map((id) => numberOfId(part, id)).filter((number) => number >= 0)
      const found = new Map<string, FeedEvent>()
      for (const { event } of await read(wanted)) found.set(event.id, event)
      return found
    },
    replacedBy,
  }
}
