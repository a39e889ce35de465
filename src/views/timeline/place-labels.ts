import type { Extent } from './pack-rows.ts'

/** A bar that wants a label: its wordings from the longest to the shortest, each with its width in pixels. */
export interface Wish extends Extent {
  row: number
  /** The lowest is served first. */
  rank: number
  wordings: readonly { text: string; width: number }[]
  /** The parts of the bar that a label may stand on, the best first. */
  grounds: readonly Ground[]
}

/** What a label inside a bar is written on: the bar's hue, paper within an outline, or the highlight. */
export interface Ground extends Extent {
  on: 'hue' | 'paper' | 'highlight'
  /** It fades at its ends: the label stands in the middle. */
  isSoft: boolean
}

export interface Label extends Extent {
  text: string
  side: 'left' | 'right' | 'inside'
  /** For a label inside its bar. */
  on?: Ground['on']
}

/** Between a bar and its label. */
const SPACE = 4
/** What shows of a bar at each end of a label inside it. */
const INSIDE = 8
/** The middle of a bar with soft ends that is opaque enough to write on. */
const OPAQUE = 0.7
/** Between a label and whatever comes next, so that it is plain whose label it is. */
const APART = 9

/**
 * Labels bars by rank: right of the bar, else left of it, a shorter wording before none; a bar that fills the plot has
 * its label on itself. No label meets another bar, another label, or an edge of the plot. Returns one entry a bar, null where none fits.
 */
export function placeLabels(wishes: readonly Wish[], plot: Extent): (Label | null)[] {
  const rows = new Map<number, Extent[]>()
  for (const wish of wishes) {
    const row = rows.get(wish.row) ?? []
    row.push({ x0: wish.x0, x1: wish.x1 })
    rows.set(wish.row, row)
  }
  const labels: (Label | null)[] = wishes.map(() => null)
  const order = wishes.map((_, i) => i).toSorted((a, b) => wishes[a]!.rank - wishes[b]!.rank || a - b)
  for (const i of order) {
    const wish = wishes[i]!
    const taken = rows.get(wish.row)!
    const label = findRoom(wish, taken, plot)
    if (!label) continue
    labels[i] = label
    taken.push({ x0: label.x0, x1: label.x1 })
  }
  return labels
}

function findRoom({ x0, x1, wordings, grounds }: Wish, taken: readonly Extent[], plot: Extent): Label | null {
  let rightEnd = plot.x1
  let leftEnd = plot.x0
  for (const other of taken) {
    if (other.x0 === x0 && other.x1 === x1) continue
    if (other.x1 > x1) rightEnd = Math.min(rightEnd, Math.max(x1, other.x0 - APART))
    if (other.x0 < x0) leftEnd = Math.max(leftEnd, Math.min(x0, other.x1 + APART))
  }
  for (const { text, width } of wordings) {
    if (x1 + SPACE + width <= rightEnd) return { text, side: 'right', x0: x1 + SPACE, x1: x1 + SPACE + width }
    if (x0 - SPACE - width >= leftEnd) return { text, side: 'left', x0: x0 - SPACE - width, x1: x0 - SPACE }
  }
  for (const wording of wordings)
    for (const ground of grounds) {
      const within = roomWithin(ground, wording.width)
      if (within) return { text: wording.text, side: 'inside', on: ground.on, ...within }
    }
  return null
}

function roomWithin({ x0, x1, isSoft }: Ground, width: number): Extent | null {
  const room = isSoft ? (x1 - x0) * OPAQUE : x1 - x0 - 2 * INSIDE
  if (width > room) return null
  const start = isSoft ? (x0 + x1 - width) / 2 : x0 + INSIDE
  return { x0: start, x1: start + width }
}
