import { DAY, type Minutes } from '../../model/time.ts'
import { formatDay, formatDayYear, formatTime, formatWeekday } from '../format.ts'
import { type TimeScale, timeTicks } from '../time-scale.ts'
import styles from './chart.module.css'
import { textWidth } from './text-width.ts'
import { tickText } from './tick-text.ts'

/** The time axis under the panels, with the cursor's date reversed on it. Ticks under that date give way. */
export function AxisStrip({
  scale,
  top,
  at,
  x,
  text: given,
}: {
  scale: TimeScale
  top: number
  at: Minutes | null
  x: number | null
  /** In place of the day. */
  text?: string | undefined
}) {
  const flag = at === null || x === null ? null : flagOf(scale, given ?? dayText(scale, at), x)
  const ticks = timeTicks(scale).map((tick) => {
    const text = tickText(tick, scale.axis)
    const width = textWidth(text)
    const center = Math.max(width / 2, Math.min(scale.x(tick), scale.right + 4 - width / 2))
    return { tick, text, left: center - width / 2, right: center + width / 2, center }
  })
  return (
    <g>
      <path className={styles.axis} d={`M${scale.left} ${top}H${scale.right}`} />
      <path className={styles.tick} d={ticks.map(({ tick }) => `M${scale.x(tick)} ${top}v4`).join('')} />
      {ticks.map(({ tick, text, left, right, center }) =>
        flag && left < flag.right + 6 && right > flag.left - 6 ? null : (
          <text key={tick} className={styles.date} x={center} y={top + 16} textAnchor="middle">
            {text}
          </text>
        ),
      )}
      {flag && (
        <>
          <rect className={styles.flag} x={flag.left} y={top} width={flag.right - flag.left} height={22} />
          <text className={styles.flagText} x={(flag.left + flag.right) / 2} y={top + 15} textAnchor="middle">
            {flag.text}
          </text>
        </>
      )}
    </g>
  )
}

function dayText({ axis: [from, to] }: TimeScale, at: Minutes): string {
  if (to - from <= 2 * DAY) return `${formatDay(at)}, ${formatTime(at)}`
  return to - from > 300 * DAY ? formatDayYear(at) : formatWeekday(at)
}

function flagOf(scale: TimeScale, text: string, x: number) {
  const half = textWidth(text, 600) / 2 + 6
  const center = Math.max(scale.left - 40 + half, Math.min(x, scale.right + 4 - half))
  return { text, left: center - half, right: center + half }
}
