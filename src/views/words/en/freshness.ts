import { formatNumber } from '../../format.ts'

/** "40 seconds", "12 minutes", "3 hours", "2 days": never more exact than a glance takes in. */
function lasting(seconds: number): string {
  const [size, unit]: [number, string] =
    seconds < 90
      ? [seconds, 'second']
      : seconds < 90 * 60
        ? [seconds / 60, 'minute']
        : seconds < 36 * 3600
          ? [seconds / 3600, 'hour']
          : [seconds / 86_400, 'day']
  const count = Math.max(1, Math.round(size))
  return `${formatNumber(count)} ${unit}${count === 1 ? '' : 's'}`
}

export const freshness = {
  loading: 'Loading the feed …',
  fresh: 'Fresh',
  lateLook: (seconds: number, checked: string) => `Late by ${lasting(seconds)}: last look ${checked}`,
  lateData: (seconds: number) => `Late: the newest date in the data is overdue by ${lasting(seconds)}`,
  failed: (since: string, why: string) => `Failed since ${since}: ${why}`,
}
