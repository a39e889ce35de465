import type { FeedEvent } from '../model/event.ts'
import type { FeedContents } from '../model/feed.ts'
import type { Snapshot } from './changes.ts'

/** The records of a feed that was read as a whole. */
export function snapshotOf({ events, replacedBy }: Pick<FeedContents, 'events' | 'replacedBy'>): Snapshot {
  return {
    count: events.length,
    async *records() {
      for (const event of events) yield event
    },
    async read(ids) {
      const wanted = new Set(ids)
      const found = new Map<string, FeedEvent>()
      for (const event of events) if (wanted.has(event.id)) found.set(event.id, event)
      return found
    },
    replacedBy,
  }
}
