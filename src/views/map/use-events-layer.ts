import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useLayoutEffect, useState } from 'react'
import { usePaper } from '../paper.ts'
import type { Basemap } from './basemap-layer.ts'
import type { Box } from './callout.ts'
import { EventsLayer } from './events-layer.ts'
import type { MapPalette } from './map-palette.ts'
import styles from './map.module.css'
import type { Picture } from './picture.ts'

/** The layer of events on a map; it draws what it is shown, and keeps names of the base map clear of it. */
export function useEventsLayer(
  map: LeafletMap,
  picture: Picture,
  palette: MapPalette,
  basemap: Basemap | null,
): EventsLayer | null {
  const ratio = usePaper()?.ratio
  const [layer, setLayer] = useState<EventsLayer | null>(null)
  const [taken, setTaken] = useState<readonly Box[]>([])

  useLayoutEffect(
    function addLayer() {
      const created = new EventsLayer(picture, palette, setTaken, styles.fading ?? 'fading', ratio)
      created.addTo(map)
      setLayer(created)
      return () => {
        setLayer(null)
        created.remove()
      }
    },
    // What it draws is handed on by the effect below.
    // oxlint-disable-next-line react/exhaustive-deps
    [map, ratio],
  )
  useEffect(
    function draw() {
      layer?.show({ picture, palette })
    },
    [layer, picture, palette],
  )
  useEffect(
    function clearOfNames() {
      basemap?.setOccupied(taken)
    },
    [basemap, taken],
  )
  return layer
}
