import type { TimeScale } from '../time-scale.ts'
import { words } from '../words/words.ts'
import styles from './chart.module.css'
import type { Plot } from './model.ts'
import type { Box } from './place-labels.ts'
import { textWidth } from './text-width.ts'

/** Says at the beginning of a panel how many older figures the answer had no room for. */
export function LeftOut({ count, plot, scale }: { count: number; plot: Plot; scale: TimeScale }) {
  if (count === 0) return null
  return (
    <text className={styles.outside} x={scale.left + 3} y={plot.top + 10}>
      {words.chart.leftOut(count)}
    </text>
  )
}

/** What labels must leave free for these words. */
export function leftOutBox(count: number, plot: Plot, scale: TimeScale): Box[] {
  return count === 0
    ? []
    : [[scale.left, plot.top - 3, scale.left + textWidth(words.chart.leftOut(count)) + 8, plot.top + 15]]
}
