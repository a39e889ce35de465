import { useEffect, useRef } from 'react'
import { formatSpan } from '../format.ts'
import { Glyph } from '../glyphs.tsx'
import { useAnswer } from '../use-answer.ts'
import { useFilter, useSetView, useView } from '../use-filter.ts'
import { words } from '../words/words.ts'
import { isCountedIn } from './belongs.ts'
import type { Frame } from './frame.ts'
import styles from './map.module.css'
import { useEscape } from './use-escape.ts'
import type { MarkAt } from './use-pointer.ts'

const MOST = 200

/** The events of a cell that no zoom can take apart. */
export function MarkList({ at, frame, onClose }: { at: MarkAt; frame: Frame; onClose: () => void }) {
  const { mark, x, y, radius } = at
  const filter = useFilter()
  const { event: selected } = useView()
  const setView = useSetView()
  const answer = useAnswer({ ask: 'rows', filter: { ...filter, area: mark.bounds }, offset: 0, count: MOST })
  const rows = (answer.isPlaceholderData ? [] : (answer.data?.rows ?? [])).filter((row) => isCountedIn(mark, row))
  const list = useRef<HTMLDialogElement>(null)
  const isFilled = rows.length > 0

  useEffect(
    function takeFocus() {
      if (isFilled) list.current?.querySelector('button')?.focus({ preventScroll: true })
    },
    [isFilled],
  )

  useEscape(onClose)

  const isLeft = x > frame.width / 2
  const isAbove = y > frame.height / 2
  const [room, reach] = [Math.max(120, (isAbove ? y : frame.height - y) - 4), radius + 8]
  return (
    <dialog
      open
      ref={list}
      aria-label={words.map.atOneSpot(mark.count, rows[0]?.place)}
      className={styles.list}
      style={{
        [isLeft ? 'right' : 'left']: isLeft ? frame.width - x + reach : x + reach,
        [isAbove ? 'bottom' : 'top']: isAbove ? frame.height - y - 16 : y - 16,
        maxHeight: room,
      }}
    >
      <p className={styles.listHead}>
        <span>{words.map.atOneSpot(mark.count, rows[0]?.place)}</span>
        <button type="button" onClick={onClose}>
          {words.map.close}
        </button>
      </p>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className={styles.listItem}
              aria-current={row.id === selected ? 'true' : undefined}
              onClick={() => {
                setView({ event: row.id }, 'push')
                onClose()
              }}
            >
              <Glyph kind={row.kind} size={13} />
              <span>
                {row.title}
                <small>{row.span ? formatSpan(row.span, row.precision) : words.map.undated}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {mark.count > rows.length && isFilled && <p>{words.map.more(mark.count - rows.length)}</p>}
    </dialog>
  )
}
