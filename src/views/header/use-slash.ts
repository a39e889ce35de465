import { useEffect } from 'react'
import { isShortcut, useSingleKeys } from '../single-keys.ts'

/** Calls back when "/" is pressed anywhere but in a field or over an open dialog, unless it has been turned off. */
export function useSlash(act: () => void): void {
  const isOn = useSingleKeys()
  useEffect(() => {
    if (!isOn) return undefined
    function handleKey(event: KeyboardEvent) {
      if (event.key !== '/' || !isShortcut(event)) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', handleKey)
    return () => window.removeEventListener('keydown', handleKey)
  }, [act, isOn])
}
