import type { BinSize } from '../../model/bins.ts'
import type { Span } from '../../model/time.ts'
import type { ChartAnswer } from '../../query/answer.ts'
import { useAnswer } from '../use-answer.ts'
import { useMoment, useSavedFilter } from '../use-filter.ts'

/** The answer for the whole range while a playhead shows a part of it: panels and their axes stay as they are. */
export function useFrame(axis: Span, bin: BinSize): ChartAnswer | null {
  const filter = useSavedFilter()
  const isPart = useMoment() !== null
  const { data } = useAnswer({ ask: 'chart', filter, axis, bin }, isPart)
  return isPart ? (data ?? null) : null
}
