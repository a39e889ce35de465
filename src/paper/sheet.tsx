import { useActorNames } from '../views/actors.ts'
import { useFeed } from '../views/engine.ts'
import { ChartPane } from '../views/chart/chart-pane.tsx'
import { useLayers } from '../views/layers.ts'
import { MapPane } from '../views/map/map-pane.tsx'
import { VisitsPane } from '../views/timeline/visits-pane.tsx'
import { useFrame } from '../views/chart/use-frame.ts'
import { useAnswer } from '../views/use-answer.ts'
import { useAxis, useFilter, useView } from '../views/use-filter.ts'
import { paperWords } from '../views/words/paper-words.ts'
import { words } from '../views/words/words.ts'
import { GlyphKey } from './glyph-key.tsx'
import { claimantsOf } from './claimants.ts'
import { useLine } from './line.ts'
import type { Part, Sizes } from './sizes.ts'
import styles from './sheet.module.css'

const text = paperWords.picture

/** The panes that a picture shows, as they report themselves once they have drawn. */
export function panesOf(part: Part): string[] {
  const panes = {
    map: [words.map.name],
    chart: [words.chart.name, `${words.chart.name}: picture`],
    visits: [words.visits.name],
  }
  const shown = part === 'board' ? [...panes.map, ...panes.chart, ...panes.visits] : panes[part]
  return [...shown, words.header.line.name]
}

/** A picture as a page: title and line, the panes, and whose figures, data and map they are. */
export function Sheet({ part, sizes, link }: { part: Part; sizes: Sizes; link: string }) {
  const feed = useFeed()
  const line = useLine()
  const { files } = useLayers()
  if (!feed) return null
  const { map, chart, visits } = sizes
  const isBoard = part === 'board'
  return (
    <article className={styles.sheet}>
      <header>
        <h1 className={styles.title}>{feed.title}</h1>
        <p className={styles.line}>{line?.text}</p>
      </header>
      <div className={styles.panes}>
        {(isBoard || part === 'map') && (
          <div className={styles.pane} style={map}>
            <MapPane />
          </div>
        )}
        <div hidden={part === 'map'}>
          {(isBoard || part === 'chart') && (
            <div className={styles.pane} style={chart}>
              <ChartPane />
            </div>
          )}
          {(isBoard || part === 'visits') && (
            <div className={styles.pane} style={visits}>
              <VisitsPane isAlone={!isBoard} />
            </div>
          )}
        </div>
      </div>
      <footer className={styles.foot}>
        {(isBoard || part === 'map') && <GlyphKey />}
        {(isBoard || part === 'chart') && <Claimants {...chart} />}
        <p>
          {[text.data(feed.title), feed.attribution, feed.license && text.license(feed.license)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className={styles.link}>{link}</p>
        {files.length > 0 && <p>{text.filesNotInLink}</p>}
      </footer>
    </article>
  )
}

const HEAD = 28

/** Who claims the figures of a chart of this size; a figure is never shown without. */
export function Claimants({ width, height }: Sizes['chart']) {
  const { axis, bin } = useAxis()
  const { off, totals } = useView()
  const { nameOf } = useActorNames()
  const { data } = useAnswer({ ask: 'chart', filter: useFilter(), axis, bin })
  const frame = useFrame(axis, bin)
  // The picture is lower than its pane by the pane's head.
  const drawn = { width, height: height - HEAD, totals }
  const names = data ? claimantsOf(data, off, drawn, frame).map(nameOf) : []
  return names.length > 0 && <p>{text.claimedBy(names)}</p>
}
