import { useEffect, useState } from 'react'

/** Keeps the screen awake where the browser can: in secure contexts alone. Answers whether it does. */
export function useWakeLock(): boolean {
  const [isHeld, setHeld] = useState(false)
  useEffect(function keepAwake() {
    const { wakeLock } = navigator as { wakeLock?: WakeLock }
    if (!wakeLock) return
    let lock: WakeLockSentinel | undefined
    let isLeft = false
    async function ask() {
      if (document.visibilityState !== 'visible' || (lock && !lock.released)) return
      try {
        lock = await wakeLock!.request('screen')
        if (isLeft) await lock.release()
        else setHeld(true)
      } catch (error) {
        // Refused, on a low battery for one: the help says that the screen may sleep.
        console.info('The screen cannot be kept awake:', error)
        if (!isLeft) setHeld(false)
      }
    }
    const onVisible = () => void ask()
    // A page that is hidden loses its lock.
    document.addEventListener('visibilitychange', onVisible)
    void ask()
    return () => {
      isLeft = true
      document.removeEventListener('visibilitychange', onVisible)
      void lock?.release()
    }
  }, [])
  return isHeld
}
