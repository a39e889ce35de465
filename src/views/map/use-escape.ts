import { useEffect, useEffectEvent } from 'react'

/** Calls back on Escape while there is something to close here; the key then closes nothing else. */
export function useEscape(isOpen: boolean, close: () => void): void {
  const onClose = useEffectEvent(close)
  useEffect(
    function watchEscape() {
      if (!isOpen) return
      const onKey = (event: KeyboardEvent) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onClose()
      }
      // On its way down, so that it is taken before the event pane hears of it.
      document.addEventListener('keydown', onKey, true)
      return () => document.removeEventListener('keydown', onKey, true)
    },
    [isOpen],
  )
}
