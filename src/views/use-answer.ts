import { type UseQueryResult, keepPreviousData, useQuery } from '@tanstack/react-query'
import type { AnswerTo } from '../query/answer.ts'
import type { FeedQuestion, FileQuestion, Question, StreamQuestion } from '../query/question.ts'
import { useDraft } from './draft.ts'
import { useFeed, useSurroundings } from './engine.ts'
import { usePlayed } from './playhead.ts'

/** Asks the engine about the open feed. The last answer stays until the next one is there. */
export function useAnswer<Q extends Exclude<Question, FeedQuestion | FileQuestion | StreamQuestion>>(
  question: Q,
  enabled = true,
): UseQueryResult<AnswerTo<Q>> {
  const { engine } = useSurroundings()
  const feed = useFeed()
  // A drag and a playback ask for hundreds of ranges that nobody will ask for again.
  const isPassing = [useDraft(), usePlayed()].some((range) => range !== null)
  const gcTime = isPassing ? 0 : 30_000
  return useQuery({
    queryKey: ['answer', feed?.version ?? 0, question],
    queryFn: ({ signal }) => engine.ask(question, signal),
    enabled: feed !== null && enabled,
    networkMode: 'always',
    retry: false,
    staleTime: Infinity,
    gcTime,
    structuralSharing: false,
    placeholderData: keepPreviousData,
  })
}
