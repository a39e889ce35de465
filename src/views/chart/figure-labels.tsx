import { useMemo } from 'react'
import type { SummedFigures } from '../../query/answer.ts'
import { formatFigure } from '../format.ts'
import type { TimeScale } from '../time-scale.ts'
import { words } from '../words/words.ts'
import styles from './chart.module.css'
import { obstaclesOf } from './figure-paths.ts'
import { wordingsOf } from './figure-wordings.ts'
import { type FigureGroup, valueOf } from './figures.ts'
import { stretchOf } from './hits.ts'
import { leftOutBox } from './left-out.tsx'
import type { Plot } from './model.ts'
import type { Names } from './names.ts'
import { levelsOf } from './levels.ts'
import { type Box, type PlacedLabel, placeLabels } from './place-labels.ts'
import { textWidth } from './text-width.ts'

const MOST_LABELS = 6
const LINE = 15
/** Combinations of wordings that are tried before the best of them is taken. */
const MOST_ATTEMPTS = 90
/** A label is beside its mark up to this distance. */
const NEAR = 16

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
  width: number
  height: number
  anchor: readonly [x: number, y: number]
  /** It names one mark: it must stand by it, where a series can be named anywhere along it. */
  isSingle: boolean
}

/** Each claimant's name and wording beside its marks, the fullest wordings that leave room for all. */
export function FigureLabels({ group, plot, scale, y, names, leftOut }: FigureLabelsProps & { leftOut: number }) {
  // Recharts renders its layers several times a change, with a new function for one and the same line.
  const [zero, slope] = [y(0), y(1) - y(0)]
  const best = useMemo(() => {
    const height = (value: number) => zero + slope * value
    const figures = group.claimants.flatMap((claimant) => claimant.figures)
    const obstacles = [...obstaclesOf(figures, scale, height), ...leftOutBox(leftOut, plot, scale)]
    const bounds: Box = [scale.left + 3, plot.top - 2, scale.right, plot.bottom - 3]
    return bestOf(wishesOf(group, scale, height, names), obstacles, bounds)
  }, [group, plot, scale, zero, slope, names, leftOut])
  return best.placed.map((place) => {
    const wish = best.wishes.find(({ id }) => id === place.id)
    const others = best.placed.filter((other) => other !== place).map(({ box }) => box)
    return wish && <Label key={place.id} wish={wish} place={place} others={others} />
  })
}

/** The sums of a few bins, the first with its claimant. */
export function SumLabels({
  sum,
  edges,
  plot,
  scale,
  y,
  names,
}: Omit<FigureLabelsProps, 'group'> & { sum: SummedFigures; edges: readonly number[] }) {
  const told = sum.given.flatMap((given, bin) => {
    const text = given > 0 && formatFigure(sum.low[bin] ?? null, sum.best[bin] ?? null, sum.high[bin] ?? null)
    return text ? [{ bin, text }] : []
  })
  if (told.length > MOST_LABELS) return null
  const marks = told.map(({ bin, text }, i) => {
    const [x0, x1] = [scale.x(edges[bin] ?? 0), scale.x(edges[bin + 1] ?? 0)]
    const ends = [sum.low[bin], sum.best[bin], sum.high[bin]].map((value) => y(value ?? sum.low[bin] ?? 0))
    const box: Box = [x0, Math.min(...ends) - 5, x1, Math.max(...ends) + 5]
    return { box, text: i === 0 ? words.chart.zeroSays(text, names.short(sum.claimant)) : text }
  })
  const wishes = marks.map(({ box: [x0, top, x1], text }, i) => ({
    id: `${i}`,
    width: textWidth(text, 600),
    height: LINE,
    anchor: [(x0 + x1) / 2, top] as const,
  }))
  const bounds: Box = [scale.left + 3, plot.top - 2, scale.right, plot.bottom - 1]
  const boxes = marks.map(({ box }) => box)
  return placeLabels(wishes, boxes, bounds).map(({ id, box }) => (
    <text key={id} className={styles.number} x={box[0]} y={box[3] - 3.5}>
      {marks[Number(id)]?.text}
    </text>
  ))
}

