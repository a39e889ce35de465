import { chooseBin } from '../../model/bins.ts'
import { VISIT_KINDS } from '../../model/event.ts'
import type { Span } from '../../model/time.ts'
import type { ChartAnswer } from '../../query/answer.ts'
import { useFeed } from '../engine.ts'
import { useAnswer } from '../use-answer.ts'
import { useAxis, useFilter } from '../use-filter.ts'
import { wallWords } from '../words/wall-words.ts'
import { casualtyClaims } from './casualties.ts'
import { Casualties } from './casualty-figure.tsx'
import styles from './headline.module.css'
import { lengthOf, rangeBefore } from './range-before.ts'

const text = wallWords.headline

/** Events, strikes, claimed casualties and visits of the range in large figures, each against the range before it. */
export function HeadlineFigures() {
  const now = useCounts()
  const before = useBefore()
  const { kinds } = useFilter()
  const feed = useFeed()
  if (!feed || !now) return null
  const shows = (kind: string) => kinds === undefined || kinds.includes(kind)
  const claims = casualtyClaims(now.chart)
  const isViolence = now.chart.stackedBy === 'kind'
  const hasStrikes = isViolence ? ['battle', 'sabotage', 'civilians'].some(shows) : shows('strike')
  return (
    <section aria-label={text.name} className={styles.figures}>
      <Count
        value={now.events}
        name={text.events(now.events)}
        before={before}
        was={before?.counts?.events}
        otherwise={before ? undefined : text.notCovered}
      />
      {hasStrikes && (
        <Count
          value={now.strikes}
          name={(isViolence ? text.violence : text.strikes)(now.strikes)}
          before={before}
          was={before?.counts?.strikes}
        />
      )}
      {(claims.length > 0 || kinds === undefined) && (
        <Casualties
          claims={claims}
          before={before?.counts ? casualtyClaims(before.counts.chart) : undefined}
          range={before?.range}
        />
      )}
      {VISIT_KINDS.some(shows) && (
        <Count value={now.visits} name={text.visits(now.visits)} before={before} was={before?.counts?.visits} />
      )}
    </section>
  )
}

interface CountProps {
  value: number
  name: string
  before: { range: Span; counts: Counts | null } | null
  was: number | undefined
  /** Said where there is nothing to compare with. */
  otherwise?: string | undefined
}

function Count({ value, name, before, was, otherwise }: CountProps) {
  const { count, unit } = lengthOf(before?.range ?? [0, 0])
  return (
    <div className={styles.figure}>
      <p className={styles.number}>{value.toLocaleString('en-GB')}</p>
      <p className={styles.says}>
        <b>{name}</b>
        {before && was !== undefined && (
          <span className={styles.compared}>{text.difference(value - was, count, unit)}</span>
        )}
        {otherwise !== undefined && <span className={styles.compared}>{otherwise}</span>}
      </p>
    </div>
  )
}

interface Counts {
  events: number
  strikes: number
  visits: number
  chart: ChartAnswer
}

/** Of the range on screen, or of another one; null until all is answered. */
function useCounts(other?: Span | null): Counts | null {
  const own = useFilter()
  const axes = useAxis()
  const feed = useFeed()
  const filter = other ? { ...own, time: other } : own
  const axis = other ?? axes.axis
  const bin = other ? chooseBin(other, feed?.finestBin ?? 'day') : axes.bin
  const isAsked = other !== null
  const summary = useAnswer({ ask: 'summary', filter, axis }, isAsked)
  const chart = useAnswer({ ask: 'chart', filter, axis, bin }, isAsked)
  const kinds = useAnswer({ ask: 'counts', by: 'kind', filter }, isAsked)
  if (!isAsked || !summary.data || !chart.data || !kinds.data) return null
  const { series, earlier, later, vague } = chart.data
  const inBars = series.reduce((sum, { counts }) => sum + counts.reduce((all, n) => all + n, 0), 0)
  const { counts } = kinds.data
  return {
    events: summary.data.shown,
    strikes: inBars + earlier + later + vague,
    visits: VISIT_KINDS.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0),
    chart: chart.data,
  }
}

/** The time before the one on screen, as long as that is, where the feed is about it. */
function useBefore(): { range: Span; counts: Counts | null } | null {
  const { axis } = useAxis()
  const { time } = useFilter()
  const feed = useFeed()
  const range = feed ? rangeBefore(time ?? axis, feed.window) : null
  const counts = useCounts(range)
  return range && { range, counts }
}
