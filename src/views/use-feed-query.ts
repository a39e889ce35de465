import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { FeedAnswer } from '../query/answer.ts'
import type { Layer } from '../query/question.ts'
import { type FeedStatus, useSurroundings } from './engine.ts'
import { useLayers } from './layers.ts'
import { markLoaded } from './timing.ts'
import { useFeedAddress } from './use-feed-address.ts'
import { useView } from './use-filter.ts'
import { useRefresh } from './use-refresh.ts'

let look = 0

/** Opens the layers that are on: the feed of the address or the config, and opened files. A failure keeps the last good answer. */
export function useFeedQuery() {
  const { engine } = useSurroundings()
  const { zone } = useView()
  const { url, name, hosts } = useFeedAddress()
  const { files, isFeedOn } = useLayers()
  const layers: Layer[] = [{ id: url, url, isOn: isFeedOn, ...(name !== undefined && { name }) }, ...files]
  const query = useQuery({
    queryKey: ['feed', layers.map((layer) => [layer.id, layer.name, layer.isOn]), zone],
    queryFn: ({ signal }) =>
      engine.ask({ ask: 'feed', layers, hosts, look, ...(zone !== undefined && { zone }) }, signal),
    networkMode: 'always',
    retry: false,
    staleTime: Infinity,
    // The worker holds one table: what was shown before must be asked for again.
    gcTime: 0,
    // A look that found nothing new is no reason to draw anything anew.
    structuralSharing: (before, now) => (isSameVersion(before, now) ? before : now),
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
    host: isFeedOn ? new URL(url).host || url : files.map((file) => file.name).join(', '),
    isSlow,
    isLooking: query.isFetching,
    checkedAt: isFeedOn ? query.dataUpdatedAt || kept?.at || null : null,
    failure: query.error && { message: query.error.message, at: query.errorUpdatedAt },
    lookAgain: () => {
      look++
      void query.refetch()
    },
  }
  useRefresh(status, isFeedOn)
  return { ...query, data, url, status }
}

function isSameVersion(before: unknown, now: unknown): boolean {
  return (before as FeedAnswer | undefined)?.version === (now as FeedAnswer).version
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
