import { useSyncExternalStore } from 'react'
import { type NamedScene, readScenes } from '../model/scenes.ts'

// Scenes that a presenter saved in this browser, by the address of the feed that they are about. Other windows of the
// browser follow; where storage is closed to the page they last as long as the page, and that is said.

const KEY = 'faultline:scenes'

/** What is saved for one feed, or null; and why it will not outlast the page, or null. */
export interface SavedScenes {
  scenes: readonly NamedScene[] | null
  notKept: string | null
}

const NOTHING: SavedScenes = { scenes: null, notKept: null }
const known = new Map<string, SavedScenes>()
const listeners = new Set<() => void>()

/** The scenes saved for a feed, as they stand. */
export function useSavedScenes(feed: string): SavedScenes {
  return useSyncExternalStore(subscribe, () => getSavedScenes(feed))
}

/** The scenes saved for a feed, for code outside of React. */
export function getSavedScenes(feed: string): SavedScenes {
  const saved = known.get(feed) ?? recall(feed)
  known.set(feed, saved)
  return saved
}

/** Saves the scenes of a feed; `null` forgets them, so that the feed's own are shown again. */
export function saveScenes(feed: string, scenes: readonly NamedScene[] | null): void {
  known.set(feed, { scenes, notKept: keep(feed, scenes) })
  for (const listener of listeners) listener()
}

function keep(feed: string, scenes: readonly NamedScene[] | null): string | null {
  try {
    const { [feed]: _, ...others } = readAll()
    localStorage.setItem(KEY, JSON.stringify(scenes === null ? others : { ...others, [feed]: scenes }))
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function recall(feed: string): SavedScenes {
  try {
    const saved = readAll()[feed]
    return saved === undefined ? NOTHING : { scenes: readScenes(saved).scenes, notKept: null }
  } catch (error) {
    // Nothing was saved that could be lost: the words come when somebody saves.
    console.info('Scenes that were saved before could not be read:', error)
    return NOTHING
  }
}

function readAll(): Record<string, unknown> {
  const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
  return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? { ...kept } : {}
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', forget)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) window.removeEventListener('storage', forget)
  }
}

/** Another window has saved. */
function forget({ key }: StorageEvent): void {
  if (key !== KEY && key !== null) return
  known.clear()
  for (const listener of listeners) listener()
}
