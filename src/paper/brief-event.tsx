import { ROLES, type Kind } from '../model/event.ts'
import type { FeedAnswer, RecordsAnswer } from '../query/answer.ts'
import { type EventReading, placeWords, readEvent } from '../views/event-reading.ts'
import { Glyph } from '../views/glyphs.tsx'
import { paperWords } from '../views/words/paper-words.ts'
import { words } from '../views/words/words.ts'
import { whenWords } from '../views/when.ts'
import { BriefClaims } from './brief-claims.tsx'
import styles from './brief.module.css'
import type { Footnotes } from './footnotes.ts'

const text = paperWords.print

interface BriefEventProps {
  record: RecordsAnswer['records'][number]
  feed: FeedAnswer
  footnotes: Footnotes
}

/** One event on paper: what, when, where, who, who claims what, and the numbers of its sources. */
export function BriefEvent({ record, feed, footnotes }: BriefEventProps) {
  const reading = readEvent({ ...record, reported: null, parts: [], problems: [] }, feed)
  const { event, row } = reading
  const when = whenWords(event, reading.clock)
  const place = placeWords(reading)
  const status = event.status === undefined ? null : words.kinds.status[event.status]
  const numbers = footnotes.numbersOf(record.sources.map(({ id }) => id))
  const facts = [
    [when.date, when.more].filter(Boolean).join(', '),
    place === null ? text.unplaced : `${place} (${words.kinds.precision[event.precision ?? 'unknown']})`,
    text.kind(words.kinds.kind[event.kind], status),
    ...whoWords(reading),
    event.layer,
    numbers.length > 0 ? text.sourceList(numbers) : text.noSource,
  ]
  return (
    <article className={styles.event}>
      <h3 className={styles.eventTitle}>
        {row && <Glyph kind={row.kind satisfies Kind} size={12} />} {event.title}
      </h3>
      <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
      {event.summary !== undefined && <p>{event.summary}</p>}
      {event.tally && <p className={styles.facts}>{words.event.tally}</p>}
      {event.warning !== undefined && <p className={styles.facts}>{words.event.warning(event.warning)}</p>}
      <BriefClaims reading={reading} footnotes={footnotes} />
    </article>
  )
}

/** "Visitor: Lukashenko for Belarus", "Host: China" */
function whoWords({ event, nameOf }: EventReading): string[] {
  return ROLES.flatMap((role) => {
    const names = event.actors
      .filter((part) => part.role === role)
      .map(({ actor, person }) =>
        person === undefined ? nameOf(actor) : words.event.personFor(nameOf(person), nameOf(actor)),
      )
    return names.length > 0 ? [`${words.kinds.role[role]}: ${names.join(', ')}`] : []
  })
}
