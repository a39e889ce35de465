/** When a feed is looked at again. Times are in milliseconds since 1970. */
export interface Refresh {
  intervalMs: number
  /** Nobody sees the page. */
  isHidden: boolean
  isLooking: boolean
  /** Looks in a row that failed. */
  failures: number
  dueAt: number
  /** Before this moment its server wants no look. */
  leftAloneUntil: number
}

/** What happens to a feed that is looked at; `random` is from 0 to 1. */
export type RefreshEvent =
  | { type: 'asked' }
  | { type: 'looked'; at: number }
  | { type: 'failed'; at: number; random: number; retryAfterMs?: number | undefined }
  /** The look was given up, by nobody's fault. */
  | { type: 'dropped' }
  | { type: 'hidden' }
  | { type: 'shown' }
  | { type: 'online'; at: number }
  | { type: 'interval'; at: number; ms: number }

/** The fewest and the most seconds between two looks that a config or an address may set. */
export const REFRESH_SECONDS = { fewest: 5, most: 86_400 } as const

const FIRST_RETRY_MS = 5000
const LONGEST_RETRY_MS = { fewest: 300_000, most: 3_600_000 }

/** A feed that is being looked at for the first time. */
export function startRefresh(intervalMs: number, at: number): Refresh {
  return { intervalMs, isHidden: false, isLooking: true, failures: 0, dueAt: at, leftAloneUntil: at }
}

/** What becomes of a refresh; it is left as it was where nothing changes. */
export function refreshed(state: Refresh, event: RefreshEvent): Refresh {
  switch (event.type) {
    case 'asked':
      return { ...state, isLooking: true }
    case 'dropped':
      return { ...state, isLooking: false }
    case 'looked':
      return { ...state, isLooking: false, failures: 0, dueAt: event.at + state.intervalMs, leftAloneUntil: event.at }
    case 'failed': {
      const failures = state.failures + 1
      const leftAloneUntil = event.at + (event.retryAfterMs ?? 0)
      const dueAt = Math.max(leftAloneUntil, event.at + retryMs(failures, state.intervalMs, event.random))
      return { ...state, isLooking: false, failures, dueAt, leftAloneUntil }
    }
    case 'hidden':
      return { ...state, isHidden: true }
    case 'shown':
      return { ...state, isHidden: false }
    case 'online':
      // The network is back: what failed for want of it need not wait any longer.
      return state.failures === 0 ? state : { ...state, dueAt: Math.max(event.at, state.leftAloneUntil) }
    case 'interval':
      return state.failures > 0
        ? { ...state, intervalMs: event.ms }
        : { ...state, intervalMs: event.ms, dueAt: Math.min(state.dueAt, event.at + event.ms) }
  }
}

/** How long until the next look: 0 where it is due, null while nobody sees the page or a look goes on. */
export function waitMs({ isHidden, isLooking, dueAt }: Refresh, now: number): number | null {
  return isHidden || isLooking ? null : Math.max(0, dueAt - now)
}

/** Twice as long after each failure, and never at one moment for all who were turned away together. */
function retryMs(failures: number, intervalMs: number, random: number): number {
  const longest = Math.min(Math.max(intervalMs, LONGEST_RETRY_MS.fewest), LONGEST_RETRY_MS.most)
  return Math.min(longest, FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 20)) * (0.5 + random / 2)
}
