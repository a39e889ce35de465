import { useSurroundings } from '../views/engine.ts'
import { wallWords } from '../views/words/wall-words.ts'
import { canBeFull, useIsFull } from './full-screen.ts'
import styles from './way-out.module.css'
import type { WallAct } from './wall-keys.ts'

interface WayOutProps {
  /** A mouse has just moved, or the screen was touched. */
  isShown: boolean
  isHeld: boolean
  hasScenes: boolean
  onAct: (act: WallAct) => void
}

/** Buttons for hands without keys; out of sight until somebody is there, and always there for the keyboard. */
export function WayOut({ isShown, isHeld, hasScenes, onAct }: WayOutProps) {
  const { isLocked } = useSurroundings().config.wall
  const isFull = useIsFull()
  const text = wallWords.wall.out
  const acts: [act: WallAct, name: string, isThere: boolean][] = [
    ['back', text.back, hasScenes],
    ['hold', isHeld ? text.goOn : text.hold, hasScenes],
    ['next', text.next, hasScenes],
    ['full', isFull ? text.window : text.full, canBeFull()],
    ['code', text.code, true],
    ['help', text.help, true],
    ['leave', text.leave, !isLocked],
  ]
  return (
    <div role="toolbar" aria-label={text.name} className={`${styles.wayOut} ${isShown ? styles.isShown : ''}`}>
      {acts.map(
        ([act, name, isThere]) =>
          isThere && (
            <button key={act} type="button" onClick={() => onAct(act)}>
              {name}
            </button>
          ),
      )}
    </div>
  )
}
