import type { Filter } from '../../model/filter.ts'
import { useAnswer } from '../use-answer.ts'

/** Where an event stands in the list; null while that is not known, -1 where the filter leaves it out. */
export function useSelectedPosition(filter: Filter, selected: string | undefined): number | null {
  const { data, isPlaceholderData } = useAnswer({ ask: 'position', filter, id: selected ?? '' }, selected !== undefined)
  return selected === undefined || data === undefined || isPlaceholderData ? null : Math.max(-1, data)
}
