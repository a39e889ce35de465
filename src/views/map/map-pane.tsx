import { lazy, useCallback, useRef } from 'react'
import { parseView } from '../../url/view-params.ts'
import { Panel } from '../panel.tsx'
import { useSetView, useView } from '../use-filter.ts'
import { words } from '../words/words.ts'
import { OPENING_ZOOM, basemapFolder, startBasemap } from './basemap-start.ts'
import { PlacesTable } from './places-table.tsx'
import styles from './places-table.module.css'

const opening = parseView(window.location.search)
const isShown = opening.embed === undefined || opening.embed === 'map' || opening.embed === 'board'
// Asked for at once, not on the first render: Leaflet and the base map come in while config and feed do.
const body = isShown ? import('./map-body.tsx') : null
if (isShown && !opening.tables.includes('map')) startBasemap(basemapFolder(), opening.map?.zoom ?? OPENING_ZOOM)
const MapBody = lazy(() => (body ?? import('./map-body.tsx')).then((m) => ({ default: m.MapBody })))

/** The map of events, or its table twin. */
export function MapPane() {
  const { tables } = useView()
  const setView = useSetView()
  const hasSwitched = useRef(false)
  // Either has a switch of its own: the one that comes takes the focus of the one that went.
  const takeFocus = useCallback((button: HTMLButtonElement | null) => {
    if (!button || !hasSwitched.current) return
    hasSwitched.current = false
    button.focus()
  }, [])

  function show(isTable: boolean) {
    hasSwitched.current = true
    setView({ tables: isTable ? [...tables, 'map'] : tables.filter((pane) => pane !== 'map') })
  }

  if (!tables.includes('map'))
    return (
      <Panel name={words.map.name} title={null}>
        <MapBody tableRef={takeFocus} onTable={() => show(true)} />
      </Panel>
    )
  return (
    <Panel
      name={words.map.name}
      className={styles.pane}
      actions={
        <button ref={takeFocus} type="button" className={styles.switch} onClick={() => show(false)}>
          {words.panel.showAsChart}
        </button>
      }
    >
      <PlacesTable />
    </Panel>
  )
}
