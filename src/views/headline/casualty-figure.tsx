import type { Span } from '../../model/time.ts'
import { useActorNames } from '../actors.ts'
import { formatFigure, formatSpan } from '../format.ts'
import { wallWords } from '../words/wall-words.ts'
import { words } from '../words/words.ts'
import { type CasualtyClaim, sameClaim } from './casualties.ts'
import styles from './headline.module.css'
import { lengthOf } from './range-before.ts'

const text = wallWords.headline

/** One claim in large, with who states it in the same breath; without any it says so, and is never a zero. */
export function Casualties({
  claims,
  before,
  range,
}: {
  claims: readonly CasualtyClaim[]
  before: readonly CasualtyClaim[] | undefined
  range: Span | undefined
}) {
  const { nameOf } = useActorNames()
  const [claim] = claims
  if (!claim)
    return (
      <div className={styles.figure}>
        <p className={styles.number}>{text.unknown}</p>
        <p className={styles.says}>
          <b>{text.noClaims}</b>
        </p>
      </div>
    )
  const was = before && sameClaim(before, claim)
  const { count, unit } = lengthOf(range ?? [0, 0])
  const compared =
    before === undefined || (claim.per !== 'day' && claim.per !== 'event')
      ? null
      : was
        ? text.figureBefore(count, unit, figureOf(was))
        : text.noFigureBefore(count, unit)
  const [, bound = '', figure] = /^(\D+ )?(.*)$/.exec(figureOf(claim)) ?? []
  return (
    <div className={`${styles.figure} ${styles.claim}`}>
      <p className={styles.number}>
        {bound !== '' && <span className={styles.bound}>{bound}</span>}
        {figure}
      </p>
      <p className={styles.says}>
        <b>{whatOf(claim, nameOf)}</b>,{' '}
        {claim.claimant === undefined ? text.someone : text.says(nameOf(claim.claimant))}
        <span className={styles.quiet}>
          {claim.only?.span && `, ${formatSpan(claim.only.span)}`}
          {claim.measure === 'losses' && `; ${text.notSaid}`}
        </span>
        {compared !== null && <span className={styles.compared}>{compared}</span>}
      </p>
    </div>
  )
}

/** Range as it was claimed; a claim always has an end. */
function figureOf({ low, high, only }: CasualtyClaim): string {
  return (only ? formatFigure(only.low, only.best, only.high) : formatFigure(low, null, high)) ?? text.unknown
}

function whatOf({ measure, about, civilian, per, figures, none }: CasualtyClaim, nameOf: (id: string) => string) {
  if (per === 'event') return text.summed(words.chart.measure(measure), figures, none)
  return words.chart.figuresTitle(measure, about === undefined ? null : nameOf(about), civilian, per, false)
}
