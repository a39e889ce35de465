import { useSyncExternalStore } from 'react'
import type { Change } from '../query/answer.ts'

/** What an event is marked as until somebody has seen it. */
export type News = 'added' | 'corrected'

/** Events that nobody has seen yet as they are now. */
let unseen: ReadonlyMap<string, News> = new Map()
let lastSeq = 0
const listeners = new Set<() => void>()

function set(next: ReadonlyMap<string, News>): void {
  unseen = next
  for (const listener of listeners) listener()
}

/** Marks what changed since the last call; what is gone is marked no longer. */
export function putNews(changes: readonly Change[]): void {
  const fresh = changes.filter(({ seq }) => seq > lastSeq).toSorted((a, b) => a.seq - b.seq)
  if (fresh.length === 0) return
  lastSeq = fresh.at(-1)!.seq
  const next = new Map(unseen)
  for (const { id, what, isShape } of fresh) {
    if (what === 'withdrawn' || isShape) next.delete(id)
    else if (next.get(id) !== 'added') next.set(id, what)
  }
  set(next)
}

/** Takes the mark off an event. */
export function markSeen(id: string): void {
  if (!unseen.has(id)) return
  const next = new Map(unseen)
  next.delete(id)
  set(next)
}

/** Takes all marks off. */
export function markAllSeen(): void {
  if (unseen.size > 0) set(new Map())
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What an event is marked as. */
export function useNewsOf(id: string | undefined): News | undefined {
  return useSyncExternalStore(subscribe, () => (id === undefined ? undefined : unseen.get(id)))
}

/** All marks. */
export function useNews(): ReadonlyMap<string, News> {
  return useSyncExternalStore(subscribe, () => unseen)
}
