import { lazy, useState } from 'react'
import type { EventRow } from '../../query/answer.ts'
import { parseView } from '../../url/view-params.ts'
import { useFeed } from '../engine.ts'
import { Answered, Panel, useReport } from '../panel.tsx'
import { useAnswer } from '../use-answer.ts'
import { useAxis, useFilter, useIsWall, useSetView, useView } from '../use-filter.ts'
import { useSize } from '../use-size.ts'
import { words } from '../words/words.ts'
import styles from './chart-pane.module.css'
import { needsTab } from './layout.ts'
import { notableIds } from '../notable-ids.ts'
import { useFrame } from './use-frame.ts'

const { embed } = parseView(window.location.search)
// Asked for at once, so that it comes while the feed is being read.
const picture = embed === 'map' || embed === 'visits' ? null : import('./picture.tsx')
const Picture = lazy(() => (picture ?? import('./picture.tsx')).then((m) => ({ default: m.Picture })))
const ChartTable = lazy(() => import('./chart-table.tsx').then((m) => ({ default: m.ChartTable })))

const NONE: readonly EventRow[] = []

/** Strikes and casualties: panels under one time axis, or the same as tables. Recharts comes with the picture. */
export function ChartPane() {
  const { name } = words.chart
  const { tables } = useView()
  const [ref, size] = useSize<HTMLDivElement>()
  const isTable = tables.includes('chart')
  const isWall = useIsWall()
  return (
    // On a wall the titles of its panels say enough.
    <Panel
      name={name}
      {...(isWall && { title: null })}
      className={styles.pane}
      actions={<Actions hasTab={needsTab(size.height) && !isTable} />}
    >
      <div ref={ref} className={styles.room}>
        <Content isTable={isTable} {...size} />
      </div>
    </Panel>
  )
}

function Content({ isTable, width, height }: { isTable: boolean; width: number; height: number }) {
  const { axis, bin } = useAxis()
  const { event, off, totals } = useView()
  const filter = useFilter()
  const feed = useFeed()
  const answer = useAnswer({ ask: 'chart', filter, axis, bin })
  const frame = useFrame(axis, bin)
  const ids = notableIds(feed?.scenes ?? [], event)
  const notable = useAnswer({ ask: 'notable', filter, axis, ids }, ids.length > 0)
  const [isDrawn, setDrawn] = useState(false)
  // An answer is not yet a picture: its chunk, its size and its scales come later.
  const isAwaited = answer.data !== undefined && !answer.error && feed !== null && feed.tally.events > 0 && width > 0
  useReport(`${words.chart.name}: picture`, isAwaited && !isDrawn ? 'waiting' : 'shown')
  return (
    <Answered pane={words.chart.name} standing={answer}>
      {answer.data &&
        (isTable ? (
          <ChartTable answer={answer.data} onDrawn={setDrawn} />
        ) : (
          width > 0 && (
            <Picture
              onDrawn={setDrawn}
              answer={answer.data}
              frame={frame}
              notable={(ids.length > 0 && notable.data) || NONE}
              axis={axis}
              off={off}
              totals={totals}
              event={event}
              width={width}
              height={height}
            />
          )
        ))}
    </Answered>
  )
}

function Actions({ hasTab }: { hasTab: boolean }) {
  const { tables, totals } = useView()
  const setView = useSetView()
  const isTable = tables.includes('chart')
  const others = tables.filter((pane) => pane !== 'chart')
  return (
    <>
      {hasTab && (
        <fieldset className={styles.switches} aria-label={words.chart.tabs}>
          <button
            type="button"
            className={styles.switch}
            aria-pressed={!totals}
            onClick={() => setView({ totals: false })}
          >
            {words.chart.perDay}
          </button>
          <button
            type="button"
            className={styles.switch}
            aria-pressed={totals}
            onClick={() => setView({ totals: true })}
          >
            {words.chart.totals}
          </button>
        </fieldset>
      )}
      <button
        type="button"
        className={styles.switch}
        onClick={() => setView({ tables: isTable ? others : [...others, 'chart'] })}
      >
        {isTable ? words.panel.showAsChart : words.panel.showAsTable}
      </button>
    </>
  )
}
