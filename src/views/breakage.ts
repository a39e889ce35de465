import { useEffect, useId, useSyncExternalStore } from 'react'

// What of the page is broken at this moment, by the pane that says so; the wall hears of it and goes on to the next scene.

const broken = new Map<string, string>()
const listeners = new Set<() => void>()

function change(pane: string, why: string | null): void {
  if (why === null) broken.delete(pane)
  else broken.set(pane, why)
  for (const listener of listeners) listener()
}

/** Tells that what is drawn here is broken for as long as it is on screen; null where it is whole. */
export function useTellBroken(why: string | null): void {
  const pane = useId()
  useEffect(() => {
    if (why === null) return undefined
    change(pane, why)
    return () => change(pane, null)
  }, [pane, why])
}

/** Why something on the page is broken, or null while all is whole. */
export function useBroken(): string | null {
  return useSyncExternalStore(subscribe, firstBroken)
}

function firstBroken(): string | null {
  const [why] = broken.values()
  return why ?? null
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
