import { DAY, type Minutes } from '../../model/time.ts'
import type { Figure } from '../../query/answer.ts'
import { formatFigure } from '../format.ts'

/** What one claimant counted on one day; several reports that clash stand side by side. */
export interface TallyDay {
  day: Minutes
  values: string[]
  figures: Figure[]
}

/** The tallies of the claimant and measure that occur most, by day, each value once and the lowest first. */
export function tallyDays(tallies: readonly Figure[]): { claimant: string | undefined; days: TallyDay[] } | null {
  const counts = new Map<string, number>()
  const keyOf = ({ claimant, measure }: Figure) => `${claimant ?? ''}\n${measure}`
  for (const figure of tallies) counts.set(keyOf(figure), (counts.get(keyOf(figure)) ?? 0) + 1)
  // Counts of strikes come before counts of missiles or drones among them.
  const rank = (figure: Figure) => (counts.get(keyOf(figure)) ?? 0) + (figure.measure === 'strikes' ? 1e6 : 0)
  const [first] = tallies.toSorted((a, b) => rank(b) - rank(a))
  if (!first) return null
  const days = new Map<Minutes, Figure[]>()
  for (const figure of tallies) {
    if (keyOf(figure) !== keyOf(first) || !figure.span) continue
    const day = Math.floor(figure.span[0] / DAY) * DAY
    days.set(day, [...(days.get(day) ?? []), figure])
  }
  return {
    claimant: first.claimant,
    days: [...days]
      .toSorted(([a], [b]) => a - b)
      .map(([day, figures]) => {
        const sorted = figures.toSorted((a, b) => (a.low ?? a.best ?? 0) - (b.low ?? b.best ?? 0))
        const values = sorted.map(({ low, best, high }) => formatFigure(low, best, high) ?? '')
        return { day, values: [...new Set(values)].filter((value) => value !== ''), figures: sorted }
      }),
  }
}

/** A number on a line with its tick; moved aside where its neighbour stands too near. */
export interface SpacedLabel {
  x: number
  left: number
  width: number
}

/**
 * Sets labels of the given widths as near under their ticks as they can stand apart: those that would touch are moved
 * aside together, so that they keep centred over their ticks, within the bounds.
 */
export function spaceOut(
  labels: readonly { x: number; width: number }[],
  left: number,
  right: number,
  gap = 6,
): SpacedLabel[] {
  interface Cluster {
    items: { x: number; width: number }[]
    left: number
    width: number
  }
  const clusters: Cluster[] = []
  const centred = (items: Cluster['items']) => {
    const width = items.reduce((sum, item) => sum + item.width, 0) + gap * (items.length - 1)
    const middle = items.reduce((sum, item) => sum + item.x, 0) / items.length
    return { items, width, left: Math.max(left, Math.min(right - width, middle - width / 2)) }
  }
  for (const label of labels) {
    let cluster = centred([label])
    let last = clusters.at(-1)
    while (last && last.left + last.width + gap > cluster.left) {
      clusters.pop()
      cluster = centred([...last.items, ...cluster.items])
      last = clusters.at(-1)
    }
    clusters.push(cluster)
  }
  return clusters.flatMap(({ items, left }) => {
    let at = left
    return items.map(({ x, width }) => {
      const placed = { x, left: at, width }
      at += width + gap
      return placed
    })
  })
}
