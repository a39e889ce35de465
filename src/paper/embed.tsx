import { type MouseEvent, useMemo, useState } from 'react'
import type { Embed as Part } from '../url/view-params.ts'
import { ChartPane } from '../views/chart/chart-pane.tsx'
import { SurroundingsContext, useFeed, useFeedStatus, useSurroundings } from '../views/engine.ts'
import { formatClock, formatDayYear } from '../views/format.ts'
import { MapPane } from '../views/map/map-pane.tsx'
import { Guard } from '../views/panel.tsx'
import { VisitsPane } from '../views/timeline/visits-pane.tsx'
import { useView } from '../views/use-filter.ts'
import { useMedia } from '../views/use-media.ts'
import { paperWords } from '../views/words/paper-words.ts'
import { words } from '../views/words/words.ts'
import styles from './embed.module.css'
import { useLine } from './line.ts'

const text = paperWords.embed

/** One pane, or the three, within a page of somebody else's: with its line, its attribution, and the way to all of it. */
export function Embed({ part }: { part: Part }) {
  const surroundings = useSurroundings()
  // A frame shares its history with the page around it, whose Back is not ours to fill.
  const replacing = useMemo(() => {
    const { view } = surroundings
    return {
      ...surroundings,
      view: { ...view, set: (change: Parameters<typeof view.set>[0]) => view.set(change, 'replace') },
    }
  }, [surroundings])
  const isBoard = part === 'board'
  return (
    <SurroundingsContext value={replacing}>
      <div className={styles.embed} data-part={part}>
        <Guard>
          <Line />
        </Guard>
        <main className={styles.main}>
          {(isBoard || part === 'map') && (
            <div className={styles.map}>
              <Guard>
                <MapPane />
              </Guard>
            </div>
          )}
          {(isBoard || part === 'chart') && (
            <div className={styles.chart}>
              <Guard>
                <ChartPane />
              </Guard>
            </div>
          )}
          {(isBoard || part === 'visits') && (
            <div className={styles.visits}>
              <Guard>
                <VisitsPane isAlone={!isBoard} />
              </Guard>
            </div>
          )}
        </main>
        <Foot />
      </div>
    </SurroundingsContext>
  )
}

const SMALL = '(max-width: 420px), (max-height: 300px)'

/** The feed's title and what of it is shown, or why nothing is. */
function Line() {
  const feed = useFeed()
  const line = useLine(useMedia(SMALL))
  const { state, host, isSlow, isLooking, failure } = useFeedStatus()
  const says = words.header.line
  const newest = feed?.newest ?? null
  return (
    <header className={styles.head}>
      {feed && <h1 className={styles.title}>{feed.title}</h1>}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an output holds phrases alone */}
      <div role="status" aria-label={says.name}>
        {line && <span>{line.text}</span>}
        {failure && !isLooking ? (
          <strong>
            {says.failed(formatClock(failure.at, feed?.zone ?? null), failure.message)}{' '}
            {newest !== null && says.upTo(formatDayYear(newest))}
          </strong>
        ) : (
          state === 'loading' && (isSlow ? says.slow(host) : says.loading(host))
        )}
      </div>
    </header>
  )
}

/** Whose data these are, and the way to the whole of it. */
function Foot() {
  const feed = useFeed()
  const { view } = useSurroundings()
  const [isBlocked, setIsBlocked] = useState(false)
  // The link follows what the reader does here.
  useView()
  const href = new URL(view.href({ embed: undefined }), window.location.href).href

  function open(event: MouseEvent<HTMLAnchorElement>) {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    // `noopener` would answer null whether or not a window came.
    const opened = window.open(href, '_blank')
    if (opened) opened.opener = null
    setIsBlocked(opened === null)
  }

  return (
    <footer className={styles.foot}>
      <p>{feed && text.data(feed.title, feed.attribution)}</p>
      <p className={styles.open}>
        <a href={href} target="_blank" rel="noopener noreferrer" onClick={open}>
          {text.open}
        </a>
      </p>
      {isBlocked && (
        <p role="alert" className={styles.address}>
          {text.address} <span>{href}</span>
        </p>
      )}
    </footer>
  )
}
