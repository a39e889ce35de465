import styles from './app.module.css'
import { ExportButton } from './export-button.tsx'
import { ChartPane } from './views/chart/chart-pane.tsx'
import { EventPane } from './views/event-detail/event-pane.tsx'
import { EventListPane } from './views/event-list/event-list-pane.tsx'
import { FeedReport } from './views/feed-report/feed-report.tsx'
import { FilterBar } from './views/filter-bar/filter-bar.tsx'
import { Header } from './views/header/header.tsx'
import { UpdateOffer } from './views/header/update-offer.tsx'
import { WhatYouSee } from './views/header/what-you-see.tsx'
import { MapPane } from './views/map/map-pane.tsx'
import { LayersStrip } from './views/open-file/layers-strip.tsx'
import { OpenFile } from './views/open-file/open-file.tsx'
import { Guard } from './views/panel.tsx'
import { PlayControls, Playback } from './views/playback/lazy-playback.tsx'
import { TimeRangePane } from './views/time-range/time-range-pane.tsx'
import { VisitsPane } from './views/timeline/visits-pane.tsx'
import { WhatChanged } from './views/what-changed/lazy-what-changed.tsx'
import { useView } from './views/use-filter.ts'
import { useHasChanged } from './views/use-has-changed.ts'
import { NARROW, useMedia } from './views/use-media.ts'
import { AddToWall } from './wall/add-to-wall.tsx'

/** The desk: all views side by side under one filter. */
export function Desk() {
  const { event } = useView()
  const hasChanged = useHasChanged(event)
  const isOver = useMedia(NARROW) && event !== undefined
  return (
    <div className={styles.desk}>
      <Playback keys="all" />
      <Guard>
        <Header openFile={<OpenFile />} report={<FeedReport />} exporting={<ExportButton />} scenes={<AddToWall />} />
      </Guard>
      <div>
        <Guard>
          <WhatYouSee news={<WhatChanged />} />
        </Guard>
        <Guard>
          <UpdateOffer />
        </Guard>
        <Guard>
          <LayersStrip />
        </Guard>
      </div>
      <main className={`${styles.main} ${isOver ? styles.isOver : ''}`}>
        <div className={styles.map} data-goal="map">
          <Guard>
            <MapPane />
          </Guard>
        </div>
        <div className={styles.middle}>
          <Guard>
            <ChartPane />
          </Guard>
          <Guard>
            <VisitsPane />
          </Guard>
        </div>
        <div className={`${styles.events} ${event === undefined ? '' : styles.isOpen}`}>
          <div className={styles.list} data-goal="events" inert={isOver}>
            <Guard>
              <EventListPane />
            </Guard>
          </div>
          {event !== undefined && (
            <div className={styles.event}>
              <Guard>
                <EventPane takesFocus={isOver && hasChanged} />
              </Guard>
            </div>
          )}
        </div>
      </main>
      <div className={styles.range} data-goal="range">
        <Guard>
          <TimeRangePane play={<PlayControls />} />
        </Guard>
      </div>
      <Guard>
        <FilterBar />
      </Guard>
    </div>
  )
}
