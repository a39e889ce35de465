import { useState } from 'react'
import type { FeedEvent } from '../../model/event.ts'
import { formatMoment } from '../format.ts'
import { words } from '../words/words.ts'
import styles from './event-pane.module.css'
import { figureOf } from './harm.ts'
import type { EventReading } from '../event-reading.ts'
import { EventLink } from './event-link.tsx'
import { Section } from './section.tsx'
import { whenWords } from '../when.ts'

/** Says at the top that a record no longer counts, and leads to the one that does. */
export function Correction({ reading, onOpen }: { reading: EventReading; onOpen: (id: string) => void }) {
  const { event, supersededBy, withdrawnAt, row } = reading
  const [now] = useState(Date.now)
  if (withdrawnAt !== undefined && row === null && event.status !== 'retracted')
    return (
      <p className={styles.correction}>{words.event.withdrawn(formatMoment(withdrawnAt, reading.feed.zone, now))}</p>
    )
  if (supersededBy)
    return (
      <div className={styles.correction}>
        <p>{words.event.corrected}</p>
        <EventLink event={supersededBy} onOpen={onOpen} />
      </div>
    )
  const text =
    event.status === 'retracted'
      ? words.event.retracted
      : event.kind === 'front' || event.kind === 'control'
        ? words.event.shape
        : null
  return text === null ? null : <p className={styles.correction}>{text}</p>
}

/** What the record said before it was corrected, and until when. */
export function Formerly({ reading }: { reading: EventReading }) {
  const { supersedes, formerly = [] } = reading
  const [now] = useState(Date.now)
  if (!supersedes && formerly.length === 0) return null
  // A record that another one has replaced while the page was open is in both.
  const isTold = formerly.some(({ event }) => event.id === supersedes?.id)
  return (
    <Section title={words.event.before}>
      {formerly.map(({ at, event }) => (
        <Saying
          key={at}
          lead={words.event.saidUntil(formatMoment(at, reading.feed.zone, now))}
          old={event}
          reading={reading}
        />
      ))}
      {supersedes && !isTold && <Saying lead={words.event.beforeSaid} old={supersedes} reading={reading} />}
    </Section>
  )
}

/** What a record said: its title, its date and its figures. */
function Saying({ lead, old, reading }: { lead: string; old: FeedEvent; reading: EventReading }) {
  const { clock, nameOf } = reading
  const figures = old.claims.flatMap((claim) => {
    const figure = figureOf(claim)
    if (figure === null) return []
    const question = words.event.question(claim.measure, null, claim.civilian === true)
    const said = [figure, words.event.per(claim.per)].filter(Boolean).join(' ')
    return words.event.figureSaidBy(question, said, claim.claimant === undefined ? null : nameOf(claim.claimant))
  })
  return (
    <>
      <p>
        {lead} {words.event.citation.quoted(old.title)}, {whenWords(old, clock).date}
      </p>
      {old.summary !== undefined && <p className={styles.quiet}>{old.summary}</p>}
      {figures.length > 0 && <p>{figures.join('; ')}</p>}
    </>
  )
}
