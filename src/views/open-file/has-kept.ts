import { useSyncExternalStore } from 'react'

/** How many files this browser keeps, so that none of them is looked for where there are none. */
export const KEPT_COUNT = 'faultline:kept-files'

const EVENT = 'faultline-kept'

/** Whether files of an earlier visit, or of another tab, are there to be opened again. */
export function useHasKept(): boolean {
  return useSyncExternalStore(subscribe, hasKept)
}

/** Tells all tabs how many files are kept now. */
export function tellKept(count: number): void {
  localStorage.setItem(KEPT_COUNT, String(count))
  window.dispatchEvent(new Event(EVENT))
}

/** Hears of changes, of other tabs too. */
export function subscribe(listener: () => void): () => void {
  const heard = (event: Event) => {
    if (event.type === EVENT || (event as StorageEvent).key === KEPT_COUNT) listener()
  }
  window.addEventListener('storage', heard)
  window.addEventListener(EVENT, heard)
  return () => {
    window.removeEventListener('storage', heard)
    window.removeEventListener(EVENT, heard)
  }
}

function hasKept(): boolean {
  try {
    return Number(localStorage.getItem(KEPT_COUNT)) > 0
  } catch {
    // Storage that is closed to the page holds nothing of it; keeping a file says so in words.
    return false
  }
}
