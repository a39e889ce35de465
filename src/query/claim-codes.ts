import type { Claim } from '../model/claim.ts'
import type { Lists } from '../table/columns.ts'
import type { EventTable } from '../table/event-table.ts'
import { type Series, isSummed, rangeOf } from './sum-figures.ts'

/** What the chart would otherwise have to work out of each claim again and again, by the claim's index in `claims`. */
export interface ClaimCodes {
  /** Of all parts, one part after the other. */
  claims: Claim[]
  series: Series[]
  /** Index into `series`, or -1 where the claim is not summed; and its ends. */
  seriesOf: Int32Array
  low: Float64Array
  best: Float64Array
  high: Float64Array
  /** Whether it may be a figure of its own: never, always, or where its record is a tally. */
  listed: Uint8Array
  /**
   * By row, the claims that are summed or may be listed. Rows are walked by their time and records lie as they came: to
   * look each claim up in its record would be a miss of the cache a row, three quarters of the whole pass.
   */
  ofRow: Lists
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
export function createClaimCodes(table: EventTable): ClaimCodes {
  const claims = table.parts.flatMap((part) => part.claims)
  const { length } = claims
  const series: Series[] = []
  const codes = {
    seriesOf: new Int32Array(length).fill(-1),
    low: new Float64Array(length),
    best: new Float64Array(length),
    high: new Float64Array(length),
    listed: new Uint8Array(length),
  }
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
  for (const [i, claim] of claims.entries()) {
    codes.listed[i] = listedAs(claim)
    if (!isSummed(claim)) continue
    codes.seriesOf[i] = indexOf(claim)
    const [low, best, high] = rangeOf(claim)
    codes.low[i] = low
    codes.best[i] = best
    codes.high[i] = high
  }
  return { claims, series, ...codes, ofRow: claimsOfRows(table, codes) }
}

function claimsOfRows(
  { parts, recordOf, length }: EventTable,
  { seriesOf, listed }: Pick<ClaimCodes, 'seriesOf' | 'listed'>,
): Lists {
  const firsts = [0]
  for (const { claims } of parts) firsts.push(firsts.at(-1)! + claims.length)
  const starts = new Uint32Array(length + 1)
  const values = new Uint32Array(parts.reduce((sum, { part }) => sum + part.claims.values.length, 0))
  let end = 0
  for (let row = 0; row < length; row++) {
    let p = parts.length - 1
    while (p > 0 && parts[p]!.base > recordOf[row]!) p--
    const { part, base } = parts[p]!
    const number = recordOf[row]! - base
    const last = part.claims.starts[number + 1]!
    for (let at = part.claims.starts[number]!; at < last; at++) {
      const index = firsts[p]! + part.claims.values[at]!
      if (seriesOf[index]! >= 0 || listed[index] !== NEVER_LISTED) values[end++] = index
    }
    starts[row + 1] = end
  }
  return { starts, values: values.slice(0, end) }
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
