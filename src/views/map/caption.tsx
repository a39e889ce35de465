import { useId, useState } from 'react'
import type { ContextShape, MapAnswer } from '../../query/map-answer.ts'
import { useFeed, useFeedStatus, useSurroundings } from '../engine.ts'
import { formatClock } from '../format.ts'
import { useIsWall } from '../use-filter.ts'
import { words } from '../words/words.ts'
import { AboutMap } from './about-map.tsx'
import { HaloKey, RingKey, Scale, Switches } from './caption-parts.tsx'
import styles from './caption.module.css'
import type { Frame } from './frame.ts'
import { useBasemapAbout } from './use-basemap-about.ts'
import { SUM_ID } from './use-keyboard-map.ts'

interface CaptionProps {
  frame: Frame | null
  answer: MapAnswer | null
  shapes: readonly ContextShape[] | null
  error: Error | null
  basemapProblem: string | null
}

/** The strip under the map: its legend, its switches, whose borders and data these are, its scale, its sum. */
export function Caption({ frame, answer, shapes, error, basemapProblem }: CaptionProps) {
  const { policy } = useSurroundings().config.basemap
  const about = useBasemapAbout()
  const aboutId = useId()
  const [isOpen, setIsOpen] = useState(false)
  const isWall = useIsWall()
  const sum = answer?.sum ?? null
  const problem = useProblem(error, sum, basemapProblem)
  const sources = about?.sources.slice(0, 2).map(({ name }) => name) ?? []
  const borders = words.map.borders[policy]

  return (
    <div className={styles.caption}>
      <p id={SUM_ID} className="unseen">
        {sum && words.map.fullSum(sum)}
      </p>
      <div className={styles.row}>
        <p className={styles.key} title={words.map.ringKeyFull}>
          <RingKey /> {words.map.ringKey}
        </p>
        <p className={styles.key} title={words.map.haloKeyFull}>
          <HaloKey />
          <span className={styles.wide}>{words.map.haloNumber}</span>
          <span className={styles.narrow}>{words.map.haloKey}</span>
        </p>
        <Switches shapes={shapes ?? []} />
        {frame && <Scale frame={frame} />}
      </div>
      <div className={styles.row}>
        <p
          className={`${styles.words} ${isWall ? styles.whole : ''}`}
          role={problem !== null && problem === basemapProblem ? 'status' : undefined}
        >
          {problem ?? (
            <>
              {borders ?? about?.policies[policy]?.sentence}
              {borders && <span className={styles.wide}>{words.map.dashed}</span>}. {sources.join(', ')}
            </>
          )}
        </p>
        {isWall ? (
          sum && <p>{words.map.inView(sum)}</p>
        ) : (
          <button
            type="button"
            className={styles.sum}
            aria-label={sum ? words.map.inViewAbout(words.map.inView(sum)) : undefined}
            aria-expanded={isOpen}
            aria-controls={isOpen ? aboutId : undefined}
            onClick={() => setIsOpen(!isOpen)}
          >
            {sum ? words.map.inView(sum) : words.map.about}
          </button>
        )}
      </div>
      {isOpen && (
        <AboutMap
          id={aboutId}
          sum={sum}
          problem={problem}
          about={about}
          policy={policy}
          frame={frame}
          onClose={() => setIsOpen(false)}
        />
      )}
    </div>
  )
}

/** What went wrong, in words; what is drawn stays. */
function useProblem(error: Error | null, sum: MapAnswer['sum'] | null, basemapProblem: string | null): string | null {
  const feed = useFeed()
  const { state, failure, isSlow, host } = useFeedStatus()
  if (feed === null && state === 'failed' && failure)
    return words.panel.feedFailed(formatClock(failure.at, null), failure.message)
  if (feed === null && isSlow) return words.panel.slow(host)
  if (error) return words.panel.failed(error.message)
  if (feed?.tally.events === 0) return words.panel.emptyFeed
  if (sum && words.map.total(sum) === 0) return words.panel.empty
  return basemapProblem
}
