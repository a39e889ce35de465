import type { ReactNode } from 'react'
import { formatNumber } from '../format.ts'
import styles from './filter-bar.module.css'

interface BoxProps {
  name: string
  /** Events with the other filters on; undefined while that is not known. */
  count: number | undefined
  isTicked: boolean
  onToggle: () => void
  glyph?: ReactNode
  className?: string | undefined
}

/** A native checkbox whose accessible name is the full name and one number. */
export function Box({ name, count, isTicked, onToggle, glyph, className = '' }: BoxProps) {
  return (
    <label className={`${styles.box} ${className} ${count === 0 && !isTicked ? styles.none : ''}`}>
      <input type="checkbox" checked={isTicked} onChange={onToggle} />
      {glyph}
      <span>{name}</span> <span className={styles.count}>{count === undefined ? '' : formatNumber(count)}</span>
    </label>
  )
}
