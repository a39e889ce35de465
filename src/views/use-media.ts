import { useCallback, useSyncExternalStore } from 'react'

/** Narrower than this the panes are tabs under the map. */
export const PHONE = '(max-width: 899.98px)'
/** Narrower than this an event takes the place of the list. */
export const NARROW = '(max-width: 1279.98px)'

/** The reader asked for no motion that is not needed. */
export const STILL = '(prefers-reduced-motion: reduce)'

/** What held before a print began: paper is as wide as a phone, but no reason to build another page. */
const before = new Map<string, boolean>()
let isPrinting = false
globalThis.addEventListener?.('beforeprint', () => (isPrinting = true))
globalThis.addEventListener?.('afterprint', () => (isPrinting = false))

/** Whether a media query matches the screen. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matches(query))
}

function matches(query: string): boolean {
  const known = before.get(query)
  if (isPrinting && known !== undefined) return known
  const now = window.matchMedia(query).matches
  before.set(query, now)
  return now
}
