import type { Claim } from '../../model/claim.ts'
import { type ClaimColumn, layOutClaims } from '../claim-matrix.ts'
import { useFeed } from '../engine.ts'
import { type EventReading, placeWords, readEvent } from '../event-reading.ts'
import { formatFigure } from '../format.ts'
import { useAnswer } from '../use-answer.ts'
import { dateWords, whenWords } from '../when.ts'
import { wallWords } from '../words/wall-words.ts'
import { words } from '../words/words.ts'
import { Around } from './around.tsx'
import styles from './story.module.css'

const MOST_ACCOUNTS = 4

/** The event that a scene is about: what, when, where, and what each claimant says of it, side by side. */
export function Story({ id, hasAround }: { id: string; hasAround: boolean }) {
  const feed = useFeed()
  const { data } = useAnswer({ ask: 'event', id })
  if (!feed || !data || data.event.id !== id) return null
  const reading = readEvent(data, feed)
  const { event } = reading
  const { columns, rows } = layOutClaims(event.claims)
  // Who did it comes first; where nobody asks that, what was counted.
  const isDisputed = columns.some(({ claims }) => claims.some(isAccount))
  const accounts = columns.filter(({ claims }) => !isDisputed || claims.some(isAccount))
  const left = accounts.length - MOST_ACCOUNTS
  return (
    <section aria-label={wallWords.headline.story} className={styles.story}>
      <h2 className={styles.title}>
        <mark>{event.title}</mark>
      </h2>
      <p className={styles.when}>
        {[whenWords(event, reading.clock).date, placeWords(reading)].filter((part) => part !== null).join(' · ')}
      </p>
      {!isDisputed && event.summary !== undefined && <p className={styles.summary}>{event.summary}</p>}
      {rows.length > 0 && (
        <dl className={styles.accounts}>
          {accounts.slice(0, MOST_ACCOUNTS).map((column) => (
            <div key={column.key}>
              <dt>{whoWords(column, reading)}</dt>
              <dd>
                {column.claims
                  .filter((claim) => !isDisputed || isAccount(claim))
                  .map((claim) => saidWords(claim, reading))
                  .join('; ')}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {hasAround && !isDisputed && accounts.length < 2 && <Around id={id} />}
      {left > 0 && <p className={styles.when}>{wallWords.headline.moreAccounts(left)}</p>}
    </section>
  )
}

const isAccount = ({ measure }: Claim) => measure === 'responsibility'

function whoWords({ claimant, said }: ClaimColumn, { nameOf, clock }: EventReading): string {
  const who = claimant === null ? words.event.claimantUnknown : nameOf(claimant)
  return [who, said ? dateWords(said, clock) : words.event.saidUnknown].join(', ')
}

/** In the claimant's words where there are any, else the answer to the question. */
function saidWords(claim: Claim, { nameOf }: EventReading): string {
  const { says, measure, about, low = null, best = null, high = null, civilian } = claim
  if (says !== undefined) return says
  const figure = formatFigure(low, best, high) ?? (about === undefined ? words.event.notStated : nameOf(about))
  return `${words.event.question(measure, null, civilian === true)}: ${figure}`
}
