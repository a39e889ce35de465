import { createStore, entries, get, set, delMany } from 'idb-keyval'
import { type KeptVisits, type Visit, beginVisit } from '../../query/visit.ts'

/** Of so many feeds a browser remembers what they said. */
const MOST_FEEDS = 12

/** What this browser remembers of a feed; `failure`: why it remembers nothing. */
export type Remembered = { base: Visit | null } | { failure: string }

/** Begins a visit: remembers what a feed says now, and answers what it said at the visit before. */
export async function rememberVisit(url: string, now: Visit): Promise<Remembered> {
  try {
    const store = createStore('faultline-visits', 'visits')
    const kept = beginVisit((await get<KeptVisits>(url, store)) ?? null, now)
    await set(url, kept, store)
    await forgetOldest(store)
    return { base: kept.base }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}

/** Remembers what a feed says later in a visit. */
export async function continueVisit(url: string, base: Visit | null, last: Visit): Promise<void> {
  try {
    await set(url, { base, last } satisfies KeptVisits, createStore('faultline-visits', 'visits'))
  } catch (error) {
    console.warn('This visit could not be remembered:', error)
  }
}

async function forgetOldest(store: ReturnType<typeof createStore>): Promise<void> {
  const all = await entries<string, KeptVisits>(store)
  const old = all.toSorted((a, b) => b[1].last.at - a[1].last.at).slice(MOST_FEEDS)
  if (old.length > 0)
    await delMany(
      old.map(([url]) => url),
      store,
    )
}
