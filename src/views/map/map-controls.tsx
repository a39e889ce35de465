import type { Map as LeafletMap } from 'leaflet'
import type { Ref } from 'react'
import { useSetView, useView } from '../use-filter.ts'
import { words } from '../words/words.ts'
import { MAX_ZOOM, MIN_ZOOM } from './camera.ts'
import { type Frame, boundsOf } from './frame.ts'
import styles from './map.module.css'

/** Zoom, the table twin, and the map's extent as a filter. */
export function MapControls({
  ref,
  map,
  frame,
  tableRef,
  onTable,
}: {
  ref: Ref<HTMLDivElement>
  map: LeafletMap | null
  frame: Frame | null
  tableRef: Ref<HTMLButtonElement>
  onTable: () => void
}) {
  const { bounds } = useView()
  const setView = useSetView()
  return (
    <div ref={ref} className={styles.controls} data-chrome>
      <div className={styles.zoom}>
        <button
          type="button"
          aria-label={words.map.zoomIn}
          disabled={frame === null || frame.zoom >= MAX_ZOOM}
          onClick={() => map?.zoomIn()}
        >
          <Sign d="M2 7h10M7 2v10" />
        </button>
        <button
          type="button"
          aria-label={words.map.zoomOut}
          disabled={frame === null || frame.zoom <= MIN_ZOOM}
          onClick={() => map?.zoomOut()}
        >
          <Sign d="M2 7h10" />
        </button>
      </div>
      <button ref={tableRef} type="button" className={styles.action} onClick={onTable}>
        {words.panel.showAsTable}
      </button>
      <button
        type="button"
        className={styles.action}
        disabled={frame === null}
        onClick={() => frame && setView({ bounds: roundBounds(boundsOf(frame)) })}
      >
        {words.map.onlyThisArea}
      </button>
      {bounds && (
        <button type="button" data-goal="map" className={styles.action} onClick={() => setView({ bounds: undefined })}>
          {words.map.wholeMap}
        </button>
      )}
    </div>
  )
}

function Sign({ d }: { d: string }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      <path d={d} stroke="currentColor" strokeWidth="1.5" fill="none" />
    </svg>
  )
}

function roundBounds([west, south, east, north]: ReturnType<typeof boundsOf>) {
  const round = (value: number) => Number(value.toFixed(3))
  return [round(west), round(south), round(east), round(north)] as const
}
