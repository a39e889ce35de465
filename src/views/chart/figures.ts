import { own } from '../words/own.ts'
import { DAY, type Minutes } from '../../model/time.ts'
import type { Figure, SummedFigures } from '../../query/answer.ts'
import { formatFigure } from '../format.ts'

/** How a figure is drawn: a dot or a day-wide box, a bar over the period it covers, or an arrow. */
export type MarkShape = 'dot' | 'box' | 'bar' | 'at-least' | 'up-to'

/** Figures of one measure about one actor, for periods of one kind: what may stand on one axis. */
export interface FigureGroup {
  key: string
  measure: string
  about: string | undefined
  civilian: boolean
  per: string
  /** The claimant with most figures first. */
  claimants: { id: string; figures: Figure[] }[]
  count: number
}

/** "Losses" do not say killed or wounded, so that figures of both together stand beside them, worded as claimed. */
const FAMILY: Record<string, string> = { 'killed-and-wounded': 'losses' }

/**
 * Figures by what they measure; the group with the longest series of one claimant first, and of equal ones the group
 * whose series is the longest in the whole feed.
 */
export function groupFigures(figures: readonly Figure[]): FigureGroup[] {
  const groups = new Map<string, FigureGroup>()
  for (const figure of figures) {
    const family = own(FAMILY, figure.measure) ?? figure.measure
    const measure = figure.civilian ? figure.measure : family
    const people = figure.civilian ? ['civilian'] : []
    const key = [measure, figure.about ?? '', ...people, figure.per].join('.')
    const group = groups.get(key) ?? {
      key,
      measure,
      about: figure.about,
      civilian: figure.civilian,
      per: figure.per,
      claimants: [],
      count: 0,
    }
    groups.set(key, group)
    group.count++
    const id = figure.claimant ?? ''
    const claimant = group.claimants.find((other) => other.id === id)
    if (claimant) claimant.figures.push(figure)
    else group.claimants.push({ id, figures: [figure] })
  }
  for (const { claimants } of groups.values()) {
    claimants.sort((a, b) => b.figures.length - a.figures.length || inFeed(b.figures) - inFeed(a.figures))
    for (const { figures } of claimants) figures.sort((a, b) => startOf(a) - startOf(b))
  }
  const longest = (group: FigureGroup) => group.claimants[0]?.figures.length ?? 0
  const usual = ({ claimants }: FigureGroup) => Math.max(...claimants.map((one) => inFeed(one.figures)))
  return [...groups.values()].toSorted(
    (a, b) => longest(b) - longest(a) || usual(b) - usual(a) || b.count - a.count || sizeOf(b) - sizeOf(a),
  )
}

const inFeed = ([first]: readonly Figure[]) => first?.inFeed ?? 0
const sizeOf = ({ claimants }: FigureGroup) => highestOf(claimants.flatMap(({ figures }) => figures))

/** Sums have no id of their own in a feed. */
export function keyOfSum({ claimant, measure }: SummedFigures): string {
  return ['sum', measure, claimant ?? ''].join('.')
}

/** Whether a sum adds up to nothing but zeros: worth a place in the choice, never to begin with. */
export function isZero({ low, best, high }: SummedFigures): boolean {
  return [...low, ...best, ...high].every((value) => (value ?? 0) === 0)
}

/** The shape of a figure; null where it says no number. */
export function shapeOf(figure: Figure): MarkShape | null {
  const { low, best, high } = figure
  if (low !== null && high !== null && low !== high) return 'box'
  if (best !== null || (low !== null && low === high)) return isLong(figure) ? 'bar' : 'dot'
  if (low !== null) return 'at-least'
  return high === null ? null : 'up-to'
}

/** Whether a figure covers more than one day. */
export function isLong({ span }: Figure): boolean {
  return span !== null && span[1] - span[0] > DAY
}

/**
 * A figure in its claimant's words where those hold a number ("approaching 200,000"), else in numbers; and what the
 * words add to it otherwise ("on Kyiv’s figures").
 */
export function wordedOf({ low, best, high, says }: Figure): { figure: string; addition: string } {
  const inNumbers = formatFigure(low, best, high) ?? ''
  if (says === undefined) return { figure: inNumbers, addition: '' }
  return /\d/.test(says) ? { figure: says, addition: '' } : { figure: inNumbers, addition: says }
}

/** The one value that a mark stands at; a range stands at its middle only to hang labels on. */
export function valueOf({ low, best, high }: Figure): number {
  if (best !== null) return best
  if (low !== null && high !== null) return (low + high) / 2
  return low ?? high ?? 0
}

/** The highest value of some figures. */
export function highestOf(figures: readonly Figure[]): number {
  return figures.reduce((most, { low, best, high }) => Math.max(most, low ?? 0, best ?? 0, high ?? 0), 0)
}

/** Dots of successive days as runs; a day without a figure ends a run. */
export function runsOf(figures: readonly Figure[]): Figure[][] {
  const runs: Figure[][] = []
  let last: Minutes | null = null
  for (const figure of figures) {
    if (shapeOf(figure) !== 'dot' || !figure.span) continue
    const [from, to] = figure.span
    if (last === from) runs.at(-1)?.push(figure)
    else runs.push([figure])
    last = to
  }
  return runs
}

function startOf({ span, said }: Figure): Minutes {
  return span?.[0] ?? said ?? 0
}
