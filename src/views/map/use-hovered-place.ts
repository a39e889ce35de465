import { useSyncExternalStore } from 'react'
import { type Point, mercator } from '../../model/geo.ts'
import type { MapAnswer } from '../../query/map-answer.ts'
import { getHover, subscribeHover } from '../hover.ts'
import { useAnswer } from '../use-answer.ts'

/** The event that any view is at, and where it is; the engine is asked only for one that has no mark of its own. */
export function useHoveredPlace(answer: MapAnswer | null): { id: string | null; at: Point | null } {
  const id = useSyncExternalStore(subscribeHover, () => getHover().event)
  const hasMark = id !== null && answer?.marks.some(({ event }) => event?.id === id) === true
  const { data } = useAnswer({ ask: 'event', id: id ?? '' }, id !== null && !hasMark)
  if (id === null || hasMark || data?.event.id !== id) return { id, at: null }
  const { point, precision, tally } = data.event
  return { id, at: point && precision !== 'country' && !tally ? mercator(point) : null }
}
