import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Filter } from '../model/filter.ts'
import type { RecordsAnswer } from '../query/answer.ts'
import { useFeed, useSurroundings } from '../views/engine.ts'

/** As many as a person turns the pages of; the rest is said to be left out. */
export const MOST_RECORDS = 500
const BATCH = 100

/** The newest events of a filter, whole, asked for in batches that keep each answer small. */
export function useRecords(filter: Filter): UseQueryResult<RecordsAnswer> {
  const { engine } = useSurroundings()
  const feed = useFeed()
  return useQuery({
    queryKey: ['records', feed?.version ?? 0, filter],
    queryFn: async ({ signal }) => {
      const answer: RecordsAnswer = { records: [], total: Infinity }
      while (answer.records.length < Math.min(MOST_RECORDS, answer.total)) {
        const offset = answer.records.length
        const batch = await engine.ask({ ask: 'records', filter, offset, count: BATCH }, signal)
        answer.total = batch.total
        answer.records.push(...batch.records)
        if (batch.records.length === 0) break
      }
      return answer
    },
    enabled: feed !== null,
    networkMode: 'always',
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
    structuralSharing: false,
  })
}
