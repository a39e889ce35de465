import type { ViewChange } from '../../url/location.ts'
import { useSetView, useView } from '../use-filter.ts'

/**
 * Writes a range. Who sets one wants to see it: a playhead that stands still goes; one on its way goes on within the
 * new range.
 */
export function useSetRange(): (range: Pick<ViewChange, 'from' | 'to'>, how?: 'push' | 'replace') => void {
  const { play } = useView()
  const setView = useSetView()
  return (range, how) => setView(play === undefined ? { ...range, at: undefined } : range, how)
}
