import { useHover } from '../hover.ts'
import { type TimeScale, cursorX } from '../time-scale.ts'
import { nowX, useNow } from '../use-now.ts'
import styles from './visits.module.css'

/** The shared cursor and the playhead, through the whole pane: the chart above draws their flag. */
export function CursorLine({ scale }: { scale: TimeScale }) {
  const { at } = useHover()
  const cursor = at === null ? null : cursorX(scale, at)
  const now = nowX(scale, useNow())
  if (cursor === null && now === null) return null
  return (
    <svg className={styles.cursor} aria-hidden="true">
      {now !== null && <line data-now="visits" x1={now} x2={now} y1="0" y2="100%" />}
      {cursor !== null && <line data-cursor="visits" x1={cursor} x2={cursor} y1="0" y2="100%" />}
    </svg>
  )
}
