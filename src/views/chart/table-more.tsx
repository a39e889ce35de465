import type { MouseEvent } from 'react'
import { words } from '../words/words.ts'
import styles from './chart-table.module.css'

/** Rows of a table at first, and so many more at a time. */
export const PAGE = 100

/** Shows the next rows; nothing where none are left. */
export function More({ left, onMore }: { left: number; onMore: () => void }) {
  if (left <= 0) return null
  function show({ currentTarget }: MouseEvent<HTMLElement>) {
    // With the last rows the button goes: the focus stays in what scrolls.
    if (left <= PAGE) currentTarget.closest<HTMLElement>('[role="group"]')?.focus({ preventScroll: true })
    onMore()
  }
  return (
    <button type="button" className={styles.more} onClick={show}>
      {words.chart.showMore(Math.min(PAGE, left))}
    </button>
  )
}
