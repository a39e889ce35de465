import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useLayoutEffect, useState } from 'react'
import { countryNotes } from './country-notes.ts'
import type { MapAnswer } from '../../query/map-answer.ts'
import { useSurroundings } from '../engine.ts'
import { type Basemap, createBasemap } from './basemap-layer.ts'
import type { MapPalette } from './map-palette.ts'

/** The base map under the events, dressed in the theme; and what of it could not be loaded. */
export function useBasemap(
  map: LeafletMap,
  palette: MapPalette,
  countries: MapAnswer['countries'] | undefined,
): { basemap: Basemap | null; problem: string | null } {
  const { policy, focus } = useSurroundings().config.basemap
  const [basemap, setBasemap] = useState<Basemap | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  // Layout effects undo themselves before react-leaflet takes the map away.
  useLayoutEffect(
    function addBasemap() {
      const created = createBasemap(map, { palette: palette.basemap, policy, focus, onError: setProblem })
      setBasemap(created)
      return () => {
        setBasemap(null)
        created.destroy()
      }
    },
    // The palette is handed on by the effect below; a new one is no reason for a new base map.
    // oxlint-disable-next-line react/exhaustive-deps
    [map, policy, focus],
  )
  useEffect(
    function dress() {
      basemap?.setPalette(palette.basemap)
    },
    [basemap, palette],
  )
  useEffect(
    function tellCountries() {
      if (countries) basemap?.setCountryNotes(countryNotes(countries))
    },
    [basemap, countries],
  )
  return { basemap, problem }
}
