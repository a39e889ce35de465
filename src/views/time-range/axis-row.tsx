import { DAY } from '../../model/time.ts'
import { formatBin, formatDay, formatTime } from '../format.ts'
import { labelTicks } from '../label-ticks.ts'
import { measureText } from '../measure-text.ts'
import { timeTicks } from '../time-scale.ts'
import { type Now, nowX, useNow } from '../use-now.ts'
import { words } from '../words/words.ts'
import type { RangeScale } from './range-scale.ts'
import styles from './time-range.module.css'

/** About the widest of each text, at 12 pixels. */
const OUTSIDE = 84
const TICK = 66

/** The axis under the bars, with what lies outside of it said at its ends, and the playhead's date, which ticks make way for. */
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
  const flag = flagOf(scale, useNow())
  const isHidden = (x: number) => flag !== null && x + 4 < flag.right + 4 && x + TICK > flag.left
  return (
    <g className={styles.axis}>
      <path d={ticks.map((at) => `M${Math.round(scale.x(at)) + 0.5} ${top}v6`).join('')} />
      {ticks
        .filter((at) => scale.x(at) >= first && scale.x(at) + TICK / 2 <= last && !isHidden(scale.x(at)))
        .map((at) => (
          <text key={at} x={Math.round(scale.x(at)) + 4} y={y}>
            {label(at)}
          </text>
        ))}
      {earlier > 0 && !(flag && scale.gutter === 0 && flag.left < OUTSIDE) && (
        <text
          className={scale.gutter > 0 ? styles.earlier : undefined}
          x={scale.gutter > 0 ? scale.left - 14 : 0}
          y={y}
        >
          {words.range.earlier(earlier)}
        </text>
      )}
      {later > 0 && !(flag && flag.right > scale.right - OUTSIDE) && (
        <text className={styles.later} x={scale.right} y={y}>
          {words.range.later(later)}
        </text>
      )}
      {flag && (
        <g className={styles.flag}>
          <rect x={flag.left} y={top} width={flag.right - flag.left} height={18} />
          <text x={(flag.left + flag.right) / 2} y={top + 14}>
            {flag.text}
          </text>
        </g>
      )}
    </g>
  )
}

function flagOf(scale: RangeScale, now: Now | null): { text: string; left: number; right: number } | null {
  const x = nowX(scale, now)
  if (!now || x === null) return null
  const text = nowText(now)
  const half = measureText(text, '600 12px') / 2 + 6
  const center = Math.max(scale.left - 4 + half, Math.min(x, scale.right + 8 - half))
  return { text, left: center - half, right: center + half }
}

function nowText({ span, bin }: Now): string {
  if (bin === 'hour') return `${formatDay(span[0])}, ${formatTime(span[0])}`
  return span[1] - span[0] <= DAY ? formatDay(span[0]) : formatBin(span, bin)
}
