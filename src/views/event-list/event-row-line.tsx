import { type KeyboardEvent, useRef, useSyncExternalStore } from 'react'
import { DAY } from '../../model/time.ts'
import type { EventRow } from '../../query/answer.ts'
import { useFeed } from '../engine.ts'
import { formatSpan } from '../format.ts'
import { Glyph } from '../glyphs.tsx'
import { getHover, setHover, subscribeHover } from '../hover.ts'
import { useNewsOf } from '../news.ts'
import { words } from '../words/words.ts'
import styles from './event-list.module.css'
import { rowDate } from './row-date.ts'
import { useFittedFacts } from './use-fitted-facts.ts'
import { useSeen } from './use-seen.ts'

interface EventRowLineProps {
  index: number
  /** Undefined while the page is on its way. */
  event: EventRow | undefined
  previous: EventRow | undefined
  isActive: boolean
  selected: string | undefined
  /** Of the list: how much of a row has room. */
  widthPx: number
  topPx: number
  onSelect: (id: string, index: number) => void
}

/** One event of the list. */
export function EventRowLine({
  index,
  event,
  previous,
  isActive,
  selected,
  widthPx,
  topPx,
  onSelect,
}: EventRowLineProps) {
  const feed = useFeed()
  const what = useRef<HTMLSpanElement>(null)
  const row = useRef<HTMLDivElement>(null)
  const news = useNewsOf(event?.id)
  useSeen(row, event?.id, news)
  useFittedFacts(what, event, event?.id === selected, widthPx)
  const isHovered = useSyncExternalStore(subscribeHover, () => event !== undefined && getHover().event === event.id)
  const line = {
    role: 'row',
    'aria-rowindex': index + 1,
    tabIndex: isActive ? 0 : -1,
    className: styles.row,
    style: { transform: `translateY(${topPx}px)` },
  }

  if (!event || !feed)
    return (
      <div {...line}>
        <span {...CELL} className={styles.what}>
          {words.list.loadingRow}
        </span>
      </div>
    )

  const mark = () => setHover(event.id, startDay(event))
  const select = () => onSelect(event.id, index)
  const acts = {
    onClick: select,
    onKeyDown: (key: KeyboardEvent) => {
      if (key.key !== 'Enter' && key.key !== ' ') return
      key.preventDefault()
      select()
    },
    onPointerEnter: mark,
    onPointerLeave: unmark,
    onFocus: mark,
    onBlur: unmark,
  }
  const date = rowDate(event, feed.window)
  const marks = [statusOf(event), layerOf(event)].filter((mark) => mark != null)
  const isNewDay = previous !== undefined && startDay(previous) !== startDay(event)
  return (
    <div
      {...line}
      {...acts}
      ref={row}
      data-event={event.id}
      aria-selected={event.id === selected}
      aria-label={words.list.row(event.title, [...(news ? [words.list.mark[news]] : []), ...factsOf(event)])}
      data-hovered={isHovered || undefined}
      data-new-day={isNewDay || undefined}
    >
      <span {...CELL} ref={what} className={styles.what}>
        {news && <b className={styles.news}>{words.list.mark[news]}</b>}
        <span className={styles.title}>{event.title}</span>
        {/* An em space hangs at the end of a line, so that what wraps begins flush. */}
        {'\u2003'}
        <span className={styles.facts}>
          {event.place && (
            <span className={styles.place}>
              {event.place}
              {marks.length > 0 && '\u00a0· '}
            </span>
          )}
          {marks.join('\u00a0· ')}
        </span>
      </span>
      <span {...CELL} className={styles.date}>
        {date.first}
        {date.second !== null && <span className={styles.dateMore}>{date.second}</span>}
      </span>
      <span {...CELL} className={styles.kind}>
        <Glyph kind={event.kind} size={13} />
        <span className="unseen">{words.kinds.kind[event.kind]}</span>
      </span>
    </div>
  )
}

/** No table elements: rows are placed one by one, and a table that is laid out as blocks is none any more. */
const CELL = { role: 'gridcell' } as const

function factsOf(event: EventRow): string[] {
  const date = event.span ? formatSpan(event.span, event.precision) : words.list.undated
  return [
    words.kinds.kind[event.kind],
    event.isReportDate ? `${words.list.published} ${date}` : date,
    event.place,
    event.status && words.kinds.status[event.status],
    event.layer,
  ].filter((fact) => fact !== undefined)
}

/** Confirmed is the plain case and is left unsaid; what is not certain is said. */
const statusOf = ({ status }: EventRow) => (status && status !== 'confirmed' ? words.kinds.status[status] : null)

/** Cut short, since a feed's title would push everything else out of the row; its name says it in full. */
const layerOf = ({ layer }: EventRow) =>
  layer !== undefined && layer.length > 24 ? `${layer.slice(0, 23).trimEnd()}…` : layer

const unmark = () => setHover(null, null)

const startDay = ({ span }: EventRow) => (span ? Math.floor(span[0] / DAY) * DAY : null)
