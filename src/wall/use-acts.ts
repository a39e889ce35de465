import { useSurroundings } from '../views/engine.ts'
import { useSetView, useView } from '../views/use-filter.ts'
import { toggleFull } from './full-screen.ts'
import type { Rotation } from './use-rotation.ts'
import type { WallAct } from './wall-keys.ts'

interface Screens {
  setHelp: (isHelp: boolean) => void
  setCode: (isCode: boolean) => void
  isBlack: boolean
  setBlack: (isBlack: boolean) => void
}

/** What keys and buttons do. From a black screen the first one only brings the picture back. */
export function useActs(
  { scenes, index, go, step, isHeld, hold }: Rotation,
  { setHelp, setCode, isBlack, setBlack }: Screens,
): (act: WallAct) => void {
  const setView = useSetView()
  const isPlaying = useView().play !== undefined
  const { isLocked } = useSurroundings().config.wall

  return (act) => {
    if (isBlack) {
      setBlack(false)
      return
    }
    switch (act) {
      case 'next':
        step(1)
        break
      case 'back':
        step(-1)
        break
      case 'first':
        go(0)
        break
      case 'last':
        go(scenes.length - 1)
        break
      case 'hold':
        if (index >= 0 || isPlaying) hold(!isHeld)
        break
      case 'full':
        void toggleFull()
        break
      case 'black':
        setBlack(true)
        break
      case 'help':
        setHelp(true)
        break
      case 'leave':
        if (!isLocked) setView({ mode: undefined, scene: undefined }, 'replace')
        break
      case 'code':
        setCode(true)
        break
      case 'earlier':
      case 'later':
    }
  }
}
