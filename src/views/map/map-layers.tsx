import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useMemo, useState } from 'react'
import type { ContextShape, MapAnswer } from '../../query/map-answer.ts'
import { useActorNames } from '../actors.ts'
import { useAxis, useSetView, useView } from '../use-filter.ts'
import type { Box } from './callout.ts'
import { MAX_ZOOM, canSplit } from './camera.ts'
import type { Frame } from './frame.ts'
import { arcLines, calloutLines, shapeLines } from './labels.ts'
import { MarkList } from './mark-list.tsx'
import { MarkTip } from './mark-tip.tsx'
import type { MapPalette } from './map-palette.ts'
import styles from './map.module.css'
import type { Picture } from './picture.ts'
import { useBasemap } from './use-basemap.ts'
import { useEventsLayer } from './use-events-layer.ts'
import { useHoveredPlace } from './use-hovered-place.ts'
import { useKeyboardMap } from './use-keyboard-map.ts'
import { type MarkAt, usePointer } from './use-pointer.ts'

interface MapLayersProps {
  map: LeafletMap
  frame: Frame | null
  answer: MapAnswer | null
  shapes: ContextShape[] | null
  palette: MapPalette
  /** Where buttons stand over the map. */
  reserved: readonly Box[]
  isStill: boolean
  onProblem: (problem: string | null) => void
  /** The first picture of the base map is there, or is no longer waited for. */
  onDrawn: (isDrawn: boolean) => void
}

/** What lies on the map: the base map, the canvas of events, and what the pointer finds on it. */
export function MapLayers(props: MapLayersProps) {
  const { map, frame, answer, shapes, palette, reserved, isStill, onProblem, onDrawn } = props
  const { off, event: selected, bounds: area } = useView()
  const { axis } = useAxis()
  const { nameOf } = useActorNames()
  const setView = useSetView()
  const { id: hovered, at: hoveredAt } = useHoveredPlace(answer)
  const [opened, setOpened] = useState<MarkAt | null>(null)
  useKeyboardMap(map, isStill)

  const picture = useMemo<Picture>(
    () => ({
      answer,
      shapes: (shapes ?? []).filter(({ kind }) => !off.includes(kind)),
      area: area ?? null,
      selected: selected ?? null,
      reserved,
      hovered,
      hoveredAt,
      arcLines: (arc) => arcLines(arc, axis, nameOf),
      calloutLines: (row, isNarrow) => calloutLines(row, axis, isNarrow),
      shapeLines,
    }),
    [answer, shapes, off, area, selected, reserved, hovered, hoveredAt, axis, nameOf],
  )
  const { basemap, problem, isDrawn } = useBasemap(map, palette, answer?.countries)
  const layer = useEventsLayer(map, picture, palette, basemap)
  useEffect(() => onProblem(problem), [onProblem, problem])
  useEffect(() => onDrawn(isDrawn), [onDrawn, isDrawn])

  const at = usePointer(map, layer, styles.atMark ?? '', (clicked) => {
    setOpened(null)
    if (!clicked) return
    const { mark } = clicked
    if (mark.event) setView({ event: mark.event.id }, 'push')
    else if (canSplit(mark.bounds, map.getZoom())) zoomTo(map, mark.bounds)
    else setOpened(clicked)
  })

  // A list belongs to a mark of this picture: once the map moves or the filter changes it is gone.
  const [seen, setSeen] = useState({ answer, frame })
  if (seen.answer !== answer || seen.frame !== frame) {
    setSeen({ answer, frame })
    setOpened(null)
  }

  return (
    <>
      {at && !opened && frame && answer?.marks.includes(at.mark) && <MarkTip at={at} frame={frame} />}
      {opened && frame && (
        <MarkList
          at={opened}
          frame={frame}
          onClose={() => {
            setOpened(null)
            map.getContainer().focus({ preventScroll: true })
          }}
        />
      )}
    </>
  )
}

/** Brings the bounds of a cell into view, at least one zoom closer. */
function zoomTo(map: LeafletMap, [west, south, east, north]: readonly [number, number, number, number]): void {
  const middle = { lat: (south + north) / 2, lng: (west + (east < west ? east + 360 : east)) / 2 }
  const bounds = [
    [south, west],
    [north, east < west ? east + 360 : east],
  ] as [[number, number], [number, number]]
  const fitting = map.getBoundsZoom(bounds, false, map.getSize().multiplyBy(0.2))
  map.setView(middle, Math.min(MAX_ZOOM, Math.max(map.getZoom() + 1, fitting)))
}
