import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useLayoutEffect, useState } from 'react'
import { countryNotes } from './country-notes.ts'
import type { MapAnswer } from '../../query/map-answer.ts'
import { useSurroundings } from '../engine.ts'
import { usePaper } from '../paper.ts'
import { type Basemap, createBasemap } from './basemap-layer.ts'
import type { MapPalette } from './map-palette.ts'

/** A base map that takes longer than this after the events are there is no longer waited for. */
const PATIENCE_MS = 4000

/** The base map under the events, dressed in the theme; what of it could not be loaded; whether its picture is waited for. */
export function useBasemap(
  map: LeafletMap,
  palette: MapPalette,
  countries: MapAnswer['countries'] | undefined,
): { basemap: Basemap | null; problem: string | null; isDrawn: boolean } {
  const { policy, focus } = useSurroundings().config.basemap
  const ratio = usePaper()?.ratio
  const [basemap, setBasemap] = useState<Basemap | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isDrawn, setIsDrawn] = useState(false)

  // Layout effects undo themselves before react-leaflet takes the map away.
  useLayoutEffect(
    function addBasemap() {
      const sharpness = ratio === undefined ? {} : { ratio }
      const created = createBasemap(map, { palette: palette.basemap, policy, focus, onError: setProblem, ...sharpness })
      setBasemap(created)
      void created.ready.then(() => setIsDrawn(true))
      return () => {
        setBasemap(null)
        created.destroy()
      }
    },
    // The palette is handed on by the effect below; a new one is no reason for a new base map.
    // oxlint-disable-next-line react/exhaustive-deps
    [map, policy, focus, ratio],
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
  const isAnswered = countries !== undefined
  useEffect(
    function stopWaiting() {
      if (!isAnswered) return
      const timer = setTimeout(() => setIsDrawn(true), PATIENCE_MS)
      return () => clearTimeout(timer)
    },
    [isAnswered],
  )
  return { basemap, problem, isDrawn: isDrawn || problem !== null }
}
