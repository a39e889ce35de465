import { useEffect, useEffectEvent, useState } from 'react'
import type { Refresher } from '../query/refresher.ts'

/** What came of the last look at a server. */
export interface Looked {
  url: string
  look: number
  /** When it ended, in milliseconds since 1970, and when one last succeeded. */
  at: number
  checkedAt: number | null
  /** `since`: the first of all that failed in a row. */
  failure: { message: string; since: number; retryAfterMs?: number | undefined } | null
}

interface RefreshOptions {
  /** Off while no server's feed is shown. */
  isOn: boolean
  seconds: number
  looked: Looked | null
  isLooking: boolean
  /** A desk in a tab that nobody looks at reads nothing; the window of a wall may be covered and still be filmed. */
  isWall: boolean
  look: () => void
}

/** Looks at the feed again when it is due, as `query/refresh.ts` has it. */
export function useRefresh({ isOn, seconds, looked, isLooking, isWall, look }: RefreshOptions): void {
  const [refresher, setRefresher] = useState<Refresher | null>(null)
  const onDue = useEffectEvent(look)
  const intervalMs = useEffectEvent(() => seconds * 1000)

  useEffect(function waitForIt() {
    const abort = new AbortController()
    async function begin() {
      // Needed an interval after the first look; the page is on screen sooner without it.
      const { createRefresher } = await import('../query/refresher.ts')
      if (abort.signal.aborted) return
      const own = createRefresher({
        intervalMs: intervalMs(),
        now: Date.now,
        random: Math.random,
        setTimer: (act, ms) => setTimeout(act, ms),
        clearTimer: (timer) => clearTimeout(timer),
        look: () => onDue(),
      })
      window.addEventListener('online', () => own.happen({ type: 'online', at: Date.now() }), { signal: abort.signal })
      abort.signal.addEventListener('abort', () => own.stop())
      setRefresher(own)
    }
    begin().catch((error: unknown) => console.warn('The feed is not looked at again:', error))
    return () => abort.abort()
  }, [])
  useEffect(
    function followPage() {
      const see = () => refresher?.happen({ type: document.hidden && !isWall ? 'hidden' : 'shown' })
      see()
      document.addEventListener('visibilitychange', see)
      return () => document.removeEventListener('visibilitychange', see)
    },
    [refresher, isWall],
  )
  useEffect(
    function takeOutcome() {
      if (!looked) return
      if (looked.failure) refresher?.fail(looked.at, looked.failure.retryAfterMs)
      else refresher?.happen({ type: 'looked', at: looked.at })
    },
    [refresher, looked],
  )
  useEffect(
    function followLooks() {
      // One that ended without an outcome was given up, or asked no server.
      if (isLooking) refresher?.happen({ type: 'asked' })
      else if (refresher?.state().isLooking) refresher.happen({ type: 'dropped' })
    },
    [refresher, isLooking],
  )
  useEffect(
    function followSettings() {
      refresher?.happen({ type: 'interval', at: Date.now(), ms: seconds * 1000 })
      refresher?.turn(isOn)
    },
    [refresher, seconds, isOn],
  )
}
