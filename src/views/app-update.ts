import { useSyncExternalStore } from 'react'

/** A newer build of the app, which waits to be taken. */
export interface AppUpdate {
  isReady: boolean
  /** Loads the page anew, in the new build; what is on screen stands in the address. */
  take: () => void
}

/** Why the app cannot be opened without a network, or that it can; null while that is not known. */
export type OfflineState = { isKept: true } | { isKept: false; why: string } | null

let update: AppUpdate = { isReady: false, take: () => window.location.reload() }
let offline: OfflineState = null
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Told by `keep-app.ts` alone. */
export function tell(next: { update?: AppUpdate; offline?: OfflineState }): void {
  if (next.update) update = next.update
  if (next.offline !== undefined) offline = next.offline
  for (const listener of listeners) listener()
}

/** Whether another build waits: the desk offers it, the wall takes it between two scenes. */
export function useAppUpdate(): AppUpdate {
  return useSyncExternalStore(subscribe, () => update)
}

/** Whether the app opens without a network. */
export function useOfflineState(): OfflineState {
  return useSyncExternalStore(subscribe, () => offline)
}
