import { DAY } from '../../model/time.ts'
import type { TimeScale } from '../time-scale.ts'
import { words } from '../words/words.ts'
import styles from './chart.module.css'
import type { ChartModel, Plot } from './model.ts'
import type { Names } from './names.ts'
import { stackPaths } from './stack.ts'
import { spaceOut } from './tallies.ts'
import { textWidth } from './text-width.ts'
import { useScales } from './use-scales.ts'

/** Bars of recorded strikes, one path a weapon. */
export function StrikesLayer({ model, plot, scale }: { model: ChartModel; plot: Plot; scale: TimeScale }) {
  const scales = useScales('strikes')
  if (!scales) return null
  const { series, edges, stackedBy, earlier, later, vague, vaguePrecision } = model.answer
  const isEmpty = series.every(({ counts }) => counts.every((n) => n === 0))
  const { noStrikes, noViolence } = words.chart
  return (
    <g>
      {stackPaths(series, edges, scales.x, scales.y, 'not-stated').map(({ id, d }) => (
        <path key={id} className={styles.bars} data-series={id} d={d} />
      ))}
      {isEmpty && (
        <text
          className={styles.quiet}
          x={(scale.left + scale.right) / 2}
          y={(plot.top + plot.bottom) / 2}
          textAnchor="middle"
        >
          {stackedBy === 'weapon' ? noStrikes : noViolence}
        </text>
      )}
      {earlier > 0 && (
        <text className={styles.outside} x={scale.left + 3} y={plot.top + 8}>
          {words.chart.earlier(earlier)}
        </text>
      )}
      {later > 0 && (
        <text className={styles.outside} x={scale.right - 2} y={plot.top + 8} textAnchor="end">
          {words.chart.later(later)}
        </text>
      )}
      {vague > 0 && (
        <text className={styles.outside} x={scale.right - 2} y={plot.top + (later > 0 ? 23 : 8)} textAnchor="end">
          {words.chart.vague(vague, vaguePrecision)}
        </text>
      )}
    </g>
  )
}

/** Tallies as numbers under their days: never in a bar. */
export function TalliesLayer({
  model,
  plot,
  scale,
  names,
}: {
  model: ChartModel
  plot: Plot
  scale: TimeScale
  names: Names
}) {
  const { tallies } = model
  if (!tallies) return null
  const inside = tallies.days.filter(({ day }) => day >= scale.axis[0] && day < scale.axis[1])
  const labels = inside.map(({ day, values }) => {
    const text = values.join(words.chart.or)
    return { text, x: scale.x(day + DAY / 2), width: textWidth(text, 600) }
  })
  const placed = spaceOut(labels, scale.left, scale.right)
  // More than fit are left to the tooltip and the table rather than printed over each other.
  const isCrowded = placed.reduce((sum, { width }) => sum + width + 6, 0) > scale.right - scale.left
  const numbers = isCrowded ? [] : placed
  const base = plot.bottom
  const first = numbers[0]?.left ?? scale.right
  const last = numbers.at(-1)
  const end = last ? last.left + last.width : scale.left
  const older = model.answer.leftOut.tallies
  const note = older > 0 ? words.chart.leftOut(older) : words.chart.notAdded
  // A number without its claimant's name would be nobody's: the name stands left of them, else right of them.
  const owners = [
    words.chart.ownCount(names.short(tallies.claimant)),
    words.chart.ownCountBriefly(names.brief(tallies.claimant)),
  ]
  const before = owners.find((text) => textWidth(text) <= first - 8)
  const after = before === undefined ? owners.find((text) => textWidth(text) <= scale.right - end - 8) : undefined
  const isOwned = before !== undefined || after !== undefined
  const noteFits = after === undefined && scale.right - end > textWidth(note) + 10
  const ticks = labels.map(({ x }, i) => {
    const under = numbers[i]
    const middle = under ? under.left + under.width / 2 : x
    return `M${x} ${base + 3}V${base + 6}${under ? `L${middle} ${base + 9}` : ''}`
  })
  return (
    <g>
      <path className={styles.tick} d={ticks.join('')} />
      {before !== undefined && (
        <text className={styles.quiet} x={0} y={base + 20}>
          {before}
        </text>
      )}
      {after !== undefined && (
        <text className={styles.quiet} x={scale.right} y={base + 20} textAnchor="end">
          {after}
        </text>
      )}
      {isOwned &&
        numbers.map(({ left }, i) => (
          <text key={inside[i]?.day} className={styles.number} x={left} y={base + 20}>
            {labels[i]?.text}
          </text>
        ))}
      {noteFits && (
        <text className={styles.quiet} x={scale.right} y={base + 20} textAnchor="end">
          {note}
        </text>
      )}
    </g>
  )
}
