import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { FeedAnswer } from '../query/answer.ts'
import { type FeedStatus, useSurroundings } from './engine.ts'
import { markLoaded } from './timing.ts'
import { useView } from './use-filter.ts'

let look = 0

/** Opens the feed that the address or the config names; `refetch` looks again. A failure keeps the last good answer. */
export function useFeedQuery() {
  const { engine, config } = useSurroundings()
  const { feed, zone } = useView()
  const url = new URL(feed ?? config.feed, document.baseURI).href
  const query = useQuery({
    queryKey: ['feed', url, zone],
    queryFn: ({ signal }) =>
      engine.ask({ ask: 'feed', url, look: look++, ...(zone !== undefined && { zone }) }, signal),
    networkMode: 'always',
    retry: false,
    staleTime: Infinity,
    structuralSharing: false,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  // A look in another zone is a query of its own; when it fails, the feed as it was last read stays.
  const [good, setGood] = useState<{ url: string; data: FeedAnswer; at: number } | null>(null)
  if (query.data && !query.isPlaceholderData && query.data !== good?.data)
    setGood({ url, data: query.data, at: query.dataUpdatedAt })
  const kept = good?.url === url ? good : null
  const data = query.data ?? kept?.data

  const isLoaded = data !== undefined
  useEffect(() => {
    if (isLoaded) markLoaded()
  }, [isLoaded])
  const isSlow = useIsLong(query.isFetching)
  const status: FeedStatus = {
    state: isLoaded ? 'ready' : query.isError ? 'failed' : 'loading',
    host: new URL(url).host || url,
    isSlow,
    isLooking: query.isFetching,
    checkedAt: query.dataUpdatedAt || kept?.at || null,
    failure: query.error && { message: query.error.message, at: query.errorUpdatedAt },
    lookAgain: () => void query.refetch(),
  }
  return { ...query, data, url, status }
}

const LONG_MS = 4000

/** Whether something has been going on for some seconds. */
function useIsLong(isGoingOn: boolean): boolean {
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    if (!isGoingOn) return undefined
    const timer = setTimeout(() => setIsLong(true), LONG_MS)
    return () => {
      clearTimeout(timer)
      setIsLong(false)
    }
  }, [isGoingOn])
  return isLong
}
