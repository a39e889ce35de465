import type { Filter } from '../../model/filter.ts'
import { useAnswer } from '../use-answer.ts'
import { EventRowLine } from './event-row-line.tsx'
import { PAGE_ROWS, rowsQuestion } from './rows-question.ts'

interface EventPageProps {
  page: number
  filter: Filter
  /** Places in the list, of this page, that are to be drawn. */
  rows: readonly number[]
  active: number
  selected: string | undefined
  widthPx: number
  topPx: (index: number) => number
  onSelect: (id: string, index: number) => void
}

/** The rows of one page; it asks for itself, so that a page shows its own rows or none, never those of another. */
export function EventPage({ page, filter, rows, active, selected, widthPx, topPx, onSelect }: EventPageProps) {
  const { data } = useAnswer(rowsQuestion(filter, page))
  const rowAt = (index: number) => data?.rows[index - page * PAGE_ROWS]
  return rows.map((index) => (
    <EventRowLine
      key={index}
      index={index}
      event={rowAt(index)}
      previous={rowAt(index - 1)}
      isActive={index === active}
      selected={selected}
      widthPx={widthPx}
      topPx={topPx(index)}
      onSelect={onSelect}
    />
  ))
}
