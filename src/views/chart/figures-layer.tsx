import type { Figure } from '../../query/answer.ts'
import { formatDay, formatFigure, formatSpan } from '../format.ts'
import type { TimeScale } from '../time-scale.ts'
import { words } from '../words/words.ts'
import styles from './chart.module.css'
import { figurePaths, obstaclesOf, summedPaths } from './figure-paths.ts'
import { type FigureGroup, shapeOf, valueOf } from './figures.ts'
import { stretchOf } from './hits.ts'
import type { ChartModel, Plot } from './model.ts'
import type { Names } from './names.ts'
import { type Box, placeLabels } from './place-labels.ts'
import { fitText, textWidth } from './text-width.ts'
import { useScales } from './use-scales.ts'

const MOST_LABELS = 6

/** Figures as their claimants published them; form tells claimants apart, and each is named beside its marks. */
export function FiguresLayer({
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
  const scales = useScales('figures')
  if (!scales) return null
  const { shown } = model.figures
  if (shown?.type === 'sum') {
    const { boxes, strokes } = summedPaths(shown.sum, model.answer.edges, scales.x, scales.y)
    return (
      <g>
        <path className={styles.box} d={boxes} />
        <path className={styles.dash} d={strokes} />
      </g>
    )
  }
  const claimants = shown?.group.claimants ?? []
  if (!shown || claimants.length === 0)
    return (
      <text
        className={styles.quiet}
        x={(scale.left + scale.right) / 2}
        y={(plot.top + plot.bottom) / 2 + 4}
        textAnchor="middle"
      >
        {words.chart.noFigures}
      </text>
    )
  const paths = claimants.map(({ id, figures }) => ({ id, ...figurePaths(figures, scale, scales.y) }))
  return (
    <g>
      {paths.map(({ id, line }) => line && <path key={id} className={styles.line} d={line} />)}
      {paths.map(({ id, dots }) => dots && <path key={id} className={styles.dots} d={dots} />)}
      {paths.map(({ id, boxes }) => boxes && <path key={id} className={styles.box} d={boxes} />)}
      {paths.map(({ id, strokes }) => strokes && <path key={id} className={styles.strokes} d={strokes} />)}
      <Labels group={shown.group} plot={plot} scale={scale} y={scales.y} names={names} />
    </g>
  )
}

function Labels({
  group,
  plot,
  scale,
  y,
  names,
}: {
  group: FigureGroup
  plot: Plot
  scale: TimeScale
  y: (value: number) => number
  names: Names
}) {
  const most = (scale.right - scale.left) * 0.62
  // Single figures have one place to stand; a series can be named anywhere along it.
  const sorted = group.claimants.toSorted((a, b) => a.figures.length - b.figures.length).slice(0, MOST_LABELS)
  const labels = sorted.flatMap(({ id, figures }) => {
    const inside = figures.filter(({ span }) => stretchOf(span, scale) !== null)
    const anchor = inside[inside.length > 1 ? Math.floor(inside.length * 0.8) : 0]
    if (!anchor) return []
    const text = fitText(labelOf(names.short(id), inside, group), most, 600)
    const stretch = stretchOf(anchor.span, scale) ?? [0, 0]
    const bottom = y(anchor.low ?? valueOf(anchor))
    return [
      {
        id,
        text,
        width: textWidth(text, 600),
        height: 15,
        anchor: [(stretch[0] + stretch[1]) / 2, bottom + 3] as const,
      },
    ]
  })
  const obstacles = obstaclesOf(
    group.claimants.flatMap(({ figures }) => figures),
    scale,
    y,
  )
  const bounds: Box = [scale.left + 3, plot.top - 2, scale.right, plot.bottom - 3]
  const texts = new Map(labels.map(({ id, text, anchor }) => [id, { text, anchor }]))
  return placeLabels(labels, obstacles, bounds).map(({ id, box, distance }) => {
    const { text, anchor } = texts.get(id) ?? { text: '', anchor: [0, 0] as const }
    const [x, top] = anchor
    const isFar = distance > 10 && x > box[0] && x < box[2]
    return (
      <g key={id}>
        {isFar && (
          <path
            className={styles.leader}
            d={`M${x} ${top < box[1] ? top + 2 : top - 8}V${top < box[1] ? box[1] : box[3]}`}
          />
        )}
        <text className={styles.number} x={box[0]} y={box[3] - 3.5}>
          {text}
        </text>
      </g>
    )
  })
}

function labelOf(name: string, figures: readonly Figure[], group: FigureGroup): string {
  const [first] = figures
  if (!first || figures.length > 1) {
    const isDaily = group.per === 'day' && figures.length > 6
    return isDaily ? words.chart.eachDay(name) : words.chart.several(name, figures.length)
  }
  const figure = formatFigure(first.low, first.best, first.high) ?? ''
  const own = first.measure === group.measure ? '' : `, ${words.chart.measure(first.measure).toLowerCase()}`
  if (shapeOf(first) === 'bar' && group.per === 'day') return words.chart.mean(name, figure, own)
  if (group.per !== 'day' && first.span) return words.chart.over(name, figure, formatSpan(first.span))
  return words.chart.one(name, first.span ? formatDay(first.span[0]) : '', `${figure}${own}`)
}
