import { useEffect, useEffectEvent, useRef } from 'react'
import { type Refresher, createRefresher } from '../query/refresher.ts'

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
  const refresher = useRef<Refresher>(null)
  const onDue = useEffectEvent(look)
  const intervalMs = useEffectEvent(() => seconds * 1000)

  useEffect(function waitForIt() {
    const own = createRefresher({
      intervalMs: intervalMs(),
      now: Date.now,
      random: Math.random,
      setTimer: (act, ms) => setTimeout(act, ms),
      clearTimer: (timer) => clearTimeout(timer),
      look: () => onDue(),
    })
    refresher.current = own
    const comeOnline = () => own.happen({ type: 'online', at: Date.now() })
    window.addEventListener('online', comeOnline)
    return () => {
      own.stop()
      window.removeEventListener('online', comeOnline)
    }
  }, [])
  useEffect(
    function followPage() {
      const see = () => refresher.current?.happen({ type: document.hidden && !isWall ? 'hidden' : 'shown' })
      see()
      document.addEventListener('visibilitychange', see)
      return () => document.removeEventListener('visibilitychange', see)
    },
    [isWall],
  )
  useEffect(
    function followSettings() {
      refresher.current?.happen({ type: 'interval', at: Date.now(), ms: seconds * 1000 })
      refresher.current?.turn(isOn)
    },
    [seconds, isOn],
  )
  useEffect(
    function takeOutcome() {
      if (!looked) return
      if (looked.failure) refresher.current?.fail(looked.at, looked.failure.retryAfterMs)
      else refresher.current?.happen({ type: 'looked', at: looked.at })
    },
    [looked],
  )
  useEffect(
    function followLooks() {
      // One that ended without an outcome was given up, or asked no server.
      if (isLooking) refresher.current?.happen({ type: 'asked' })
      else if (refresher.current?.state().isLooking) refresher.current.happen({ type: 'dropped' })
    },
    [isLooking],
  )
}
