import styles from './app.module.css'
import { FeedContext } from './views/engine.ts'
import { ChartPane } from './views/chart/chart-pane.tsx'
import { EventPane } from './views/event-detail/event-pane.tsx'
import { EventListPane } from './views/event-list/event-list-pane.tsx'
import { FilterBar } from './views/filter-bar/filter-bar.tsx'
import { Header } from './views/header/header.tsx'
import { WhatYouSee } from './views/header/what-you-see.tsx'
import { MapPane } from './views/map/map-pane.tsx'
import { TimeRangePane } from './views/time-range/time-range-pane.tsx'
import { VisitsPane } from './views/timeline/visits-pane.tsx'
import { useFeedQuery } from './views/use-feed-query.ts'

/** The desk: all views side by side under one filter. */
export function App() {
  const feed = useFeedQuery()
  return (
    <FeedContext value={feed.data ?? null}>
      <div className={styles.desk}>
        <Header />
        <WhatYouSee />
        <main className={styles.main}>
          <MapPane />
          <div className={styles.middle}>
            <ChartPane />
            <VisitsPane />
          </div>
          <div className={styles.events}>
            <EventListPane />
            <EventPane />
          </div>
        </main>
        <TimeRangePane />
        <FilterBar />
      </div>
    </FeedContext>
  )
}
