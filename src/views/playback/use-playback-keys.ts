import { useEffect, useRef } from 'react'
import { isShortcut, useSingleKeys } from '../single-keys.ts'
import type { Playback } from '../use-playback.ts'

/** Space plays and pauses while no control has the focus; comma and full stop step, unless single keys are turned off. */
export function usePlaybackKeys(playback: Playback, keys: 'all' | 'steps' | 'none'): void {
  const isOn = useSingleKeys() && keys !== 'none'
  const hasSpace = keys === 'all'
  const newest = useRef(playback)
  useEffect(() => {
    newest.current = playback
  })
  useEffect(
    function listen() {
      if (!isOn) return undefined
      function handleKey(event: KeyboardEvent) {
        if (!isShortcut(event)) return
        const { toggle, step } = newest.current
        if (event.key === ' ' && hasSpace && !event.repeat && isFree(event.target)) toggle()
        else if (event.key === ',') step(-1)
        else if (event.key === '.') step(1)
        else return
        event.preventDefault()
      }
      window.addEventListener('keydown', handleKey)
      return () => window.removeEventListener('keydown', handleKey)
    },
    [isOn, hasSpace],
  )
}

/** Whether nothing has the focus that a space bar might press or scroll. */
function isFree(target: EventTarget | null): boolean {
  return target === document.body || target === document.documentElement
}
