import { useEffect, useState } from 'react'
import { toWall } from '../model/time.ts'
import { useFeed, useFeedStatus, useSurroundings } from './engine.ts'
import { formatDayYear, formatMoment } from './format.ts'
import { type Freshness, freshnessOf } from './freshness.ts'
import { useView } from './use-filter.ts'
import { words } from './words/words.ts'

const TICK_MS = 15_000
/** A stream that is silent for so long is given up. */
const STREAM_SECONDS = 45

/** How fresh the feed is, in words and apart from them: for the desk's line and the wall's strip. */
export interface FreshnessInWords {
  state: Freshness['state']
  /** "Fresh", "Late by 12 minutes: last look 14:02", "Failed since 14:02: The server at … answered 500". */
  says: string
  /** What its words are made of, where it failed. */
  failure: { since: string; why: string } | null
  /** "7 Apr 2023": the newest date in the data. */
  newest: string | null
  /** "14:02": the last look that succeeded; null for files. */
  checked: string | null
}

/** How fresh the feed is, told anew as time goes by. */
export function useFreshness(): FreshnessInWords {
  const { config } = useSurroundings()
  const { refresh } = useView()
  const feed = useFeed()
  const { checkedAt, failure, isStreaming } = useFeedStatus()
  const now = useNow()
  const zone = feed?.zone ?? null
  const freshness = freshnessOf(
    {
      isLoaded: feed !== null,
      checkedAt,
      failure,
      newest: feed?.newest ?? null,
      nowHere: toWall(zone ?? 'UTC', now / 60_000),
    },
    config.freshness,
    isStreaming ? STREAM_SECONDS : (refresh ?? config.refreshSeconds),
    now,
  )
  const moment = (instant: number) => formatMoment(instant, zone, now)
  return {
    state: freshness.state,
    says: say(freshness, moment),
    failure: failure && { since: moment(failure.at), why: failure.message },
    newest: feed === null || feed.newest === null ? null : formatDayYear(feed.newest),
    checked: checkedAt === null ? null : moment(checkedAt),
  }
}

function say(freshness: Freshness, moment: (instant: number) => string): string {
  const text = words.freshness
  switch (freshness.state) {
    case 'loading':
      return text.loading
    case 'fresh':
      return text.fresh
    case 'late': {
      const checked = freshness.checkedAt === null ? null : moment(freshness.checkedAt)
      return freshness.what === 'look' && checked !== null
        ? text.lateLook(freshness.bySeconds, checked)
        : text.lateData(freshness.bySeconds)
    }
    case 'failed':
      return text.failed(moment(freshness.since), freshness.why)
  }
}

/** Milliseconds since 1970, told every quarter of a minute. */
function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(function tick() {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
