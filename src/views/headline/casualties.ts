import type { ChartAnswer, Figure, SummedFigures } from '../../query/answer.ts'

/** What one claimant says of one measure in a range. Null is unknown, never zero. */
export interface CasualtyClaim {
  claimant: string | undefined
  about: string | undefined
  measure: string
  civilian: boolean
  per: string
  low: number | null
  high: number | null
  /** Figures that it rests on; `none`: events of the range that gave none, where figures of events are summed. */
  figures: number
  none: number
  /** The one figure, where there is no other. */
  only: Figure | undefined
}

const PEOPLE = new Set(['killed', 'wounded', 'killed-and-wounded', 'losses'])
const PERIODS = ['day', 'month', 'period']

/**
 * The claims on people harmed, the one to headline first: of daily figures the longest series, then of monthly ones and
 * of periods, then figures of single events, then the newest totals. Claimants are never added to one another.
 */
export function casualtyClaims({ figures, summed, totals }: ChartAnswer): CasualtyClaim[] {
  const series = groupBySeries(figures.filter(({ measure }) => PEOPLE.has(measure)))
  const running = PERIODS.flatMap((per) =>
    series
      .filter(([first]) => first?.per === per)
      .toSorted((a, b) => b.length - a.length || (b[0]?.inFeed ?? 0) - (a[0]?.inFeed ?? 0))
      .map(rangeOf),
  )
  const single = summed.filter(({ measure, given }) => PEOPLE.has(measure) && given.some((n) => n > 0)).map(sumOf)
  const newest = groupBySeries(totals.filter(({ measure }) => PEOPLE.has(measure)))
    .toSorted((a, b) => (b[0]?.inFeed ?? 0) - (a[0]?.inFeed ?? 0))
    .map((all) => rangeOf(all.toSorted(byDate).slice(-1)))
  // That nobody was harmed is a claim too, and worth less room than that somebody was.
  const all = [...running, ...single, ...newest]
  return [...all.filter((claim) => !isZero(claim)), ...all.filter(isZero)]
}

const isZero = ({ low, high }: CasualtyClaim) => (low ?? 0) === 0 && high === 0

/** The same claimant on the same measure in another range. */
export function sameClaim(claims: readonly CasualtyClaim[], wanted: CasualtyClaim): CasualtyClaim | undefined {
  return claims.find((claim) => keyOf(claim) === keyOf(wanted))
}

type Series = Pick<CasualtyClaim, 'claimant' | 'about' | 'measure' | 'civilian' | 'per'>

const keyOf = ({ claimant = '', about = '', measure, civilian, per }: Series) =>
  [claimant, about, measure, civilian, per].join('\n')

function groupBySeries(figures: readonly Figure[]): Figure[][] {
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) {
    const group = groups.get(keyOf({ ...figure, claimant: figure.claimant, about: figure.about })) ?? []
    group.push(figure)
    groups.set(keyOf({ ...figure, claimant: figure.claimant, about: figure.about }), group)
  }
  return [...groups.values()]
}

const byDate = (a: Figure, b: Figure) => (a.said ?? a.span?.[1] ?? 0) - (b.said ?? b.span?.[1] ?? 0)

/** From the lowest to the highest of a series; an end that one of them leaves open stays open. */
function rangeOf(figures: readonly Figure[]): CasualtyClaim {
  const [first] = figures as [Figure]
  const { claimant, about, measure, civilian, per } = first
  const low = figures.map((figure) => figure.low ?? figure.best)
  const high = figures.map((figure) => figure.high ?? figure.best)
  return {
    claimant,
    about,
    measure,
    civilian,
    per,
    low: low.includes(null) ? null : Math.min(...low.map(Number)),
    high: high.includes(null) ? null : Math.max(...high.map(Number)),
    figures: figures.length,
    none: 0,
    only: figures.length === 1 ? first : undefined,
  }
}

function sumOf({ claimant, measure, low, high, given, none }: SummedFigures): CasualtyClaim {
  return {
    claimant,
    about: undefined,
    measure,
    civilian: false,
    per: 'event',
    low: plus(low, given),
    high: plus(high, given),
    figures: given.reduce((sum, n) => sum + n, 0),
    none: none.reduce((sum, n) => sum + n, 0),
    only: undefined,
  }
}

/** The sum of the bins in which anybody gave a figure; unknown once one of them is. */
function plus(values: readonly (number | null)[], given: readonly number[]): number | null {
  let sum = 0
  for (const [bin, value] of values.entries()) {
    if ((given[bin] ?? 0) === 0) continue
    if (value === null) return null
    sum += value
  }
  return sum
}
