import { useAnswer } from '../use-answer.ts'
import { useFilter } from '../use-filter.ts'
import { words } from '../words/words.ts'
import { EventLink } from './event-link.tsx'
import styles from './event-pane.module.css'
import type { EventReading } from '../event-reading.ts'
import { Section } from './section.tsx'

type Open = (id: string) => void

/** The attack that an event belongs to, and the records that belong to it. */
export function Parts({ reading, onOpen }: { reading: EventReading; onOpen: Open }) {
  const { partOf, parts } = reading
  return (
    <>
      {partOf && (
        <Section title={words.event.partOf}>
          <EventLink event={partOf} onOpen={onOpen} />
        </Section>
      )}
      {parts.length > 0 && (
        <Section title={words.event.parts(parts.length)}>
          <ul className={styles.list}>
            {parts.map((part) => (
              <li key={part.id}>
                <EventLink event={part} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

/** Events shown on either side of the open one. */
const SIDE = 3

/** What came just before and just after, under the filter; what has no date is neither. */
export function Neighbours({ id, onOpen }: { id: string; onOpen: Open }) {
  const filter = useFilter()
  const position = useAnswer({ ask: 'position', filter, id })
  const at = position.data ?? -1
  const offset = Math.max(0, at - SIDE)
  const rows = useAnswer({ ask: 'rows', filter, offset, count: at - offset + SIDE + 1 }, at >= 0)
  const others = rows.data?.rows.filter((row) => row.id !== id && row.span !== null) ?? []
  if (at < 0 || rows.isPlaceholderData || others.length === 0) return null
  return (
    <Section title={words.event.around} remark={words.event.inThisView}>
      <ul className={styles.list}>
        {others.toReversed().map((row) => (
          <li key={row.id}>
            <EventLink event={row} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
