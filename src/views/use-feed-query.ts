import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { FeedAnswer, LayerAnswer } from '../query/answer.ts'
import type { Layer } from '../query/question.ts'
import type { EngineError } from '../query/engine.ts'
import { type FeedStatus, useSurroundings } from './engine.ts'
import { useLayers } from './layers.ts'
import { markLoaded } from './timing.ts'
import { useFeedAddress } from './use-feed-address.ts'
import { useView } from './use-filter.ts'
import { type Looked, useRefresh } from './use-refresh.ts'
import { useStream } from './use-stream.ts'

let look = 0

/** Opens the layers that are on: the feed of the address or the config, and opened files. A failure keeps the last good answer. */
export function useFeedQuery() {
  const { engine, config } = useSurroundings()
  const { zone, refresh, mode } = useView()
  const { url, name, hosts, stream } = useFeedAddress()
  const { files, isFeedOn } = useLayers()
  const layers: Layer[] = [{ id: url, url, isOn: isFeedOn, ...(name !== undefined && { name }) }, ...files]
  const [lastLooked, setLooked] = useState<Looked | null>(null)
  const looked = isFeedOn && lastLooked?.url === url ? lastLooked : null
  const query = useQuery({
    queryKey: ['feed', layers.map((layer) => [layer.id, layer.name, layer.isOn]), zone],
    queryFn: async ({ signal }) => {
      const asked = look
      try {
        const answer = await engine.ask(
          { ask: 'feed', layers, hosts, look, ...(zone !== undefined && { zone }) },
          signal,
        )
        const failure = answer.layers.find(({ id }) => id === url)?.failure
        if (isFeedOn)
          setLooked((before) => (failure ? stillFailed(before, url, asked, failure) : succeeded(before, url, asked)))
        return answer
      } catch (error) {
        if (isFeedOn && !signal.aborted) setLooked((before) => failed(before, url, asked, error))
        throw error
      }
    },
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
  // Long feeds are shown as they come: each answer asks for the next, until there is all of it.
  const isComing = query.data?.layers.some(({ isOn, isPart }) => isOn && isPart) === true && !query.isError
  const { refetch } = query
  const version = query.data?.version
  useEffect(() => {
    if (isComing && !query.isFetching) void refetch({ cancelRefetch: false })
  }, [isComing, version, query.isFetching, refetch])
  const isSlow = useIsLong(query.isFetching && !isComing)
  const lookAgain = () => {
    look++
    // A look that goes on is not begun anew.
    void query.refetch({ cancelRefetch: false })
  }
  /** A look that goes on may have begun before what is to be read. */
  const readAgain = () =>
    void query.refetch({ cancelRefetch: false }).then(() => query.refetch({ cancelRefetch: false }))
  const streamed = useStream({
    engine,
    layer: url,
    // What it changes must be there.
    url: isFeedOn && isLoaded && stream !== undefined ? stream : null,
    look: lookAgain,
    read: readAgain,
  })
  const isStreaming = streamed?.isOpen === true && looked?.failure === null
  useRefresh({
    // A stream that is open makes looks needless; they are what is left when it fails.
    isOn: isFeedOn && !isStreaming,
    seconds: refresh ?? config.refreshSeconds,
    looked,
    isLooking: query.isFetching,
    isWall: mode !== undefined,
    look: lookAgain,
  })
  const status: FeedStatus = {
    state: isLoaded ? 'ready' : query.isError || looked?.failure ? 'failed' : 'loading',
    host: isFeedOn ? new URL(url).host || url : files.map((file) => file.name).join(', '),
    isSlow,
    isLooking: query.isFetching,
    checkedAt: looked?.checkedAt == null ? null : Math.max(looked.checkedAt, (isStreaming && streamed.heardAt) || 0),
    isStreaming,
    failure: looked?.failure
      ? { message: looked.failure.message, at: looked.failure.since }
      : !isFeedOn && query.error
        ? { message: query.error.message, at: query.errorUpdatedAt }
        : null,
    lookAgain,
  }
  return { ...query, data, url, status }
}

function isSameVersion(before: unknown, now: unknown): boolean {
  return (before as FeedAnswer | undefined)?.version === (now as FeedAnswer).version
}

/** Another zone or another file is shown without asking the server: that is no look. */
function succeeded(before: Looked | null, url: string, look: number): Looked {
  if (before && before.url === url && before.failure === null && before.look >= look) return before
  const at = Date.now()
  return { url, look, at, checkedAt: at, failure: null }
}

/** What is shown is older than a look that failed; shown in another zone, that is no second failure. */
function stillFailed(before: Looked | null, url: string, look: number, error: LayerFailure): Looked {
  return before && before.url === url && before.failure && before.look >= look
    ? before
    : failed(before, url, look, error)
}

function failed(before: Looked | null, url: string, look: number, error: unknown): Looked {
  const at = Date.now()
  const own = before?.url === url ? before : null
  const { message, retryAfterMs, checkedAt } = error as EngineError & LayerFailure
  const failure = { message, since: own?.failure?.since ?? at, retryAfterMs }
  return { url, look, at, checkedAt: own?.checkedAt ?? checkedAt ?? null, failure }
}

type LayerFailure = NonNullable<LayerAnswer['failure']>

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
