import { DAY, type Minutes } from '../model/time.ts'
import { formatDay, formatTime } from './format.ts'

/** Words for ticks, as short as their distance allows: a time, a day, a month, a year. */
export function labelTicks(ticks: readonly Minutes[]): (at: Minutes) => string {
  const step = (ticks[1] ?? 0) - (ticks[0] ?? 0)
  if (ticks.some((at) => at % DAY !== 0)) return (at) => (at % DAY === 0 ? formatDay(at) : formatTime(at))
  if (step < 28 * DAY) return formatDay
  const year = (at: Minutes) => String(new Date(at * 60_000).getUTCFullYear())
  if (step >= 365 * DAY) return year
  return (at) => (new Date(at * 60_000).getUTCMonth() === 0 ? year(at) : formatDay(at).slice(2))
}