function Label({ wish, place, others }: { wish: Wish; place: PlacedLabel; others: readonly Box[] }) {
  const { lines, anchor } = wish
  const { box, distance } = place
  const leader = distance > 10 ? leaderOf(anchor, box, others) : null
  return (
    <g>
      {leader !== null && <path className={styles.leader} d={leader} />}
      {lines.map((line, i) => (
        <text key={line} className={styles.number} x={box[0]} y={box[1] + LINE * (i + 1) - 3.5}>
          {line}
        </text>
      ))}
    </g>
  )
}

/** Each label's wordings, without those too wide for the panel. */
function wishesOf(group: FigureGroup, scale: TimeScale, y: FigureLabelsProps['y'], names: Names): Wish[][] {
  const most = (scale.right - scale.left) * 0.7
  // Single figures have one place to stand; a series can be named anywhere along it.
  const sorted = group.claimants.toSorted((a, b) => a.figures.length - b.figures.length).slice(0, MOST_LABELS)
  return sorted.flatMap(({ id, figures }) => {
    const inside = figures.filter(({ span }) => stretchOf(span, scale) !== null)
    const anchor = inside[inside.length > 1 ? Math.floor(inside.length * 0.8) : 0]
    const stretch = anchor && stretchOf(anchor.span, scale)
    if (!stretch) return []
    const wishes = wordingsOf({ id, figures: inside }, group, names).map((lines) => ({
      id,
      lines,
      width: Math.max(...lines.map((line) => textWidth(line, 600))),
      height: LINE * lines.length,
      anchor: [(stretch[0] + stretch[1]) / 2, y(anchor.low ?? valueOf(anchor)) + 3] as const,
      isSingle: inside.length === 1,
    }))
    const fitting = wishes.filter(({ width }) => width <= most)
    return fitting.length > 0 ? [fitting] : []
  })
}

interface Attempt {
  wishes: Wish[]
  placed: PlacedLabel[]
}

/**
 * The first attempt, the fullest wordings first, that places all labels with those of single marks beside them; else the
 * one that leaves out fewest, then leaves fewest astray.
 */
function bestOf(labels: readonly Wish[][], obstacles: readonly Box[], bounds: Box): Attempt {
  let best: Attempt = { wishes: [], placed: [] }
  let least = Infinity
  for (const levels of levelsOf(labels.map(({ length }) => length)).slice(0, MOST_ATTEMPTS)) {
    const wishes = labels.flatMap((wordings, i) => wordings[levels[i] ?? 0] ?? [])
    const placed = placeLabels(wishes, obstacles, bounds)
    const astray = placed.filter((place) => isAstray(place, { wishes, placed })).length
    const cost = (labels.length - placed.length) * 10 + astray
    if (cost >= least) continue
    best = { wishes, placed }
    least = cost
    if (cost === 0) break
  }
  return best
}

/** Whether nothing tells which mark a label of one mark belongs to: it is far, and no leader can join them. */
function isAstray({ id, box, distance }: PlacedLabel, { wishes, placed }: Attempt): boolean {
  const wish = wishes.find((one) => one.id === id)
  if (!wish?.isSingle || distance <= NEAR) return false
  const others = placed.filter((other) => other.id !== id).map((other) => other.box)
  return leaderOf(wish.anchor, box, others) === null
}

/** An upright line from a mark to a label over or under it; null where it would cross another label or miss its own. */
function leaderOf([x, y]: Wish['anchor'], box: Box, others: readonly Box[]): string | null {
  const [from, to] = y < box[1] ? [y + 2, box[1]] : [box[3], y - 8]
  const isStruck = others.some(([x0, y0, x1, y1]) => x > x0 && x < x1 && y0 < to && y1 > from)
  return x > box[0] && x < box[2] && !isStruck ? `M${x} ${from}V${to}` : null
}
