import type { Map as LeafletMap } from 'leaflet'
import { type Ref, useState } from 'react'
import { MapContainer } from 'react-leaflet'
import type { Mark } from '../../query/map-answer.ts'
import { useFeed, useFeedStatus } from '../engine.ts'
import { useReport } from '../panel.tsx'
import { useAnswer } from '../use-answer.ts'
import { useAxis, useFilter, useIsWall, useView } from '../use-filter.ts'
import { STILL, useMedia } from '../use-media.ts'
import { words } from '../words/words.ts'
import { HOME_ZOOM, MAX_ZOOM, MIN_ZOOM } from './camera.ts'
import { Caption } from './caption.tsx'
import { boundsOf } from './frame.ts'
import { MapControls } from './map-controls.tsx'
import { MapLayers } from './map-layers.tsx'
import styles from './map.module.css'
import { useChildBoxes } from './use-boxes.ts'
import { useCamera } from './use-camera.ts'
import { useMapPalette } from './map-palette.ts'

const NOWHERE: readonly Mark[] = []

interface MapBodyProps {
  tableRef: Ref<HTMLButtonElement>
  onTable: () => void
}

/** The map with what is drawn on it, its buttons and its caption strip. */
export function MapBody({ tableRef, onTable }: MapBodyProps) {
  const [map, setMap] = useState<LeafletMap | null>(null)
  const [basemapProblem, setBasemapProblem] = useState<string | null>(null)
  const [isDrawn, setIsDrawn] = useState(false)
  const isStill = useMedia(STILL)
  const isWall = useIsWall()
  const [controls, reserved] = useChildBoxes<HTMLDivElement>()
  const palette = useMapPalette()
  const filter = useFilter()
  const { axis } = useAxis()
  const view = useView()
  const feed = useFeed()
  const { state } = useFeedStatus()

  const frame = useCamera(map, useHome(view.map === undefined, feed === null && state === 'failed'))
  const question = {
    ask: 'map',
    filter,
    view: frame ? boundsOf(frame) : ([-180, -85, 180, 85] as const),
    zoom: Math.round(frame?.zoom ?? MIN_ZOOM),
    scale: frame ? betweenZooms(frame.zoom) : 1,
    ...(view.event !== undefined && { selected: view.event }),
  } as const
  const marks = useAnswer(question, frame !== null)
  const shapes = useAnswer({ ask: 'shapes', at: filter.time?.[1] ?? axis[1] })
  const isFailed = feed === null && state === 'failed'
  const isWaiting = !isFailed && (marks.isFetching || shapes.isFetching || marks.isPending || !isDrawn) && !marks.error
  useReport(words.map.name, isWaiting ? 'waiting' : 'shown')

  return (
    <>
      <h2 className="unseen">{words.map.name}</h2>
      <div className={styles.stage}>
        <MapContainer
          ref={setMap}
          className={styles.map ?? ''}
          attributionControl={false}
          zoomControl={false}
          keyboard={!isWall}
          zoomSnap={isWall ? 0 : 1}
          minZoom={MIN_ZOOM}
          maxZoom={MAX_ZOOM}
          trackResize={false}
          worldCopyJump
          zoomAnimation={!isStill}
          inertia={!isStill}
          fadeAnimation={false}
          markerZoomAnimation={false}
        />
        {map && (
          <MapLayers
            map={map}
            frame={frame}
            answer={marks.data ?? null}
            shapes={shapes.data ?? null}
            palette={palette}
            reserved={reserved}
            isStill={isStill}
            onProblem={setBasemapProblem}
            onDrawn={setIsDrawn}
          />
        )}
        {!isWall && <MapControls ref={controls} map={map} frame={frame} tableRef={tableRef} onTable={onTable} />}
      </div>
      <Caption
        frame={frame}
        answer={marks.data ?? null}
        shapes={shapes.data ?? null}
        error={marks.error ?? shapes.error}
        basemapProblem={basemapProblem}
      />
    </>
  )
}

/** Marks are merged at whole zooms; between two their discs are larger or smaller than there. */
const betweenZooms = (zoom: number) => Number((2 ** (Math.round(zoom) - zoom)).toFixed(3))

/**
 * Where the events of the whole feed are, so that every link without a camera opens the same map. What comes into the
 * same feed later moves nobody's map.
 */
function useHome(isWanted: boolean, isFailed: boolean): readonly Mark[] | null {
  const feed = useFeed()
  const layers = JSON.stringify(feed?.layers.map(({ id, isOn }) => [id, isOn]))
  const [kept, setKept] = useState<{ layers: string; marks: readonly Mark[] } | null>(null)
  const { data, isPlaceholderData } = useAnswer(
    { ask: 'map', filter: {}, view: [-180, -85, 180, 85], zoom: HOME_ZOOM, scale: 1 },
    isWanted,
  )
  if (feed && data && !isPlaceholderData && kept?.layers !== layers) setKept({ layers, marks: data.marks })
  if (isFailed) return NOWHERE
  return kept && kept.layers === layers ? kept.marks : (data?.marks ?? null)
}
