import { useId } from 'react'
import type { ColumnsTaken } from '../../model/feed.ts'
import { words } from '../words/words.ts'
import styles from './columns-dialog.module.css'

interface ColumnSelectProps {
  label: string
  taken: ColumnsTaken
  chosen: number | undefined
  onChoose: (column: number | undefined) => void
}

/** The choice of a column, with the first values that stand in it. */
export function ColumnSelect({ label, taken: { names, sample }, chosen, onChoose }: ColumnSelectProps) {
  const id = useId()
  const values = chosen === undefined ? [] : sample.map((cells) => cells[chosen] ?? '').filter(Boolean)
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={chosen ?? ''}
        onChange={(event) => onChoose(event.target.value === '' ? undefined : Number(event.target.value))}
      >
        <option value="">{words.files.columns.none}</option>
        {names.map((name, index) => (
          // Two columns may share a name; their numbers are what they are known by.
          // oxlint-disable-next-line react/no-array-index-key
          <option key={index} value={index}>
            {name || words.files.columns.unnamed(index + 1)}
          </option>
        ))}
      </select>
      <span className={styles.values}>{values.join(' · ')}</span>
    </div>
  )
}
