import { lazy } from 'react'
import { Panel } from '../panel.tsx'
import { useSetView, useView } from '../use-filter.ts'
import { words } from '../words/words.ts'
import { PlacesTable } from './places-table.tsx'
import styles from './places-table.module.css'

// Asked for at once, not on the first render: Leaflet comes in while config and feed do.
const body = import('./map-body.tsx')
const MapBody = lazy(() => body.then((m) => ({ default: m.MapBody })))

/** The map of events, or its table twin. */
export function MapPane() {
  const { tables } = useView()
  const setView = useSetView()
  if (!tables.includes('map'))
    return (
      <Panel name={words.map.name} title={null}>
        <MapBody />
      </Panel>
    )
  const showMap = () => setView({ tables: tables.filter((pane) => pane !== 'map') })
  return (
    <Panel
      name={words.map.name}
      className={styles.pane}
      actions={
        <button type="button" className={styles.switch} onClick={showMap}>
          {words.panel.showAsChart}
        </button>
      }
    >
      <PlacesTable />
    </Panel>
  )
}
