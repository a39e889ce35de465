import type { Claim } from '../../model/claim.ts'
import { words } from '../words/words.ts'
import styles from './event-pane.module.css'
import { figureOf } from './harm.ts'
import type { EventReading } from '../event-reading.ts'
import { dateWords } from '../when.ts'

/** What one claimant answered to one question: the figure or the words, the time they cover, and the feed's note. */
export function Answer({ claims, reading }: { claims: readonly Claim[]; reading: EventReading }) {
  if (claims.length === 0) return <span className={styles.quiet}>{words.event.notStated}</span>
  return claims.map((claim, at) => (
    // Claims have no id, and two of one claimant may read alike.
    // oxlint-disable-next-line react/no-array-index-key
    <div key={at} className={styles.answer}>
      <OneAnswer claim={claim} reading={reading} />
    </div>
  ))
}

function OneAnswer({ claim, reading }: { claim: Claim; reading: EventReading }) {
  const figure = figureOf(claim)
  const per = words.event.per(claim.per)
  const period = periodWords(claim, reading)
  const who = claim.measure === 'responsibility' && claim.about !== undefined ? reading.nameOf(claim.about) : null
  const main = [who, figure && [figure, per].filter(Boolean).join(' ')].filter(Boolean).join(': ')
  return (
    <>
      {main !== '' && <strong>{main}</strong>}
      {claim.says !== undefined && (main === '' ? <strong>{claim.says}</strong> : <span>{claim.says}</span>)}
      {main === '' && claim.says === undefined && <span className={styles.quiet}>{words.event.notStated}</span>}
      {period !== null && <span className={styles.quiet}>{period}</span>}
      {claim.note !== undefined && <span className={styles.quiet}>{claim.note}</span>}
    </>
  )
}

function periodWords({ from, to }: Claim, { clock }: EventReading): string | null {
  const [first, last] = [from && dateWords(from, clock), to && dateWords(to, clock)]
  if (first !== undefined && last !== undefined) return first === last ? first : `${first} – ${last}`
  if (first !== undefined) return words.event.since(first)
  return last === undefined ? null : words.event.until(last)
}
