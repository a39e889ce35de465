import { useFeed } from '../engine.ts'
import { formatSpan } from '../format.ts'
import { notableIds } from '../notable-ids.ts'
import { useAnswer } from '../use-answer.ts'
import { useAxis, useFilter } from '../use-filter.ts'
import { wallWords } from '../words/wall-words.ts'
import styles from './story.module.css'

const MOST = 4

/** What else stood out in the range: an event is understood by what came before and after it. */
export function Around({ id }: { id: string }) {
  const feed = useFeed()
  const { axis } = useAxis()
  const filter = useFilter()
  const ids = notableIds(feed?.scenes ?? [], id)
  const { data = [] } = useAnswer({ ask: 'notable', filter, axis, ids }, ids.length > 1)
  const dated = data.flatMap(({ span, ...row }) => (span ? [{ ...row, span }] : []))
  const own = dated.find((row) => row.id === id)?.span[0] ?? axis[0]
  const nearest = dated.toSorted((a, b) => Math.abs(a.span[0] - own) - Math.abs(b.span[0] - own)).slice(0, MOST)
  if (nearest.length < 2) return null
  return (
    <>
      <h3 className={styles.subtitle}>{wallWords.headline.around}</h3>
      <ol className={styles.around}>
        {nearest
          .toSorted((a, b) => a.span[0] - b.span[0])
          .map((row) => (
            <li key={row.id} aria-current={row.id === id || undefined}>
              <span className={styles.day}>{unbroken(formatSpan(row.span, row.precision))}</span>
              <span>{row.title}</span>
            </li>
          ))}
      </ol>
    </>
  )
}

/** A span breaks after its dash, and nowhere else. */
const unbroken = (span: string) => span.replaceAll(/(?<=[\p{L}\d]) (?=[\p{L}\d])/gu, '\u00a0')
