import type { Filter } from '../../model/filter.ts'
import { useAnswer } from '../use-answer.ts'

/** Where the selected event stands in the list; null while that is not known, or where the filter leaves it out. */
export function useSelectedPosition(filter: Filter, selected: string | undefined): number | null {
  const { data, isPlaceholderData } = useAnswer({ ask: 'position', filter, id: selected ?? '' }, selected !== undefined)
  return selected === undefined || data === undefined || isPlaceholderData || data < 0 ? null : data
}
