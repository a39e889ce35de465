import { useHover } from '../hover.ts'
import { cursorX } from '../time-scale.ts'
import type { RangeScale } from './range-scale.ts'
import styles from './time-range.module.css'

/** The day of the shared cursor. */
export function DayMark({ scale, bottom }: { scale: RangeScale; bottom: number }) {
  const { at } = useHover()
  const x = at === null ? null : cursorX(scale, at)
  if (x === null) return null
  return (
    <g className={styles.mark}>
      <path d={`M${x - 5} 0h10l-5 7z`} />
      <line data-cursor="range" x1={x} x2={x} y1={4} y2={bottom} />
    </g>
  )
}
