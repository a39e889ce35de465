import { words } from '../words/words.ts'
import styles from './chart-table.module.css'

/** Rows of a table at first, and so many more at a time. */
export const PAGE = 200

/** Shows the next rows; nothing where none are left. */
export function More({ left, onMore }: { left: number; onMore: () => void }) {
  if (left <= 0) return null
  return (
    <button type="button" className={styles.more} onClick={onMore}>
      {words.chart.showMore(Math.min(PAGE, left))}
    </button>
  )
}
