import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Mark } from '../../query/map-answer.ts'
import { useIsWall, useSetView, useView } from '../use-filter.ts'
import { type Camera, cameraOf, homeCamera, isAt, legalCamera, wallCamera } from './camera.ts'
import { frameOf } from './events-layer.ts'
import type { Frame } from './frame.ts'

/**
 * Keeps map and address together: the address moves the map, and where a hand's move ends becomes one `replace`. While
 * the address names no camera the map stands at home. Answers what the map shows, null until it has been placed.
 */
export function useCamera(map: LeafletMap | null, home: readonly Mark[] | null): Frame | null {
  const { map: asked } = useView()
  const setView = useSetView()
  const isWall = useIsWall()
  const [frame, setFrame] = useState<Frame | null>(null)

  // A move of our own ends like any other, but only a hand's is written.
  const isOwnMove = useRef(false)
  const settle = useEffectEvent((map: LeafletMap) => {
    const now = frameOf(map)
    setFrame(now)
    if (isOwnMove.current) {
      isOwnMove.current = false
      return
    }
    const camera = cameraWanted(map, asked, home, isWall)
    if (camera && !isWall && !isAt(now, camera)) setView({ map: cameraOf(now) }, 'replace')
  })
  const resize = useEffectEvent((map: LeafletMap) => {
    map.invalidateSize({ pan: false, animate: false })
    const camera = cameraWanted(map, asked, home, isWall)
    if (needsMove(map, camera)) map.setView([camera.lat, camera.lon], camera.zoom, { animate: false })
    if (isPlaced(map)) setFrame(frameOf(map))
  })

  // Before the effect that moves the map, so that it hears of the first placing too.
  useEffect(
    function followMap() {
      if (!map) return
      let isResizing = false
      const onMoveEnd = () => {
        if (!isResizing) settle(map)
      }
      const observer = new ResizeObserver(() => {
        isResizing = true
        resize(map)
        isResizing = false
      })
      map.on('moveend', onMoveEnd)
      observer.observe(map.getContainer())
      return () => {
        observer.disconnect()
        map.off('moveend', onMoveEnd)
        endZoom(map)
      }
    },
    [map],
  )
  useEffect(
    function followAddress() {
      if (!map) return
      const camera = cameraWanted(map, asked, home, isWall)
      if (!needsMove(map, camera)) return
      isOwnMove.current = true
      // A wall's scenes lie far apart, and are watched; with less motion the map jumps.
      if (isWall && isPlaced(map) && map.options.zoomAnimation)
        map.flyTo([camera.lat, camera.lon], camera.zoom, { duration: FLIGHT_S })
      else map.setView([camera.lat, camera.lon], camera.zoom, { animate: true })
    },
    [map, asked, home, isWall],
  )
  return frame
}

const FLIGHT_S = 1.4

function cameraWanted(
  map: LeafletMap,
  asked: Camera | undefined,
  home: readonly Mark[] | null,
  isWall: boolean,
): Camera | null {
  const { x, y } = map.getSize()
  if (asked) return isWall ? wallCamera(asked, x, y) : legalCamera(asked)
  return home && homeCamera(home, x, y)
}

function needsMove(map: LeafletMap, camera: Camera | null): camera is Camera {
  return camera !== null && map.getSize().x > 0 && !(isPlaced(map) && isAt(frameOf(map), camera))
}

/** Leaflet ends an animated zoom from a timer that outlives `remove`, and then reads a pane that is gone. */
function endZoom(map: LeafletMap): void {
  Object.assign(map, { _animatingZoom: false })
}

/** Whether the map has been given a view; Leaflet throws on most questions before. */
function isPlaced(map: LeafletMap): boolean {
  return Number.isFinite(map.getZoom())
}
