import { type Ref, useState } from 'react'
import { words } from '../words/words.ts'
import { EventFacts } from './event-facts.tsx'
import { Correction, Formerly } from './corrections.tsx'
import styles from './event-pane.module.css'
import { More } from './more.tsx'
import { Neighbours, Parts } from './neighbours.tsx'
import { type EventReading, textOf } from '../event-reading.ts'
import { RivalClaims } from './rival-claims.tsx'
import { Section } from './section.tsx'
import { Standing } from './standing.tsx'

interface RecordProps {
  reading: EventReading
  titleRef: Ref<HTMLHeadingElement>
  onOpen: (id: string) => void
}

/** Everything the feed says of one event, from what happened to what the feed could not read. */
export function EventRecord({ reading, titleRef, onOpen }: RecordProps) {
  const { event } = reading
  // What a source shows may be hard to bear: its warning is read before its link is there.
  const [linksShown, setLinksShown] = useState(event.warning === undefined)
  const quote = textOf(event.more, 'quote')
  const note = textOf(event.more, 'note')
  return (
    <>
      <h2 ref={titleRef} className={styles.title} tabIndex={-1}>
        <span className={styles.highlighted}>
          <Title text={event.title} />
        </span>
      </h2>
      <Correction reading={reading} onOpen={onOpen} />
      <EventFacts reading={reading} />
      {(event.tally || event.summary !== undefined) && (
        <div className={styles.summary}>
          {event.summary !== undefined && <p>{event.summary}</p>}
          {event.tally && <p className={styles.quiet}>{words.event.tally}</p>}
        </div>
      )}
      {quote !== null && (
        <Section title={words.event.quote}>
          <p>{words.event.citation.quoted(quote)}</p>
        </Section>
      )}
      <RivalClaims reading={reading} linksShown={linksShown} />
      {note !== null && (
        <Section title={words.event.note}>
          <p>{note}</p>
        </Section>
      )}
      <Standing reading={reading} linksShown={linksShown} onToggleLinks={() => setLinksShown((shown) => !shown)} />
      <Formerly reading={reading} />
      <Parts reading={reading} onOpen={onOpen} />
      <Neighbours id={event.id} onOpen={onOpen} />
      <More reading={reading} />
    </>
  )
}

/** A title whose short hyphenated words stay whole: "A-50" is no place to break a line. */
function Title({ text }: { text: string }) {
  return text.split(/((?:^|(?<=\s))\S{1,9}-\S{1,9}(?=\s|$))/).map((part, at) =>
    at % 2 === 1 ? (
      <span key={part} className={styles.whole}>
        {part}
      </span>
    ) : (
      part
    ),
  )
}
