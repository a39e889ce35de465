import { useCallback, useSyncExternalStore } from 'react'

/** Narrower than this the panes are tabs under the map. */
export const PHONE = '(max-width: 899.98px)'
/** Narrower than this an event takes the place of the list. */
export const NARROW = '(max-width: 1279.98px)'

/** The reader asked for no motion that is not needed. */
export const STILL = '(prefers-reduced-motion: reduce)'

/** Whether a media query matches. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}
