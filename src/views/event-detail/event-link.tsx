import type { EventRow } from '../../query/answer.ts'
import { formatDay, formatSpan } from '../format.ts'
import { Glyph } from '../glyphs.tsx'
import { setHover } from '../hover.ts'
import { words } from '../words/words.ts'
import styles from './event-pane.module.css'

/** Date, glyph and title of another event; pressing it opens that event in this pane. */
export function EventLink({ event, onOpen }: { event: EventRow; onOpen: (id: string) => void }) {
  const mark = () => setHover(event.id, event.span?.[0] ?? null)
  return (
    <button
      type="button"
      className={styles.event}
      onClick={() => {
        // This line may leave the page under the pointer, and then nothing would tell that it did.
        unmark()
        onOpen(event.id)
      }}
      onPointerEnter={mark}
      onPointerLeave={unmark}
      onFocus={mark}
      onBlur={unmark}
    >
      <span className={styles.quiet}>{dateOf(event)}</span>
      <Glyph kind={event.kind} size={12} />
      <span>{event.title}</span>
    </button>
  )
}

const unmark = () => setHover(null, null)

function dateOf({ span, precision }: EventRow): string {
  if (!span) return words.list.undated
  return precision === 'day' || precision === 'minute' ? formatDay(span[0]) : formatSpan(span, precision)
}
