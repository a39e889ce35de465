import { useEffect, useRef } from 'react'
import type { Bounds } from '../../model/geo.ts'
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

/** Coordinates are kept as 32-bit fractions of the world: a spot alone would miss its own events. */
function widened([west, south, east, north]: Bounds): Bounds {
  return [west - 1e-4, south - 1e-4, east + 1e-4, north + 1e-4]
}

/** The events of a cell that no zoom can take apart. */
export function MarkList({ at, frame, onClose }: { at: MarkAt; frame: Frame; onClose: () => void }) {
  const { mark, x, y, radius } = at
  const filter = useFilter()
  const { event: selected } = useView()
  const setView = useSetView()
  const answer = useAnswer({ ask: 'rows', filter: { ...filter, area: widened(mark.bounds) }, offset: 0, count: MOST })
  const rows = (answer.isPlaceholderData ? [] : (answer.data?.rows ?? [])).filter((row) => isCountedIn(mark, row))
  const list = useRef<HTMLDialogElement>(null)
  const isFilled = rows.length > 0

  useEffect(
    function takeFocus() {
      if (isFilled) list.current?.querySelector<HTMLElement>('li button')?.focus({ preventScroll: true })
    },
    [isFilled],
  )

  useEscape(true, onClose)

  const isLeft = x > frame.width / 2
  const isAbove = y > frame.height / 2
  const reach = radius + 8
  return (
    <dialog
      open
      ref={list}
      aria-label={words.map.atOneSpot(mark.count, rows[0]?.place)}
      className={styles.list}
      style={{
        [isLeft ? 'right' : 'left']: isLeft ? frame.width - x + reach : x + reach,
        [isAbove ? 'bottom' : 'top']: isAbove ? frame.height - y - 16 : y - 16,
        maxHeight: Math.max(120, (isAbove ? y : frame.height - y) + 8),
        maxWidth: Math.max(160, (isLeft ? x : frame.width - x) - reach - 8),
      }}
    >
      <p className={styles.listHead}>
        <span>{words.map.atOneSpot(mark.count, rows[0]?.place)}</span>
        <button type="button" onClick={onClose}>
          {words.map.closeList}
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
