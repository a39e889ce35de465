import type { Figure } from '../../query/answer.ts'
import { formatDay, formatFigure, formatSpan } from '../format.ts'
import type { TimeScale } from '../time-scale.ts'
import { words } from '../words/words.ts'
import styles from './chart.module.css'
import { obstaclesOf } from './figure-paths.ts'
import { type FigureGroup, shapeOf, valueOf } from './figures.ts'
import { stretchOf } from './hits.ts'
import type { Plot } from './model.ts'
import type { Names } from './names.ts'
import { type Box, type PlacedLabel, placeLabels } from './place-labels.ts'
import { fitText, textWidth } from './text-width.ts'

const MOST_LABELS = 6
const LINE = 15

interface FigureLabelsProps {
  group: FigureGroup
  plot: Plot
  scale: TimeScale
  y: (value: number) => number
  names: Names
}

interface Wish {
  id: string
  lines: string[]
  isCut: boolean
  width: number
  height: number
  anchor: readonly [x: number, y: number]
}

/** Each claimant's name and wording beside its marks, on one line or on two, whichever leaves room for more of them. */
export function FigureLabels({ group, plot, scale, y, names }: FigureLabelsProps) {
  const figures = group.claimants.flatMap((claimant) => claimant.figures)
  const obstacles = obstaclesOf(figures, scale, y)
  const bounds: Box = [scale.left + 3, plot.top - 2, scale.right, plot.bottom - 3]
  const attempts = [false, true].map((isSplit) => {
    const wishes = wishesOf(group, scale, y, names, isSplit)
    return { wishes, placed: placeLabels(wishes, obstacles, bounds) }
  })
  const [best] = attempts.toSorted(
    (a, b) => b.placed.length - a.placed.length || cuts(a) - cuts(b) || farness(a.placed) - farness(b.placed),
  )
  if (!best) return null
  return best.placed.map((place) => {
    const wish = best.wishes.find(({ id }) => id === place.id)
    return wish && <Label key={place.id} wish={wish} place={place} />
  })
}

function Label({ wish: { lines, anchor }, place: { box, distance } }: { wish: Wish; place: PlacedLabel }) {
  const [x, top] = anchor
  const isBelow = top < box[1]
  const isFar = distance > 10 && x > box[0] && x < box[2]
  return (
    <g>
      {isFar && (
        <path className={styles.leader} d={isBelow ? `M${x} ${top + 2}V${box[1]}` : `M${x} ${top - 8}V${box[3]}`} />
      )}
      {lines.map((line, i) => (
        <text key={line} className={styles.number} x={box[0]} y={box[1] + LINE * (i + 1) - 3.5}>
          {line}
        </text>
      ))}
    </g>
  )
}

function wishesOf(
  group: FigureGroup,
  scale: TimeScale,
  y: FigureLabelsProps['y'],
  names: Names,
  isSplit: boolean,
): Wish[] {
  const most = (scale.right - scale.left) * 0.62
  // Single figures have one place to stand; a series can be named anywhere along it.
  const sorted = group.claimants.toSorted((a, b) => a.figures.length - b.figures.length).slice(0, MOST_LABELS)
  return sorted.flatMap(({ id, figures }) => {
    const inside = figures.filter(({ span }) => stretchOf(span, scale) !== null)
    const anchor = inside[inside.length > 1 ? Math.floor(inside.length * 0.8) : 0]
    const stretch = anchor && stretchOf(anchor.span, scale)
    if (!stretch) return []
    const parts = linesOf(names.short(id), inside, group)
    const whole = isSplit ? parts : [parts.join(' ')]
    const lines = whole.map((line) => fitText(line, most, 600))
    return [
      {
        id,
        lines,
        isCut: lines.some((line, i) => line !== whole[i]),
        width: Math.max(...lines.map((line) => textWidth(line, 600))),
        height: LINE * lines.length,
        anchor: [(stretch[0] + stretch[1]) / 2, y(anchor.low ?? valueOf(anchor)) + 3] as const,
      },
    ]
  })
}

function linesOf(name: string, figures: readonly Figure[], group: FigureGroup): string[] {
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

function cuts({ wishes }: { wishes: readonly Wish[] }): number {
  return wishes.filter(({ isCut }) => isCut).length
}

function farness(placed: readonly PlacedLabel[]): number {
  return placed.reduce((sum, { distance }) => sum + distance, 0)
}
