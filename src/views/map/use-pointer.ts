import type { LeafletMouseEvent, Map as LeafletMap } from 'leaflet'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Mark } from '../../query/map-answer.ts'
import { setHover } from '../hover.ts'
import type { EventsLayer } from './events-layer.ts'
import { useEscape } from './use-escape.ts'

/** A mark and where it stands in the pane, in pixels. */
export interface MarkAt {
  mark: Mark
  x: number
  y: number
  radius: number
}

/** The mark that the pointer is at; a click on one is passed on. Moving the map lets go of it. */
export function usePointer(
  map: LeafletMap,
  layer: EventsLayer | null,
  atClass: string,
  onClick: (at: MarkAt | null) => void,
): MarkAt | null {
  const [at, setAt] = useState<MarkAt | null>(null)
  const click = useEffectEvent(onClick)
  useEscape(at !== null, () => setAt(null))

  useEffect(
    function watchPointer() {
      if (!layer) return
      const container = map.getContainer()
      let current: Mark | null = null

      const find = ({ containerPoint: { x, y } }: LeafletMouseEvent): MarkAt | null => layer.spotAt(x, y)
      function take(found: MarkAt | null) {
        if (found?.mark === current) return
        const wasNamed = current?.event !== undefined
        current = found?.mark ?? null
        container.classList.toggle(atClass, found !== null)
        setAt(found)
        if (found?.mark.event) setHover(found.mark.event.id, found.mark.event.span?.[0] ?? null)
        else if (wasNamed) setHover(null, null)
      }
      const onMove = (event: LeafletMouseEvent) => take(find(event))
      const letGo = () => take(null)
      const onClickMap = (event: LeafletMouseEvent) => click(find(event))

      map.on('mousemove', onMove)
      map.on('click', onClickMap)
      map.on('movestart', letGo)
      container.addEventListener('pointerleave', letGo)
      return () => {
        letGo()
        map.off('mousemove', onMove)
        map.off('click', onClickMap)
        map.off('movestart', letGo)
        container.removeEventListener('pointerleave', letGo)
      }
    },
    [map, layer, atClass],
  )
  return at
}
