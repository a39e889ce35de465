import { hashOf } from '../feed/text.ts'
import type { FeedEvent } from '../model/event.ts'

/** All records of a feed as it stood at one moment: superseded and retracted ones, and shapes, among them. */
export interface Snapshot {
  count: number
  records: () => AsyncIterable<FeedEvent>
  /** Whole records by their ids; one that is not there is left out. */
  read: (ids: readonly string[]) => Promise<Map<string, FeedEvent>>
  /** By the id of a superseded record, the id of the one that corrects it. */
  replacedBy: ReadonlyMap<string, string>
}

/** What differs between two moments of a feed; `before` is what was said, `event` what is said now. */
export type Difference =
  | { what: 'added'; event: FeedEvent }
  | { what: 'corrected'; event: FeedEvent; before: FeedEvent }
  /** Gone from the feed, or retracted in it. */
  | { what: 'withdrawn'; before: FeedEvent }

/** What a record says as one short text: two that differ say something else. */
export function printOf(event: FeedEvent): string {
  return hashOf(event)
}

/** The prints of all records by their ids. */
export async function printsOf(snapshot: Snapshot): Promise<Map<string, string>> {
  const prints = new Map<string, string>()
  for await (const event of snapshot.records()) prints.set(event.id, printOf(event))
  return prints
}

/**
 * Finds what differs between two moments, in the order of the later one, what is gone last. A record that supersedes
 * another is its correction, and no addition. `most`: how many are told with their records; `untold` are the others.
 */
export async function compare(
  before: Snapshot,
  after: Snapshot,
  known: ReadonlyMap<string, string>,
  most = 500,
): Promise<{ differences: Difference[]; untold: number; prints: Map<string, string> }> {
  const prints = new Map<string, string>()
  const told = new Map<string, FeedEvent>()
  const wanted = new Map<string, string>()
  let untold = 0

  /** The record that stood in a record's place, by its id. */
  const predecessorOf = (event: FeedEvent): string | undefined => {
    if (known.has(event.id)) return isRestored(event.id) ? before.replacedBy.get(event.id) : event.id
    const old = event.supersedes
    return old !== undefined && after.replacedBy.get(old) === event.id && known.has(old) ? old : undefined
  }
  const isRestored = (id: string): boolean => before.replacedBy.has(id) && !after.replacedBy.has(id)

  for await (const event of after.records()) {
    const print = printOf(event)
    prints.set(event.id, print)
    if (known.get(event.id) === print && !isRestored(event.id)) continue
    if (told.size >= most) {
      untold++
      continue
    }
    told.set(event.id, event)
    const predecessor = predecessorOf(event)
    if (predecessor !== undefined) wanted.set(event.id, predecessor)
  }
  const gone: string[] = []
  for (const id of known.keys()) {
    if (prints.has(id)) continue
    if (told.size + gone.length >= most) untold++
    else gone.push(id)
  }

  const old = await before.read([...wanted.values(), ...gone])
  const differences: Difference[] = []
  for (const [id, event] of told) {
    const was = old.get(wanted.get(id) ?? '')
    if (!was) differences.push({ what: 'added', event })
    else if (event.status === 'retracted' && was.status !== 'retracted')
      differences.push({ what: 'withdrawn', before: was })
    else differences.push({ what: 'corrected', event, before: was })
  }
  for (const id of gone) {
    const was = old.get(id)
    if (was) differences.push({ what: 'withdrawn', before: was })
  }
  return { differences, untold, prints }
}
