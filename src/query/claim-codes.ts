import type { Claim } from '../model/claim.ts'
import type { EventTable, PlacedPart } from '../table/event-table.ts'
import { type Series, isSummed, rangeOf } from './sum-figures.ts'

/** What the chart would otherwise have to work out of each claim again and again, by the claim's index in its part. */
export interface ClaimCodes {
  series: Series[]
  parts: PartCodes[]
}

interface PartCodes {
  part: PlacedPart
  /** Index into `series`, or -1 where the claim is not summed; and its ends. */
  seriesOf: Int32Array
  low: Float64Array
  best: Float64Array
  high: Float64Array
  /** Whether it may be a figure of its own: never, always, or where its record is a tally. */
  listed: Uint8Array
}

/** In `listed`. */
export const NEVER_LISTED = 0
/** In `listed`: figures for a day, a month, a period or in all, and what was launched and shot down. */
export const LISTED = 1
/** In `listed`: counts of strikes, which are figures of their own where somebody published a tally. */
export const LISTED_IN_TALLIES = 2

const COUNTS_OF_STRIKES = new Set(['strikes', 'missiles', 'drones'])
const IN_WORDS = new Set(['responsibility', 'damage'])
const PERIODS = new Set(['total', 'day', 'month', 'period'])

/** Works out the codes of all claims of a table; most of a feed's claims are one of a few thousand. */
export function createClaimCodes({ parts }: EventTable): ClaimCodes {
  const series: Series[] = []
  const known = new Map<string, number>()
  const indexOf = ({ claimant, measure }: Claim): number => {
    const key = `${claimant ?? ''}\n${measure}`
    let index = known.get(key)
    if (index === undefined) {
      index = series.push({ ...(claimant !== undefined && { claimant }), measure }) - 1
      known.set(key, index)
    }
    return index
  }
  return { series, parts: parts.map((part) => codesOf(part, indexOf)) }
}

function codesOf(part: PlacedPart, indexOf: (claim: Claim) => number): PartCodes {
  const { length } = part.claims
  const codes = {
    part,
    seriesOf: new Int32Array(length).fill(-1),
    low: new Float64Array(length),
    best: new Float64Array(length),
    high: new Float64Array(length),
    listed: new Uint8Array(length),
  }
  for (const [i, claim] of part.claims.entries()) {
    codes.listed[i] = listedAs(claim)
    if (!isSummed(claim)) continue
    codes.seriesOf[i] = indexOf(claim)
    const [low, best, high] = rangeOf(claim)
    codes.low[i] = low
    codes.best[i] = best
    codes.high[i] = high
  }
  return codes
}

/** Whether a claim counts strikes, which only a tally lists. */
export function countsStrikes({ measure }: Claim): boolean {
  return COUNTS_OF_STRIKES.has(measure)
}

function listedAs({ low, best, high, measure, per = 'event' }: Claim): number {
  if ((low ?? best ?? high) === undefined || IN_WORDS.has(measure)) return NEVER_LISTED
  if (measure === 'launched' || measure === 'intercepted' || PERIODS.has(per)) return LISTED
  return COUNTS_OF_STRIKES.has(measure) ? LISTED_IN_TALLIES : NEVER_LISTED
}
