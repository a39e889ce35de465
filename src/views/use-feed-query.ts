import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useSurroundings } from './engine.ts'
import { markMoment } from './timing.ts'
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
  const isLoaded = query.data !== undefined
  useEffect(() => {
    if (isLoaded) markMoment('faultline:feed-loaded')
  }, [isLoaded])
  return { ...query, url }
}
