import { Map as LeafletMap, type PanOptions, type PointExpression } from 'leaflet'
import { useEffect } from 'react'
import { useIsWall } from '../use-filter.ts'
import { words } from '../words/words.ts'

/** Names the map for assistive technology; where the system asks for less motion, arrow keys move it in one step. */
export function useKeyboardMap(map: LeafletMap, isStill: boolean): void {
  const isWall = useIsWall()
  useEffect(
    function nameMap() {
      const container = map.getContainer()
      container.setAttribute('role', isWall ? 'img' : 'application')
      container.setAttribute('aria-label', isWall ? words.map.picture : words.map.label)
      container.setAttribute('aria-describedby', SUM_ID)
    },
    [map, isWall],
  )
  useEffect(
    function moveInSteps() {
      if (isStill) return panInOneStep(map)
    },
    [map, isStill],
  )
}

/** Leaflet's keyboard has no option for this: it always pans with an animation. */
function panInOneStep(map: LeafletMap): () => void {
  map.panBy = (offset: PointExpression, options?: PanOptions) =>
    LeafletMap.prototype.panBy.call(map, offset, { ...options, animate: false })
  return () => {
    delete (map as Partial<LeafletMap>).panBy
  }
}

/** Id of the paragraph that says the map's own sum. */
export const SUM_ID = 'map-sum'
