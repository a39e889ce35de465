import { useIsFetching } from '@tanstack/react-query'
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import type { Minutes, Span } from '../../model/time.ts'
import { setDraft } from '../draft.ts'
import { setHover } from '../hover.ts'
import { type Gesture, binAt, dragRange, stepRange } from './brush.ts'

/** A pointer that moves less than this has clicked. */
const CLICK_PX = 4

interface Drag {
  gesture: Gesture
  range: Span
  from: Minutes
  x: number
  hasMoved: boolean
}

interface BrushWishes {
  /** The saved range; null while none is set. */
  saved: Span | null
  axis: Span
  edges: readonly Minutes[]
  /** The moment under a pixel of the element that the handlers stand on. */
  at: (x: number) => Minutes
  save: (range: Span) => void
}

/**
 * A brush whose gesture is local until it ends. While it lasts the other views follow, one question in flight and the
 * newest range waiting; at its end the range is saved once.
 */
export function useBrush({ saved, axis, edges, at, save }: BrushWishes) {
  const [unsaved, setUnsaved] = useState<Span | null>(null)
  const drag = useRef<Drag | null>(null)
  const since = useRef<number>(undefined)
  const isAsking = useIsFetching({ queryKey: ['answer'] }) > 0
  const range = unsaved ?? saved ?? axis

  useEffect(
    function publishNewest() {
      if (unsaved && !isAsking) setDraft(unsaved, since.current)
    },
    [unsaved, isAsking],
  )
  useEffect(() => () => setDraft(null), [])

  function finish(isKept: boolean) {
    drag.current = null
    setDraft(null)
    setUnsaved(null)
    if (isKept && unsaved) save(unsaved)
  }

  const pixel = (event: PointerEvent<HTMLElement>) => event.clientX - event.currentTarget.getBoundingClientRect().left

  return {
    range,
    isDragging: unsaved !== null,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || !event.isPrimary) return
      const x = pixel(event)
      const moment = at(x)
      const isInside = saved !== null && moment >= range[0] && moment < range[1]
      const isHandle = event.target instanceof Element && event.target.closest('[role=slider]') !== null
      // Where the handles overlap, the one below could never be reached otherwise.
      const nearer = Math.abs(moment - range[0]) <= Math.abs(moment - range[1]) ? 'start' : 'end'
      const gesture = isHandle ? nearer : isInside ? 'move' : 'draw'
      drag.current = { gesture, range, from: moment, x, hasMoved: false }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const x = pixel(event)
      const moment = at(x)
      setHover(null, moment >= axis[0] && moment < axis[1] ? binAt(edges, moment)[0] : null)
      const now = drag.current
      if (!now) return
      now.hasMoved ||= Math.abs(x - now.x) >= CLICK_PX
      since.current = event.timeStamp
      if (now.hasMoved) setUnsaved(dragRange(now.gesture, now.range, edges, now.from, moment))
    },
    onPointerUp: () => drag.current && finish(true),
    onPointerCancel: () => finish(false),
    onPointerLeave: () => setHover(null, null),
    /** A held key moves the handle on; the range is saved when it is let go. */
    onKeyDown: (handle: 'start' | 'end', event: KeyboardEvent) => {
      if (event.key === 'Escape' && unsaved) {
        event.preventDefault()
        finish(false)
      }
      if (event.altKey || event.ctrlKey || event.metaKey) return
      const next = stepRange(handle, range, edges, event.key)
      if (!next) return
      event.preventDefault()
      since.current = event.timeStamp
      setUnsaved(next)
    },
    onKeyUp: () => !drag.current && finish(true),
    onBlur: () => !drag.current && unsaved && finish(true),
  }
}
