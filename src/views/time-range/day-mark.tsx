import { useHover } from '../hover.ts'
import { cursorX } from '../time-scale.ts'
import { nowX, useNow } from '../use-now.ts'
import type { RangeScale } from './range-scale.ts'
import styles from './time-range.module.css'

/** The day of the shared cursor, and the playhead. */
export function DayMark({ scale, bottom }: { scale: RangeScale; bottom: number }) {
  const { at } = useHover()
  const now = nowX(scale, useNow())
  const cursor = at === null ? null : cursorX(scale, at)
  const head = now ?? cursor
  return (
    <g className={styles.mark}>
      {head !== null && <path d={`M${head - 5} 0h10l-5 7z`} />}
      {cursor !== null && <line data-cursor="range" x1={cursor} x2={cursor} y1={4} y2={bottom} />}
      {now !== null && <line data-now="range" x1={now} x2={now} y1={4} y2={bottom} />}
    </g>
  )
}
