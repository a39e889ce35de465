import { useEffect, useState } from 'react'

/** For this long after a touch or a move of the mouse somebody is taken to be there. */
const AWAKE_MS = 3000

/** Whether somebody has just moved the mouse or touched the screen: then the way out is shown, and the cursor. */
export function useAwake(): boolean {
  const [isAwake, setAwake] = useState(false)
  useEffect(function watchPointer() {
    let timer = 0
    function wake(event: PointerEvent) {
      // A scene that moves under a resting mouse is no move of the mouse.
      if (event.type === 'pointermove' && event.movementX === 0 && event.movementY === 0) return
      setAwake(true)
      clearTimeout(timer)
      timer = window.setTimeout(() => setAwake(false), AWAKE_MS)
    }
    window.addEventListener('pointermove', wake, { passive: true })
    window.addEventListener('pointerdown', wake, { passive: true })
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pointermove', wake)
      window.removeEventListener('pointerdown', wake)
    }
  }, [])
  return isAwake
}
