import { type Refresh, type RefreshEvent, refreshed, startRefresh, waitMs } from './refresh.ts'

/** The clock, the dice and the look, handed in so that a test can run a week in a second. */
export interface RefresherParts {
  intervalMs: number
  /** Milliseconds since 1970. */
  now: () => number
  /** From 0 to 1. */
  random: () => number
  setTimer: (act: () => void, ms: number) => unknown
  clearTimer: (timer: never) => void
  /** Begins a look; its end is told by `happen`. */
  look: () => void
}

/** Looks when it is time, by what it is told. */
export interface Refresher {
  happen: (event: RefreshEvent) => void
  /** A look failed: the next one waits longer, by chance and by what its server asked for. */
  fail: (at: number, retryAfterMs?: number) => void
  /** Off while no server's feed is shown. */
  turn: (isOn: boolean) => void
  state: () => Refresh
  stop: () => void
}

/** The most that a timer can wait for. */
const LONGEST_MS = 2 ** 31 - 1

/** A refresher that is turned off, and waits for the end of a first look. */
export function createRefresher(parts: RefresherParts): Refresher {
  const { now, random, setTimer, clearTimer, look } = parts
  let state = startRefresh(parts.intervalMs, now())
  let isOn = false
  let timer: unknown

  function wait(): void {
    clearTimer(timer as never)
    const ms = isOn ? waitMs(state, now()) : null
    if (ms !== null) timer = setTimer(lookIfDue, Math.min(ms, LONGEST_MS))
  }

  /** A machine that slept, or a wait beyond what a timer holds: not every timer that ends means that it is time. */
  function lookIfDue(): void {
    if (!isOn || waitMs(state, now()) !== 0) {
      wait()
      return
    }
    happen({ type: 'asked' })
    look()
  }

  function happen(event: RefreshEvent): void {
    state = refreshed(state, event)
    wait()
  }

  return {
    happen,
    fail: (at, retryAfterMs) => happen({ type: 'failed', at, random: random(), retryAfterMs }),
    turn(next) {
      isOn = next
      wait()
    },
    state: () => state,
    stop() {
      // The end of a look that still goes on is no reason to begin another.
      isOn = false
      clearTimer(timer as never)
    },
  }
}
