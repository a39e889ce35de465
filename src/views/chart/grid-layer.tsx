import { formatNumber } from '../format.ts'
import { type TimeScale, timeTicks } from '../time-scale.ts'
import styles from './chart.module.css'
import type { Plot } from './model.ts'
import { useScales } from './use-scales.ts'

/** Hairlines at the ticks of time and value, a base line, and the values in the gutter. */
export function GridLayer({ plot, scale, isLast }: { plot: Plot; scale: TimeScale; isLast: boolean }) {
  const scales = useScales(plot.id)
  if (!scales) return null
  const { x, y } = scales
  if (plot.id === 'totals') return null
  const across = timeTicks(scale).map((at) => `M${x(at)} ${plot.top}V${plot.bottom}`)
  const along = plot.ticks.map((value) => `M${scale.left} ${y(value)}H${scale.right}`)
  return (
    <g>
      <path className={styles.grid} d={[...across, ...along].join('')} />
      {!isLast && <path className={styles.base} d={`M${scale.left} ${plot.bottom}H${scale.right}`} />}
      {plot.ticks.map((value) => (
        <text key={value} className={styles.value} x={scale.left - 6} y={y(value) + 4} textAnchor="end">
          {formatNumber(value)}
        </text>
      ))}
    </g>
  )
}
