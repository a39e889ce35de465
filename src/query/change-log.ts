import { CONTEXT_KINDS, type FeedEvent } from '../model/event.ts'
import type { Change, ChangesAnswer, DigestAnswer, EventAnswer } from './answer.ts'
import { type Difference, type Snapshot, compare, printOf, printsOf } from './changes.ts'

/** What was changed while the page has been open, newest first. */
export interface ChangeLog {
  /** Notes what differs between a feed as it stood and as it stands at `at`, in milliseconds since 1970. */
  note: (layer: string, before: Snapshot, after: Snapshot, at: number) => Promise<void>
  changes: () => ChangesAnswer
  /** What a record said earlier, or all that is known of one that is gone; null for one that never was. */
  tell: (id: string, answer: EventAnswer | null) => EventAnswer | null
}

const MOST_CHANGES = 500
const MOST_BEFORE = 10
/** Records of a larger feed are not read back for each of its changes. */
const MOST_COMPARED = 100_000
const TITLE = 200

/** An empty log. */
export function createChangeLog(): ChangeLog {
  const prints = new Map<string, Map<string, string>>()
  const before = new Map<string, { at: number; event: FeedEvent }[]>()
  const gone = new Map<string, { at: number; event: FeedEvent }>()
  let changes: Change[] = []
  let seq = 0
  let more = 0
  let tooMany = 0

  function write(difference: Difference, at: number): void {
    const event = difference.what === 'withdrawn' ? difference.before : difference.event
    const { id } = event
    if (difference.what === 'withdrawn') gone.set(id, { at, event })
    else gone.delete(id)
    if (difference.what === 'corrected')
      before.set(id, [{ at, event: difference.before }, ...(before.get(id) ?? [])].slice(0, MOST_BEFORE))
    const said = difference.what === 'corrected' ? difference.before.title : event.title
    changes.push({
      seq: ++seq,
      at,
      what: difference.what,
      id,
      title: event.title.slice(0, TITLE),
      kind: event.kind,
      isShape: isShape(event),
      ...(said !== event.title && { before: said.slice(0, TITLE) }),
    })
  }

  return {
    async note(layer, old, next, at) {
      if (Math.max(old.count, next.count) > MOST_COMPARED) {
        tooMany = next.count
        prints.delete(layer)
        return
      }
      const known = prints.get(layer) ?? (await printsOf(old))
      const found = await compare(old, next, known)
      prints.set(layer, found.prints)
      for (const difference of found.differences) write(difference, at)
      more += found.untold
      if (changes.length > MOST_CHANGES) {
        more += changes.length - MOST_CHANGES
        changes = changes.slice(-MOST_CHANGES)
      }
      forgetOldest(before)
      forgetOldest(gone)
    },
    changes: () => ({ changes: changes.toReversed(), more, tooMany }),
    tell(id, answer) {
      const left = gone.get(id)
      const formerly = before.get(id)?.map(({ at, event }) => ({ at, event }))
      if (answer)
        return {
          ...answer,
          ...(formerly && { formerly }),
          // Retracted, and still in the feed.
          ...(left && { withdrawnAt: left.at, formerly: [left, ...(formerly ?? [])] }),
        }
      if (!left) return null
      const { event, at } = left
      return {
        row: null,
        event,
        reported: null,
        sources: [],
        parts: [],
        problems: [],
        withdrawnAt: at,
        ...(formerly && { formerly }),
      }
    },
  }
}

/** The most records that a browser keeps in mind from one visit to the next. */
const MOST_KEPT = 20_000
const KEPT_TITLE = 120

/** What to remember of each record until the next visit; null where there are too many. */
export async function digestOf(snapshot: Snapshot): Promise<DigestAnswer> {
  if (snapshot.count > MOST_KEPT) return { records: null, count: snapshot.count }
  const records: NonNullable<DigestAnswer['records']> = []
  for await (const event of snapshot.records()) {
    if (isShape(event) || event.status === 'retracted' || snapshot.replacedBy.has(event.id)) continue
    const title = event.title.slice(0, KEPT_TITLE)
    const { id, supersedes } = event
    records.push(supersedes === undefined ? [id, printOf(event), title] : [id, printOf(event), title, supersedes])
  }
  return { records, count: snapshot.count }
}

function isShape({ kind }: FeedEvent): boolean {
  return CONTEXT_KINDS.some((context) => context === kind)
}

function forgetOldest(map: Map<string, unknown>): void {
  for (const id of map.keys()) {
    if (map.size <= MOST_CHANGES) return
    map.delete(id)
  }
}
