import { useSyncExternalStore } from 'react'
import type { Span } from '../model/time.ts'
import { watchInteraction } from './timing.ts'

/**
 * The range of a drag in progress, before the address bar knows of it: `useFilter` puts it in place of the saved one, so
 * that every view follows the hand. Null while nobody drags.
 */
let draft: Span | null = null
const listeners = new Set<() => void>()

/** Lets every view follow an unsaved range; `null` when the gesture has ended. `since`: time stamp of the input. */
export function setDraft(range: Span | null, since?: number): void {
  if (draft === range || (draft && range && draft[0] === range[0] && draft[1] === range[1])) return
  draft = range
  if (range) watchInteraction(since)
  for (const listener of listeners) listener()
}

/** The unsaved range, for code outside of React. */
export function getDraft(): Span | null {
  return draft
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The unsaved range, or null. */
export function useDraft(): Span | null {
  return useSyncExternalStore(subscribe, getDraft)
}
