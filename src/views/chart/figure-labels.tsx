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
/** Which of the first labels stand on two lines: none, all, then each way between. */
const SPLITS = [0, 7, 1, 2, 4, 3, 5, 6].map((bits) => (label: number) => ((bits >> Math.min(label, 2)) & 1) === 1)

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
  const best = bestOf(
    SPLITS.map((split) => () => {
      const wishes = wishesOf(group, scale, y, names, split)
      return { wishes, placed: placeLabels(wishes, obstacles, bounds) }
    }),
  )
  if (!best) return null
  return best.placed.map((place) => {
    const wish = best.wishes.find(({ id }) => id === place.id)
    const others = best.placed.filter((other) => other !== place).map(({ box }) => box)
    return wish && <Label key={place.id} wish={wish} place={place} others={others} />
  })
}

function Label({ wish, place, others }: { wish: Wish; place: PlacedLabel; others: readonly Box[] }) {
  const { lines, anchor } = wish
  const { box, distance } = place
  const [x, top] = anchor
  const isBelow = top < box[1]
  const [from, to] = isBelow ? [top + 2, box[1]] : [box[3], top - 8]
  const isStruck = others.some(([x0, y0, x1, y1]) => x > x0 && x < x1 && y0 < to && y1 > from)
  const isFar = distance > 10 && x > box[0] && x < box[2] && !isStruck
  return (
    <g>
      {isFar && <path className={styles.leader} d={`M${x} ${from}V${to}`} />}
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
  isSplit: (label: number) => boolean,
): Wish[] {
  const most = (scale.right - scale.left) * 0.62
  // Single figures have one place to stand; a series can be named anywhere along it.
  const sorted = group.claimants.toSorted((a, b) => a.figures.length - b.figures.length).slice(0, MOST_LABELS)
  return sorted.flatMap(({ id, figures }, i) => {
    const inside = figures.filter(({ span }) => stretchOf(span, scale) !== null)
    const anchor = inside[inside.length > 1 ? Math.floor(inside.length * 0.8) : 0]
    const stretch = anchor && stretchOf(anchor.span, scale)
    if (!stretch) return []
    const parts = linesOf(names.short(id), inside, group)
    const whole = isSplit(i) ? parts : [parts.join(' ')]
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

interface Attempt {
  wishes: Wish[]
  placed: PlacedLabel[]
}

/** The attempt that leaves out fewest labels, then cuts fewest, then keeps nearest; the first that does neither ends it. */
function bestOf(attempts: readonly (() => Attempt)[]): Attempt | null {
  let best: Attempt | null = null
  let least = Infinity
  for (const attempt of attempts) {
    const { wishes, placed } = attempt()
    const cuts = wishes.filter(({ isCut }) => isCut).length
    const cost = (wishes.length - placed.length) * 1e6 + cuts * 1e4 + placed.reduce((sum, one) => sum + one.distance, 0)
    if (cost >= least) continue
    best = { wishes, placed }
    least = cost
    if (cost < 1e4) return best
  }
  return best
}
