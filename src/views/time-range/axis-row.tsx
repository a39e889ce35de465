import { DAY, type Minutes } from '../../model/time.ts'
import { formatDay, formatTime } from '../format.ts'
import { timeTicks } from '../time-scale.ts'
import { words } from '../words/words.ts'
import type { RangeScale } from './range-scale.ts'
import styles from './time-range.module.css'

/** About the widest of each text, at 12 pixels. */
const OUTSIDE = 84
const TICK = 66

/** The axis under the bars, with what lies outside of it said at its ends. */
export function AxisRow({
  scale,
  top,
  earlier,
  later,
}: {
  scale: RangeScale
  top: number
  earlier: number
  later: number
}) {
  const ticks = timeTicks(scale, scale.gutter > 0 ? 72 : 80)
  const label = labelTicks(ticks)
  const first = scale.left + (earlier > 0 && scale.gutter === 0 ? OUTSIDE : 0)
  const last = scale.right - (later > 0 ? OUTSIDE : 0)
  const y = top + 15
  return (
    <g className={styles.axis}>
      <path d={ticks.map((at) => `M${Math.round(scale.x(at)) + 0.5} ${top}v6`).join('')} />
      {ticks
        .filter((at) => scale.x(at) >= first && scale.x(at) + TICK / 2 <= last)
        .map((at) => (
          <text key={at} x={Math.round(scale.x(at)) + 4} y={y}>
            {label(at)}
          </text>
        ))}
      {earlier > 0 && (
        <text
          className={scale.gutter > 0 ? styles.earlier : undefined}
          x={scale.gutter > 0 ? scale.left - 14 : 0}
          y={y}
        >
          {words.range.earlier(earlier)}
        </text>
      )}
      {later > 0 && (
        <text className={styles.later} x={scale.right} y={y}>
          {words.range.later(later)}
        </text>
      )}
    </g>
  )
}

/** Words for ticks, as short as their distance allows: a time, a day, a month, a year. */
function labelTicks(ticks: readonly Minutes[]): (at: Minutes) => string {
  const step = (ticks[1] ?? 0) - (ticks[0] ?? 0)
  if (ticks.some((at) => at % DAY !== 0)) return (at) => (at % DAY === 0 ? formatDay(at) : formatTime(at))
  if (step < 28 * DAY) return formatDay
  const year = (at: Minutes) => String(new Date(at * 60_000).getUTCFullYear())
  if (step >= 365 * DAY) return year
  return (at) => (new Date(at * 60_000).getUTCMonth() === 0 ? year(at) : formatDay(at).slice(2))
}
