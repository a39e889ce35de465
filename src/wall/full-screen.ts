import { useSyncExternalStore } from 'react'

/** Whether the page fills the screen by its own doing. */
export function useIsFull(): boolean {
  return useSyncExternalStore(subscribe, () => document.fullscreenElement !== null)
}

/** Whether the browser would let it. */
export const canBeFull = () => document.fullscreenEnabled

/** Fills the screen or gives it back; browsers allow it only on a key or a click. */
export async function toggleFull(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen()
    else await document.documentElement.requestFullscreen()
  } catch (error) {
    // The wall is the same in a window.
    console.info('Full screen:', error)
  }
}

function subscribe(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener)
  return () => document.removeEventListener('fullscreenchange', listener)
}
