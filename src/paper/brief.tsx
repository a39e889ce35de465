import { useState } from 'react'
import { ChartPane } from '../views/chart/chart-pane.tsx'
import { useFeed, useSurroundings } from '../views/engine.ts'
import { formatDayYear } from '../views/format.ts'
import { MapPane } from '../views/map/map-pane.tsx'
import { Guard, useReport } from '../views/panel.tsx'
import type { Paper } from '../views/paper.ts'
import { VisitsPane } from '../views/timeline/visits-pane.tsx'
import { useFilter } from '../views/use-filter.ts'
import { paperWords } from '../views/words/paper-words.ts'
import { words } from '../views/words/words.ts'
import { BriefEvent } from './brief-event.tsx'
import styles from './brief.module.css'
import { Footnotes } from './brief-sources.tsx'
import { footnotesOf } from './footnotes.ts'
import { GlyphKey } from './glyph-key.tsx'
import { useLine } from './line.ts'
import { Claimants, panesOf } from './sheet.tsx'
import { Patterns } from './patterns.tsx'
import { PaperRoot } from './stage.tsx'
import { useRecords } from './use-records.ts'

const text = paperWords.print
const RECORDS = 'records'
/** What A4 and Letter both leave between their margins, in CSS pixels. */
const WIDTH = 676
const MAP = { width: WIDTH, height: 410 }
const CHART = { width: WIDTH, height: 380 }
/** Lanes that need more room get it, up to most of a page. */
const VISITS = { least: 200, most: 860 }
const ROUNDS = 3

interface BriefProps {
  onReady: () => void
  onFailed: (error: Error) => void
  onReport?: Paper['report']
  className?: string
  isHidden?: boolean
}

/** The view as pages: title and line, map, chart, visits, then the events with their claims and sources. */
export function Brief({ onReady, ...props }: BriefProps) {
  const [height, setHeight] = useState<number>(VISITS.least)
  const [round, setRound] = useState(0)

  function growOrTell(root: HTMLElement) {
    const list = root.querySelector('[role="listbox"]')
    const missing = list?.parentElement ? list.getBoundingClientRect().height - list.parentElement.clientHeight : 0
    if (missing <= 0 || height >= VISITS.most || round >= ROUNDS) return onReady()
    setHeight(Math.min(VISITS.most, Math.ceil(height + missing)))
    setRound(round + 1)
  }

  return (
    <PaperRoot
      {...props}
      className={`${styles.brief} ${props.className ?? ''}`}
      theme="light"
      ratio={2}
      change={{ tables: [], theme: 'light' }}
      expected={[...panesOf('board'), RECORDS]}
      round={round}
      onReady={growOrTell}
    >
      <Patterns />
      <Pages visitsHeight={height} />
    </PaperRoot>
  )
}

function Pages({ visitsHeight }: { visitsHeight: number }) {
  const feed = useFeed()
  const line = useLine()
  const { view } = useSurroundings()
  const [printed] = useState(() => formatDayYear(Math.floor(Date.now() / 60_000)))
  const link = new URL(view.href({ embed: undefined, print: undefined }), window.location.href).href
  if (!feed) return null
  return (
    <article>
      <header>
        <h1 className={styles.title}>{feed.title}</h1>
        <p className={styles.line}>{line?.text}</p>
      </header>
      <div className={styles.pane} style={MAP}>
        <Guard>
          <MapPane />
        </Guard>
      </div>
      <GlyphKey />
      <div className={styles.pane} style={CHART}>
        <Guard>
          <ChartPane />
        </Guard>
      </div>
      <div className={styles.small}>
        <Claimants {...CHART} />
      </div>
      <div className={styles.pane} style={{ width: WIDTH, height: visitsHeight }}>
        <Guard>
          <VisitsPane isAlone />
        </Guard>
      </div>
      <Events />
      <footer className={styles.small}>
        <p>
          {[
            paperWords.picture.data(feed.title),
            feed.attribution,
            feed.license && paperWords.picture.license(feed.license),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p>
          {text.printed(printed)} · <span className={styles.link}>{link}</span>
        </p>
      </footer>
    </article>
  )
}

/** The events of the filter, the newest first, and then the sources that they name. */
function Events() {
  const feed = useFeed()
  const { data, error } = useRecords(useFilter())
  useReport(RECORDS, data || error ? 'shown' : 'waiting')
  if (error) return <p>{words.panel.failed(error.message)}</p>
  if (!data || !feed) return null
  const { records, total } = data
  const footnotes = footnotesOf(records)
  return (
    <>
      <section aria-label={text.events}>
        <div className={styles.sectionHead}>
          <h2 className={styles.section}>{text.events}</h2>
          <p className={styles.small}>
            {total === 0
              ? text.noEvents
              : records.length < total
                ? text.bounded(records.length, total)
                : text.counted(total)}
          </p>
        </div>
        {records.map((record) => (
          <BriefEvent key={record.row.row} record={record} feed={feed} footnotes={footnotes} />
        ))}
      </section>
      {footnotes.sources.length > 0 && <Footnotes sources={footnotes.sources} />}
    </>
  )
}
