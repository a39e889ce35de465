import { useSyncExternalStore } from 'react'
import type { Minutes, Span } from '../model/time.ts'

/** Where a playback in progress stands; the address learns of it only now and then. */
export interface Playhead {
  at: Minutes
  /** Between two bins, on its way; without motion it stands at the start of one. */
  isGliding: boolean
  /** What the panes show: it follows the playhead as fast as they can answer. */
  shown: Span
  /** What the address would say of it. */
  written: () => string
}

let playhead: Playhead | null = null
const listeners = new Set<() => void>()

/** Moves the playhead; `null` when nothing plays. `shown` is kept one and the same while its ends are. */
export function setPlayhead(next: Playhead | null): void {
  if (next === playhead || (next && playhead && isSame(next, playhead))) return
  const isSameSpan = next && playhead && next.shown[0] === playhead.shown[0] && next.shown[1] === playhead.shown[1]
  playhead = next && playhead && isSameSpan ? { ...next, shown: playhead.shown } : next
  for (const listener of listeners) listener()
}

function isSame(a: Playhead, b: Playhead): boolean {
  return a.at === b.at && a.isGliding === b.isGliding && a.shown[0] === b.shown[0] && a.shown[1] === b.shown[1]
}

/** The playhead, for code outside of React. */
export function getPlayhead(): Playhead | null {
  return playhead
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The playhead, on every frame: for lines that glide, and nothing else. */
export function usePlayhead(): Playhead | null {
  return useSyncExternalStore(subscribe, getPlayhead)
}

/** What the panes show while something plays, or null: changes by bins, not by frames. */
export function usePlayed(): Span | null {
  return useSyncExternalStore(subscribe, () => playhead?.shown ?? null)
}

let speed = 1

/** The speed of the next playback: an address names it only while it plays. */
export function useSpeed(): number {
  return useSyncExternalStore(subscribe, () => speed)
}

/** Keeps a speed for the next playback. */
export function rememberSpeed(next: number): void {
  speed = next
  for (const listener of listeners) listener()
}
