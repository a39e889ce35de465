import type { Claim } from '../model/claim.ts'
import type { SummedFigures } from './answer.ts'

const NOT_SUMMED = new Set(['launched', 'intercepted', 'responsibility', 'damage', 'strikes', 'missiles', 'drones'])

/**
 * Sums of figures `per` event by bin, for one claimant and one measure each: low with low, best with best, high with
 * high. "At least" leaves the high end of its bin open, and a bin in which nobody gave a figure is unknown; events
 * without a figure are counted in `none`.
 */
export function createSums(bins: number) {
  const sums = new Map<string, SummedFigures & { events: number }>()
  const eventsIn = Array.from({ length: bins }, () => 0)
  return {
    /** Adds the claims of one event that stands in `bin`; `isViolence`: it might have told a figure, so its silence counts. */
    add(bin: number, claims: readonly Claim[], isViolence: boolean): void {
      const seen = new Set<string>()
      for (const claim of claims) {
        const { claimant, measure, per = 'event' } = claim
        const range = rangeOf(claim)
        const key = `${claimant ?? ''}\n${measure}`
        if (per !== 'event' || !range || NOT_SUMMED.has(measure) || seen.has(key)) continue
        seen.add(key)
        let sum = sums.get(key)
        if (!sum) {
          sum = { ...(claimant !== undefined && { claimant }), measure, ...emptySeries(bins), events: 0 }
          sums.set(key, sum)
        }
        const isFirst = sum.given[bin] === 0
        sum.low[bin] = plus(sum.low[bin], range.low, isFirst)
        sum.best[bin] = plus(sum.best[bin], range.best, isFirst)
        sum.high[bin] = plus(sum.high[bin], range.high, isFirst)
        sum.given[bin]!++
        sum.events++
      }
      if (isViolence || seen.size > 0) eventsIn[bin]!++
    },
    /** The sums that rest on most events. */
    busiest(most: number): SummedFigures[] {
      return [...sums.values()]
        .toSorted((a, b) => b.events - a.events)
        .slice(0, most)
        .map((sum) => withNone(sum, eventsIn))
    },
  }
}

function withNone({ claimant, measure, low, best, high, given }: SummedFigures, eventsIn: number[]): SummedFigures {
  const none = eventsIn.map((all, bin) => all - given[bin]!)
  return { ...(claimant !== undefined && { claimant }), measure, low, best, high, given, none }
}

/** The ends of a claim; one that gives its best estimate alone gives no range. Null where it gives no figure. */
function rangeOf({ low, best, high }: Claim): { low: number; best: number | null; high: number | null } | null {
  if (low === undefined && best === undefined && high === undefined) return null
  if (low === undefined && high === undefined) return { low: best!, best: best!, high: best! }
  return { low: low ?? 0, best: best ?? (low === high ? low! : null), high: high ?? null }
}

/** A sum of which one part is unknown is unknown itself. */
function plus(sum: number | null | undefined, value: number | null, isFirst: boolean): number | null {
  if (isFirst) return value
  return value === null || sum === null || sum === undefined ? null : sum + value
}

function emptySeries(bins: number) {
  const unknown = () => Array.from({ length: bins }, (): number | null => null)
  const zeros = () => Array.from({ length: bins }, () => 0)
  return { low: unknown(), best: unknown(), high: unknown(), given: zeros(), none: zeros() }
}
