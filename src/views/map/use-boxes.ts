import { type RefObject, useEffect, useRef, useState } from 'react'
import { zoomOf } from '../pixel-ratio.ts'
import type { Box } from './callout.ts'

/** Where the children of an element stand in the pane around it; followed while the element or the pane changes size. */
export function useChildBoxes<E extends HTMLElement>(): [ref: RefObject<E | null>, boxes: readonly Box[]] {
  const ref = useRef<E>(null)
  const [boxes, setBoxes] = useState<readonly Box[]>([])
  useEffect(function followSizes() {
    const element = ref.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      const around = element.parentElement?.getBoundingClientRect()
      if (!around) return
      const zoom = zoomOf(element)
      const found = [...element.children].map((child) => {
        const { x, y, width, height } = child.getBoundingClientRect()
        return {
          x: (x - around.x) / zoom,
          y: (y - around.y) / zoom,
          width: width / zoom,
          height: height / zoom,
          isCover: true as const,
        }
      })
      setBoxes((last) => (JSON.stringify(last) === JSON.stringify(found) ? last : found))
    })
    observer.observe(element)
    if (element.parentElement) observer.observe(element.parentElement)
    return () => observer.disconnect()
  }, [])
  return [ref, boxes]
}
