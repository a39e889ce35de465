import { type FormEvent, useId, useState } from 'react'
import type { ColumnsTaken } from '../../model/feed.ts'
import { type Columns, rememberColumns } from '../column-memory.ts'
import { Dialog } from '../dialog.tsx'
import { useSurroundings } from '../engine.ts'
import { type OpenedFile, readAgain } from '../layers.ts'
import { withLock } from '../with-lock.ts'
import { words } from '../words/words.ts'
import { ColumnSelect } from './column-select.tsx'
import styles from './columns-dialog.module.css'

const text = words.files.columns
const USES = ['start', 'end', 'lat', 'lon', 'title', 'kind', 'place', 'actor', 'target', 'killed'] as const
const ORDERS = ['day-first', 'month-first'] as const

interface ColumnsDialogProps {
  file: OpenedFile
  taken: ColumnsTaken
  onClose: () => void
}

/** Shows which column was taken for what, and reads the file again as the reader says. */
export function ColumnsDialog({ file, taken, onClose }: ColumnsDialogProps) {
  const { engine } = useSurroundings()
  const [columns, setColumns] = useState(taken.columns)
  const [order, setOrder] = useState(taken.order)
  const orderId = useId()
  const [failure, setFailure] = useState<string | null>(null)
  const [isReading, setIsReading] = useState(false)

  async function apply(event: FormEvent) {
    event.preventDefault()
    const choice = choiceOf(columns, order)
    setIsReading(true)
    try {
      await readAgain(engine, file.id, choice)
      const why = await withLock('columns', async () => rememberColumns(taken.names, choice))
      if (why === null) onClose()
      else setFailure(text.notRemembered(why))
    } catch (error) {
      setFailure(text.failed(error instanceof Error ? error.message : String(error)))
    }
    setIsReading(false)
  }

  return (
    <Dialog title={text.title(file.name)} closeName={text.close} className={styles.dialog} onClose={onClose}>
      <p className={styles.hint}>{text.hint}</p>
      <form onSubmit={(event) => void apply(event)}>
        <div className={styles.rows}>
          {USES.map((use) => (
            <ColumnSelect
              key={use}
              label={text.uses[use]}
              taken={taken}
              chosen={columns[use]}
              onChoose={(next) => setColumns(withColumn(columns, use, next))}
            />
          ))}
          <div className={styles.row}>
            <label htmlFor={orderId}>{text.order}</label>
            <select
              id={orderId}
              value={order ?? ''}
              onChange={(event) => setOrder(ORDERS.find((known) => known === event.target.value))}
            >
              <option value="">{text.orders.shown}</option>
              {ORDERS.map((known) => (
                <option key={known} value={known}>
                  {text.orders[known]}
                </option>
              ))}
            </select>
          </div>
        </div>
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
        <button type="submit" className={styles.apply} disabled={isReading}>
          {text.apply}
        </button>
      </form>
    </Dialog>
  )
}

function withColumn(columns: ColumnsTaken['columns'], use: string, column: number | undefined) {
  const { [use]: _, ...others } = columns
  return column === undefined ? others : { ...others, [use]: column }
}

function choiceOf(columns: ColumnsTaken['columns'], order: ColumnsTaken['order']): Columns {
  return { columns, ...(order !== undefined && { order }) }
}
