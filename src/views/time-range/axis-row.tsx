import { labelTicks } from '../label-ticks.ts'
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
