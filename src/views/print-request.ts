import { useEffect, useSyncExternalStore } from 'react'

let isAsked = false
const listeners = new Set<() => void>()

/** Asks for the view to be laid out as pages and printed, or says that it was. */
export function requestPrint(asked = true): void {
  isAsked = asked
  for (const listener of listeners) listener()
}

/**
 * Whether somebody asked for a print, by a button or by the browser's own key: pages take a moment to be laid out, so
 * the key waits for them. The browser's menu does not wait; it prints what is on the screen.
 */
export function usePrintRequest(isWatched: boolean): boolean {
  useEffect(
    function watchKey() {
      if (!isWatched) return undefined
      function onKey(event: KeyboardEvent) {
        if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
          return
        event.preventDefault()
        requestPrint()
      }
      window.addEventListener('keydown', onKey)
      return () => window.removeEventListener('keydown', onKey)
    },
    [isWatched],
  )
  return useSyncExternalStore(subscribe, () => isAsked)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
