import { stepScene } from '../model/scenes.ts'
import { presenterWords as text } from '../views/words/presenter-words.ts'
import type { WallState } from './channel.ts'
import styles from './presenter.module.css'
import { timeText } from './elapsed.tsx'
import { useNow } from './use-now.ts'

/** The scene that is on, or the one that comes after it, with the presenter's notes. */
export function ScenePart({ wall, which }: { wall: WallState | undefined; which: 'now' | 'next' }) {
  const isNow = which === 'now'
  const count = wall?.scenes.length ?? 0
  const index = !wall ? -1 : isNow ? wall.index : stepScene(count, Math.max(wall.index, -1), 1)
  const isSame = !isNow && index === wall?.index
  const scene = isSame ? undefined : wall?.scenes[index]
  return (
    <section aria-label={text[which]} className={isNow ? styles.now : styles.next}>
      <h2 className={styles.heading}>
        {text[which]}
        {wall && scene && <span className={styles.place}>{text.place(index + 1, count)}</span>}
        {wall && scene && isNow && <Left wall={wall} />}
      </h2>
      {wall && <p className={styles.title}>{scene?.title ?? (isNow ? text.noScene : text.noNext)}</p>}
      {scene && <p className={styles.notes}>{scene.notes ?? text.noNotes}</p>}
    </section>
  )
}

function Left({ wall: { isHeld, left, at } }: { wall: WallState }) {
  const now = useNow(1000)
  if (isHeld) return <span className={styles.place}>{text.held}</span>
  return <span className={styles.place}>{text.left(timeText(Math.max(0, left * 1000 - (now - at))))}</span>
}
