import { useCallback, useState } from 'react'
import { ExportButton } from './export-button.tsx'
import { VISIT_KINDS } from './model/event.ts'
import { without } from './model/filter.ts'
import styles from './phone.module.css'
import { ChartPane } from './views/chart/chart-pane.tsx'
import { EventPane } from './views/event-detail/event-pane.tsx'
import { EventListPane } from './views/event-list/event-list-pane.tsx'
import { FeedReport } from './views/feed-report/feed-report.tsx'
import { FilterButton } from './views/filter-bar/filter-button.tsx'
import { useWayTo } from './views/go-to.ts'
import { Header } from './views/header/header.tsx'
import { UpdateOffer } from './views/header/update-offer.tsx'
import { WhatYouSee } from './views/header/what-you-see.tsx'
import { MapPane } from './views/map/map-pane.tsx'
import { LayersStrip } from './views/open-file/layers-strip.tsx'
import { OpenFile } from './views/open-file/open-file.tsx'
import { Guard } from './views/panel.tsx'
import { PlayControls, Playback } from './views/playback/lazy-playback.tsx'
import { Tabs } from './views/tabs.tsx'
import { TimeRangePane } from './views/time-range/time-range-pane.tsx'
import { VisitsPane } from './views/timeline/visits-pane.tsx'
import { WhatChanged } from './views/what-changed/lazy-what-changed.tsx'
import { useAnswer } from './views/use-answer.ts'
import { useAxis, useFilter, useView } from './views/use-filter.ts'
import { useHasChanged } from './views/use-has-changed.ts'
import { words } from './views/words/words.ts'
import { AddToWall } from './wall/add-to-wall.tsx'

/** The phone: the map on top, the other panes in tabs, the time range under the thumb. */
export function Phone() {
  const { event } = useView()
  const [tab, setTab] = useState(event === undefined ? 'strikes' : 'event')
  const { visits, events } = useTabCounts()

  // A selection opens its event, wherever it was made; Back from it opens nothing.
  const [opened, setOpened] = useState(event)
  const [closed, setClosed] = useState<string>()
  const hasChanged = useHasChanged(event)
  if (event !== opened) {
    setOpened(event)
    setClosed(opened)
    if (event !== undefined) setTab('event')
    else if (tab === 'event') setTab('events')
  }
  useWayTo(
    'events',
    useCallback(() => {
      setTab('events')
      // The list may be on its way yet; from its tab it is one step.
      document.querySelector<HTMLElement>('[data-tab="events"]')?.focus()
    }, []),
  )

  const text = words.header.tabs
  return (
    <div className={styles.phone}>
      <Playback keys="all" />
      <Guard>
        <Header
          filter={<FilterButton />}
          openFile={<OpenFile />}
          report={<FeedReport />}
          exporting={<ExportButton />}
          scenes={<AddToWall />}
        />
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
      <main className={styles.main}>
        <div className={styles.map} data-goal="map">
          <Guard>
            <MapPane />
          </Guard>
        </div>
        <Tabs
          name={text.name}
          chosen={tab}
          onChoose={setTab}
          tabs={[
            { id: 'strikes', label: text.strikes, panel: <ChartPane /> },
            { id: 'visits', label: text.visits(visits), panel: <VisitsPane /> },
            { id: 'events', label: text.events(events), panel: <EventListPane last={closed} /> },
            {
              id: 'event',
              label: text.event,
              panel:
                event === undefined ? (
                  <p className={styles.none}>{text.noEvent}</p>
                ) : (
                  <EventPane takesFocus={hasChanged} />
                ),
            },
          ]}
        />
      </main>
      <div className={styles.range} data-goal="range">
        <Guard>
          <TimeRangePane play={<PlayControls />} />
        </Guard>
      </div>
    </div>
  )
}

function useTabCounts(): { visits: number | undefined; events: number | undefined } {
  const filter = useFilter()
  const { axis } = useAxis()
  const { data: summary } = useAnswer({ ask: 'summary', filter, axis })
  const { data: kinds } = useAnswer({ ask: 'counts', by: 'kind', filter: without(filter, 'kind') })
  const asked = VISIT_KINDS.filter((kind) => !filter.kinds || filter.kinds.includes(kind))
  return {
    visits: kinds && asked.reduce((sum, kind) => sum + (kinds.counts[kind] ?? 0), 0),
    events: summary?.shown,
  }
}
