import type { Claim } from '../model/claim.ts'
import type { SummedFigures } from './answer.ts'

const NOT_SUMMED = new Set(['launched', 'intercepted', 'responsibility', 'damage', 'strikes', 'missiles', 'drones'])

/**
 * Sums of figures `per` event by bin, for one claimant and one measure each: low with low, best with best, high with
 * high. An end that some event of the bin leaves open is taken from its other figures; none given at all is unknown,
 * and counted in `none`.
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
        sum.low[bin] = (sum.low[bin] ?? 0) + range.low
        sum.high[bin] = (sum.high[bin] ?? 0) + range.high
        if (range.best !== null) sum.best[bin] = (sum.best[bin] ?? 0) + range.best
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

function rangeOf({ low, best, high }: Claim): { low: number; best: number | null; high: number } | null {
  const some = low ?? best ?? high
  if (some === undefined) return null
  return { low: low ?? best ?? some, best: best ?? (low === high ? some : null), high: high ?? best ?? some }
}

function emptySeries(bins: number) {
  const unknown = () => Array.from({ length: bins }, (): number | null => null)
  const zeros = () => Array.from({ length: bins }, () => 0)
  return { low: unknown(), best: unknown(), high: unknown(), given: zeros(), none: zeros() }
}
