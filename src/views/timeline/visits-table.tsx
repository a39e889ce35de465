import { useState } from 'react'
import type { VisitItem, VisitsAnswer } from '../../query/answer.ts'
import type { ActorNames } from '../actors.ts'
import { formatSpan } from '../format.ts'
import { setHover, useHover } from '../hover.ts'
import { useSetView, useView } from '../use-filter.ts'
import { words } from '../words/words.ts'
import styles from './visits.module.css'

const w = words.visits.table
const PAGE = 100

/** The table twin of the lanes. */
export function VisitsTable({ answer, names }: { answer: VisitsAnswer; names: ActorNames }) {
  const [most, setMost] = useState(PAGE)
  const items = answer.lanes.flatMap((lane) => lane.items).toSorted((a, b) => a.span[0] - b.span[0] || a.row - b.row)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- it scrolls by keyboard
    <div className={`${styles.scroller} ${styles.wide}`} tabIndex={0} role="group" aria-label={w.caption}>
      <table className={styles.table}>
        <caption>{w.caption}</caption>
        <thead>
          <tr>
            {[w.dates, w.who, w.from, w.to, w.kind, w.title, w.status].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.slice(0, most).map((item) => (
            <VisitLine key={item.id} item={item} names={names} />
          ))}
        </tbody>
      </table>
      {items.length > most && (
        <button
          type="button"
          className={styles.more}
          onClick={({ currentTarget }) => {
            // With the last rows the button goes: the focus stays in what scrolls.
            if (items.length <= most + PAGE) currentTarget.parentElement?.focus({ preventScroll: true })
            setMost(most + PAGE)
          }}
        >
          {w.more(Math.min(PAGE, items.length - most))}
        </button>
      )}
    </div>
  )
}

function VisitLine({ item, names }: { item: VisitItem; names: ActorNames }) {
  const { event: selected } = useView()
  const setView = useSetView()
  const { event: hovered } = useHover()
  const list = (ids: readonly string[]) => ids.map((id) => names.nameOf(id)).join(', ')
  const marks = [item.id === selected && styles.selectedLine, item.id === hovered && styles.hoveredLine]
  return (
    <tr
      className={marks.filter(Boolean).join(' ')}
      onPointerEnter={() => setHover(item.id, item.span[0])}
      onPointerLeave={() => setHover(null, null)}
    >
      <td className={styles.dates}>{formatSpan(item.span, item.precision)}</td>
      <td>{list(item.persons.length > 0 ? item.persons : item.visitors)}</td>
      <td>{item.origin}</td>
      <td>{[...new Set([item.place, ...item.hosts.map((id) => names.nameOf(id))])].filter(Boolean).join(', ')}</td>
      <td>{words.kinds.kind[item.kind]}</td>
      <th scope="row">
        <button
          type="button"
          className={styles.open}
          aria-current={item.id === selected ? 'true' : undefined}
          onClick={() => setView({ event: item.id })}
        >
          {item.title}
        </button>
      </th>
      <td>{item.status && words.kinds.status[item.status]}</td>
    </tr>
  )
}
