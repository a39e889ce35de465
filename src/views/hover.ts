import { useSyncExternalStore } from 'react'
import type { Minutes } from '../model/time.ts'

/** What the pointer or the keyboard is at, in any view: an event, a moment, or both. */
export interface Hover {
  event: string | null
  at: Minutes | null
}

const NOTHING: Hover = { event: null, at: null }
const listeners = new Set<() => void>()
let hover = NOTHING

/** Marks an event or a moment in every view; `null` for none. */
export function setHover(event: string | null, at: Minutes | null): void {
  if (hover.event === event && hover.at === at) return
  hover = event === null && at === null ? NOTHING : { event, at }
  for (const listener of listeners) listener()
}

/** What is hovered now, for code outside of React. */
export function getHover(): Hover {
  return hover
}

export function subscribeHover(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What is hovered now. */
export function useHover(): Hover {
  return useSyncExternalStore(subscribeHover, getHover)
}
