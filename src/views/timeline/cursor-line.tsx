import { useHover } from '../hover.ts'
import { type TimeScale, cursorX } from '../time-scale.ts'
import styles from './visits.module.css'

/** The shared cursor, through the whole pane: the chart above draws its flag. */
export function CursorLine({ scale }: { scale: TimeScale }) {
  const { at } = useHover()
  const x = at === null ? null : cursorX(scale, at)
  if (x === null) return null
  return (
    <svg className={styles.cursor} aria-hidden="true">
      <line data-cursor="visits" x1={x} x2={x} y1="0" y2="100%" />
    </svg>
  )
}
