import { DAY } from '../../model/time.ts'
import { formatBin, formatWeekday } from '../format.ts'
import { useHover } from '../hover.ts'
import { labelTicks } from '../label-ticks.ts'
import { type TimeScale, cursorX, timeTicks } from '../time-scale.ts'
import { nowX, useNow } from '../use-now.ts'
import { measureLabel } from './label-text.ts'
import styles from './visits.module.css'

/** The lanes' own axis, where no chart stands above them: ticks, and the cursor's date over them. */
export function AxisFoot({ scale }: { scale: TimeScale }) {
  const hover = useHover()
  const now = useNow()
  const cursor = hover.at === null ? null : cursorX(scale, hover.at)
  const isNow = cursor === null && now !== null
  const at = isNow ? now.span[0] : hover.at
  const x = isNow ? nowX(scale, now) : cursor
  const all = timeTicks(scale)
  const label = labelTicks(all)
  const ticks = all.filter((tick) => x === null || Math.abs(scale.x(tick) - x) > 64)
  const isLong = isNow && now.span[1] - now.span[0] > DAY
  const text = at === null ? '' : isLong ? formatBin(now.span, now.bin) : formatWeekday(at)
  const width = measureLabel(text, true) + 12
  const left = Math.max(0, Math.min((x ?? 0) - width / 2, scale.right - width))
  return (
    <svg className={styles.foot} aria-hidden="true">
      <path d={`M${scale.left} .5H${scale.right}${ticks.map((tick) => `M${scale.x(tick)} 0v5`).join('')}`} />
      {ticks.map((tick) => (
        <text key={tick} x={Math.min(scale.x(tick), scale.right - 18)} y="17">
          {label(tick)}
        </text>
      ))}
      {x !== null && (
        <>
          <rect x={left} width={width} height="20" />
          <text className={styles.flag} x={left + width / 2} y="15">
            {text}
          </text>
        </>
      )}
    </svg>
  )
}
