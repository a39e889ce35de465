import { DAY } from '../../model/time.ts'
import type { Figure } from '../../query/answer.ts'
import { formatDay, formatFigure, formatNumber } from '../format.ts'
import type { TimeScale } from '../time-scale.ts'
import { words } from '../words/words.ts'
import styles from './chart.module.css'
import { shapeOf, valueOf } from './figures.ts'
import { endOf } from './hits.ts'
import type { ChartModel, Plot } from './model.ts'
import type { Names } from './names.ts'
import { arrow, disc, rectangle } from './paths.ts'
import { type Box, placeLabels } from './place-labels.ts'
import { textWidth } from './text-width.ts'
import { layOutTotals } from './totals-rows.ts'
import { commonSince } from './totals.ts'
import { useScales } from './use-scales.ts'

/** The row of the values' axis over the totals, and a line of words. */
const VALUES = 16
const LINE = 15

/** A claimant's total as it was renewed: a mark at the last day that it covers. */
export function SinceLayer({ model, plot, scale }: { model: ChartModel; plot: Plot; scale: TimeScale }) {
  const scales = useScales('since')
  if (!scales) return null
  const figures = model.since.shown?.claimants[0]?.figures ?? []
  if (figures.length === 0) return <Nothing scale={scale} plot={plot} />
  const { y } = scales
  const marks = figures.map((figure) => ({ figure, x: endOf(figure, scale), y: y(valueOf(figure)) }))
  let d = ''
  let dots = ''
  for (const mark of marks) {
    const shape = shapeOf(mark.figure)
    if (shape === 'at-least') d += arrow(mark.x, mark.y, 'up', 8)
    else if (shape === 'up-to') d += arrow(mark.x, mark.y, 'down', 8)
    else if (shape === 'box') d += rectangle(mark.x - 3, y(mark.figure.high ?? 0), mark.x + 3, y(mark.figure.low ?? 0))
    else dots += disc(mark.x, mark.y, marks.length > 30 ? 1.6 : 2.4)
  }
  const obstacles = marks.map((mark): Box => [mark.x - 5, mark.y - 10, mark.x + 5, mark.y + 4])
  const named = marks.length > 12 ? [marks[0]!, marks.at(-1)!] : marks
  const wishes = named.toReversed().map(({ figure, x, y }, i) => {
    const text = endText(figure, scale)
    return { id: `${i}`, text, width: textWidth(text, 600), height: 14, anchor: [x - 5, y] as const }
  })
  return (
    <g>
      <path className={styles.dots} d={dots} />
      <path className={styles.strokes} data-civilian={model.since.shown?.civilian} d={d} />
      {placeLabels(wishes, obstacles, [scale.left - 30, plot.top - 4, scale.right + 4, plot.bottom - 1]).map(
        ({ id, box, distance }) =>
          distance > 14 ? null : (
            <text key={id} className={styles.number} x={box[0]} y={box[3] - 3}>
              {wishes[Number(id)]?.text}
            </text>
          ),
      )}
    </g>
  )
}

/** The newest total of each claimant and measure, a row each, on an axis of values of its own. */
export function TotalsLayer({
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
  const { totals } = model
  if (totals.length === 0) return <Nothing scale={scale} plot={plot} />
  const room = { width: scale.right, height: plot.bottom - plot.top - VALUES }
  const { rows, from, to } = layOutTotals(totals, commonSince(totals), names, room, textWidth)
  const x = (value: number) => from + (value / plot.domain[1]) * (to - from)
  const first = plot.top + VALUES
  const last = rows.at(-1)
  const bottom = first + (last ? last.top + last.height : 0)
  const ticks = ticksApart([0, ...plot.ticks], x)
  return (
    <g>
      <path className={styles.grid} d={ticks.map((value) => `M${x(value)} ${first - 3}V${bottom}`).join('')} />
      <path className={styles.base} d={`M${from} ${first - 3}V${bottom}`} />
      {ticks.map((value) => (
        <text key={value} className={styles.value} x={x(value)} y={first - 6} textAnchor="middle">
          {formatNumber(value)}
        </text>
      ))}
      {rows.map(({ figure, lines, value, top, height }) => {
        const y = first + top + height / 2
        const begin = y - (lines.length * LINE) / 2
        return (
          <g key={`${figure.id} ${figure.claimant} ${figure.measure}`}>
            {lines.map(({ text, tone }, i) => (
              <text key={tone} className={STYLE[tone]} x={0} y={begin + LINE * i + 11.5}>
                {text}
              </text>
            ))}
            <path className={styles.grid} d={`M${from} ${y}H${to}`} />
            <TotalMark figure={figure} x={x} y={y} />
            {value !== null && (
              <text className={styles.number} x={to + 12} y={y + 4}>
                {value}
              </text>
            )}
          </g>
        )
      })}
      {totals.length > rows.length && (
        <text className={styles.quiet} x={0} y={bottom + 12}>
          {words.chart.moreTotals(totals.length - rows.length)}
        </text>
      )}
    </g>
  )
}

const STYLE = { who: styles.label, scope: styles.quiet, value: styles.number }

/** Every tick, or every second and so on, so that their texts stand apart; zero always. */
function ticksApart(ticks: readonly number[], x: (value: number) => number): number[] {
  for (let every = 1; every < ticks.length; every++) {
    const some = ticks.filter((_, i) => i % every === 0)
    const fits = some.every((value, i) => {
      const next = some[i + 1]
      if (next === undefined) return true
      const halves = (textWidth(formatNumber(value)) + textWidth(formatNumber(next))) / 2
      return x(next) - x(value) >= halves + 4
    })
    if (fits) return some
  }
  return ticks.slice(0, 1)
}

function TotalMark({ figure, x, y }: { figure: Figure; x: (value: number) => number; y: number }) {
  const shape = shapeOf({ ...figure, span: null })
  const at = x(valueOf(figure))
  if (shape === 'box')
    return <path className={styles.box} d={rectangle(x(figure.low ?? 0), y - 4, x(figure.high ?? 0), y + 4)} />
  if (shape === 'dot') return <path className={styles.dots} d={disc(at, y, 3)} />
  const tip = shape === 'at-least' ? 8 : -8
  return (
    <path
      className={styles.strokes}
      d={`M${at} ${y - 4}V${y + 4}M${at} ${y}H${at + tip}M${at + tip * 0.5} ${y - 3}L${at + tip} ${y}L${at + tip * 0.5} ${y + 3}`}
    />
  )
}

function Nothing({ scale, plot }: { scale: TimeScale; plot: Plot }) {
  return (
    <text
      className={styles.quiet}
      x={(scale.left + scale.right) / 2}
      y={(plot.top + plot.bottom) / 2}
      textAnchor="middle"
    >
      {words.chart.noTotals}
    </text>
  )
}

/** A total whose last day lies outside of the axis says which day that is. */
function endText(figure: Figure, { axis }: TimeScale): string {
  const text = formatFigure(null, valueOf(figure), null) ?? ''
  const last = figure.span ? figure.span[1] - DAY : null
  return last !== null && (last >= axis[1] || last < axis[0]) ? `${text} (${formatDay(last)})` : text
}
