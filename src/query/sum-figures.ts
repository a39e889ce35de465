import type { Claim } from '../model/claim.ts'
import type { SummedFigures } from './answer.ts'

/** One claimant's figures of one measure. */
export type Series = Pick<Claim, 'claimant' | 'measure'>

const NOT_SUMMED = new Set(['launched', 'intercepted', 'responsibility', 'damage', 'strikes', 'missiles', 'drones'])

/** Whether a claim is a figure of one event that can be added to others of its series. */
export function isSummed({ per = 'event', measure, low, best, high }: Claim): boolean {
  return per === 'event' && !NOT_SUMMED.has(measure) && (low ?? best ?? high) !== undefined
}

/** The ends of a claim that `isSummed`; one that gives its best estimate alone gives no range. NaN is unknown. */
export function rangeOf({ low, best, high }: Claim): [low: number, best: number, high: number] {
  if (low === undefined && high === undefined) return [best!, best!, best!]
  return [low ?? 0, best ?? (low === high ? low! : NaN), high ?? NaN]
}

interface Sum {
  low: Float64Array
  best: Float64Array
  high: Float64Array
  given: Int32Array
  events: number
}

/**
 * Sums of figures `per` event by bin, for one claimant and one measure each: low with low, best with best, high with
 * high. "At least" leaves the high end of its bin open, and a bin in which nobody gave a figure is unknown; events
 * without a figure are counted in `none`. A part that is unknown, NaN, makes its sum unknown by itself.
 */
export function createSums(bins: number, series: readonly Series[]) {
  const sums: (Sum | undefined)[] = series.map(() => undefined)
  const eventsIn = new Int32Array(bins)
  return {
    /** Adds the figure of one event that stands in `bin`. */
    add(bin: number, index: number, low: number, best: number, high: number): void {
      const sum = (sums[index] ??= emptySum(bins))
      sum.low[bin]! += low
      sum.best[bin]! += best
      sum.high[bin]! += high
      sum.given[bin]!++
      sum.events++
    },
    /** Counts an event that gave a figure, or might have told one, so that its silence counts. */
    count(bin: number): void {
      eventsIn[bin]!++
    },
    /** The sums that rest on most events. */
    busiest(most: number): SummedFigures[] {
      return (
        sums
          .flatMap((sum, index) => (sum ? [{ sum, of: series[index]! }] : []))
          // Equals by name: the order in which a feed brings them is not to decide which are left out.
          .toSorted((a, b) => b.sum.events - a.sum.events || (nameOf(a.of) < nameOf(b.of) ? -1 : 1))
          .slice(0, most)
          .map(({ sum, of }) => asFigures(of, sum, eventsIn))
      )
    },
  }
}

function nameOf({ claimant = '', measure }: Series): string {
  return `${claimant}\n${measure}`
}

function emptySum(bins: number): Sum {
  return {
    low: new Float64Array(bins),
    best: new Float64Array(bins),
    high: new Float64Array(bins),
    given: new Int32Array(bins),
    events: 0,
  }
}

function asFigures({ claimant, measure }: Series, sum: Sum, eventsIn: Int32Array): SummedFigures {
  const known = (ends: Float64Array) =>
    Array.from(ends, (end, bin) => (sum.given[bin] === 0 || Number.isNaN(end) ? null : end))
  return {
    ...(claimant !== undefined && { claimant }),
    measure,
    low: known(sum.low),
    best: known(sum.best),
    high: known(sum.high),
    given: Array.from(sum.given),
    none: Array.from(eventsIn, (all, bin) => all - sum.given[bin]!),
  }
}
