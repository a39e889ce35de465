import { words } from '../words/words.ts'
import styles from './event-pane.module.css'
import { figureOf } from './harm.ts'
import type { EventReading } from '../event-reading.ts'
import { EventLink } from './event-link.tsx'
import { Section } from './section.tsx'
import { whenWords } from '../when.ts'

/** Says at the top that a record no longer counts, and leads to the one that does. */
export function Correction({ reading, onOpen }: { reading: EventReading; onOpen: (id: string) => void }) {
  const { event, supersededBy } = reading
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

/** What the record said before it was corrected: its title, its date and its figures. */
export function Formerly({ reading }: { reading: EventReading }) {
  const { supersedes: old, clock, nameOf } = reading
  if (!old) return null
  const figures = old.claims.flatMap((claim) => {
    const figure = figureOf(claim)
    if (figure === null) return []
    const question = words.event.question(claim.measure, null, claim.civilian === true)
    const said = [figure, words.event.per(claim.per)].filter(Boolean).join(' ')
    return words.event.figureSaidBy(question, said, claim.claimant === undefined ? null : nameOf(claim.claimant))
  })
  return (
    <Section title={words.event.before}>
      <p>
        {words.event.beforeSaid} {words.event.citation.quoted(old.title)}, {whenWords(old, clock).date}
      </p>
      {old.summary !== undefined && <p className={styles.quiet}>{old.summary}</p>}
      {figures.length > 0 && <p>{figures.join('; ')}</p>}
    </Section>
  )
}
