import { lazy } from 'react'
import { Panel } from '../panel.tsx'
import { useView } from '../use-filter.ts'
import { words } from '../words/words.ts'
import { PlacesTable } from './places-table.tsx'

// Asked for at once, not on the first render: Leaflet comes in while config and feed do.
const body = import('./map-body.tsx')
const MapBody = lazy(() => body.then((m) => ({ default: m.MapBody })))

/** The map of events, or its table twin. */
export function MapPane() {
  const { tables } = useView()
  return (
    <Panel name={words.map.name} title={null}>
      {tables.includes('map') ? <PlacesTable /> : <MapBody />}
    </Panel>
  )
}
