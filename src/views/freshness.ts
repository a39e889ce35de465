import type { Minutes } from '../model/time.ts'
import type { Config } from './config.ts'

/** How fresh what is shown is: one of three plain states once something is shown. */
export type Freshness =
  | { state: 'loading' }
  | { state: 'fresh'; checkedAt: number | null }
  /** `bySeconds` past the last look that was awaited, or past the newest date that may be expected in the data. */
  | { state: 'late'; what: 'look' | 'data'; bySeconds: number; checkedAt: number | null }
  | { state: 'failed'; since: number; why: string; checkedAt: number | null }

interface Standing {
  isLoaded: boolean
  checkedAt: number | null
  failure: { message: string; at: number } | null
  /** The newest date in the data, and now, in wall-clock minutes of the shown zone. */
  newest: Minutes | null
  nowHere: Minutes
}

/** How many seconds after the last look the feed is late, for an interval between two looks. */
export function lateAfterSeconds({ lateSeconds }: Config['freshness'], intervalSeconds: number): number {
  return lateSeconds > 0 ? lateSeconds : 3 * intervalSeconds + 30
}

/** How fresh the feed is at `now`, in milliseconds since 1970. A failure outweighs lateness, a late look late data. */
export function freshnessOf(
  { isLoaded, checkedAt, failure, newest, nowHere }: Standing,
  thresholds: Config['freshness'],
  intervalSeconds: number,
  now: number,
): Freshness {
  if (failure) return { state: 'failed', since: failure.at, why: failure.message, checkedAt }
  if (!isLoaded) return { state: 'loading' }
  const lookAge = checkedAt === null ? 0 : (now - checkedAt) / 1000
  if (lookAge > lateAfterSeconds(thresholds, intervalSeconds))
    return { state: 'late', what: 'look', bySeconds: Math.round(lookAge - intervalSeconds), checkedAt }
  const dataAge = newest === null ? 0 : nowHere - newest
  if (thresholds.newestHours > 0 && dataAge > thresholds.newestHours * 60)
    return { state: 'late', what: 'data', bySeconds: (dataAge - thresholds.newestHours * 60) * 60, checkedAt }
  return { state: 'fresh', checkedAt }
}
