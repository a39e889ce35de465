import type { Source } from '../model/actor.ts'
import type { BinSize } from '../model/bins.ts'
import type { Claim } from '../model/claim.ts'
import { PRECISIONS } from '../model/event.ts'
import { type Minutes, type Span, spanOf } from '../model/time.ts'
import { IS_PART, IS_TALLY } from '../table/columns.ts'
import { type EventTable, NO_ROW } from '../table/event-table.ts'
import { idOf, titleOf, whereaboutsOf } from '../table/record-columns.ts'
import type { ChartAnswer, Figure, LaunchedFigure } from './answer.ts'
import { placeRows } from './bin-by-time.ts'
import type { ChartBars } from './chart-bars.ts'
import { type ClaimCodes, LISTED, LISTED_IN_TALLIES, countsStrikes } from './claim-codes.ts'
import { spanOfRow } from './event-row.ts'
import type { ChartQuestion } from './question.ts'
import { NO_STACK } from './row-codes.ts'
import { createSums } from './sum-figures.ts'

/** Most figures of one list; past it the newest stand, and the answer says how many it leaves out. */
const MOST = 600

/** The bars, which are counted apart, and the figures that were claimed in the rows. */
export function chartAnswer(
  table: EventTable,
  rows: Uint32Array,
  { axis, bin }: ChartQuestion,
  bars: ChartBars,
  feed: ChartFeed,
): ChartAnswer {
  const { found, sums } = passOver(table, rows, bin, bars.edges, feed)
  const tallies: Found[] = []
  const figures: Found[] = []
  const totals: Found[] = []
  const launched = new Map<string, LaunchedFigure>()
  for (const one of found) {
    const { row, claim } = one
    const span = spanOfClaim(table, row, claim, feed.zone)
    if (span && (span[0] >= axis[1] || span[1] <= axis[0])) continue
    if (claim.measure === 'launched' || claim.measure === 'intercepted')
      pair(launched, asFigure(table, one, feed), claim.measure)
    else if ((table.flags[row]! & IS_TALLY) !== 0 && countsStrikes(claim)) tallies.push(one)
    else if (claim.per === 'total') totals.push(one)
    else if (claim.per !== undefined && claim.per !== 'event') figures.push(one)
  }
  const newest = (list: readonly Found[]) => list.slice(-MOST).map((one) => asFigure(table, one, feed))
  const kept = {
    tallies: newest(tallies),
    launched: [...launched.values()].slice(-MOST),
    figures: newest(figures),
    totals: newest(totals),
  }
  const pairs = kept.launched.flatMap(({ launched: first, intercepted }) => [first, intercepted])
  countInFeed(table, [...kept.tallies, ...kept.figures, ...kept.totals, ...pairs])
  return {
    ...bars,
    bin,
    stackedBy: feed.hasStrikes ? 'weapon' : 'kind',
    series: bars.series.filter(({ counts }) => counts.some((n) => n > 0)),
    ...kept,
    leftOut: {
      tallies: Math.max(0, tallies.length - MOST),
      launched: Math.max(0, launched.size - MOST),
      figures: Math.max(0, figures.length - MOST),
      totals: Math.max(0, totals.length - MOST),
    },
    summed: sums.busiest(8),
  }
}

/** What the chart needs to know beside the rows. */
interface ChartFeed {
  stack: Uint8Array
  hasStrikes: boolean
  claims: ClaimCodes
  zone: string
  sources: ReadonlyMap<string, Source>
}

/** A claim that may be a figure of its own. */
interface Found {
  row: number
  claim: Claim
}

/** The pass over all rows: sums figures of single events, and finds the claims that stand for themselves. */
function passOver(
  table: EventTable,
  rows: Uint32Array,
  bin: BinSize,
  edges: readonly Minutes[],
  { stack, claims }: ChartFeed,
) {
  const place = placeRows(table, edges, bin)
  const sums = createSums(edges.length - 1, claims.series)
  // Two claims of one series in one record are two reports: the first is summed.
  const summedIn = new Int32Array(claims.series.length).fill(-1)
  const found: Found[] = []
  const { flags } = table
  const { seriesOf, listed, low, best, high } = claims
  const { starts, values } = claims.ofRow
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    const isInBars = stack[row] !== NO_STACK
    const last = starts[row + 1]!
    if (starts[row] === last && !isInBars) continue
    const isTally = (flags[row]! & IS_TALLY) !== 0
    const at = isTally || (flags[row]! & IS_PART) !== 0 ? -1 : place(row)
    let isGiven = false
    for (let c = starts[row]!; c < last; c++) {
      const index = values[c]!
      const series = seriesOf[index]!
      if (at >= 0 && series >= 0 && summedIn[series] !== row) {
        summedIn[series] = row
        sums.add(at, series, low[index]!, best[index]!, high[index]!)
        isGiven = true
      }
      if (listed[index] === LISTED || (isTally && listed[index] === LISTED_IN_TALLIES))
        found.push({ row, claim: claims.claims[index]! })
    }
    if (at >= 0 && (isInBars || isGiven)) sums.count(at)
  }
  return { found, sums }
}

const COUNTRY = PRECISIONS.indexOf('country')

function asFigure(table: EventTable, { row, claim }: Found, { zone, sources }: ChartFeed): Figure {
  const { low = null, best = null, high = null } = claim
  const { place } = whereaboutsOf(table, row)
  const source = claim.source === undefined ? undefined : sources.get(claim.source)
  return {
    row,
    id: idOf(table, row),
    title: titleOf(table, row),
    ...(claim.claimant !== undefined && { claimant: claim.claimant }),
    ...(claim.about !== undefined && { about: claim.about }),
    measure: claim.measure,
    low,
    best,
    high,
    per: claim.per ?? 'event',
    span: spanOfClaim(table, row, claim, zone),
    said: claim.said ? spanOf(claim.said, zone, table.zone)[0] : null,
    civilian: claim.civilian === true,
    ...(place !== undefined && table.placePrecision[row] !== COUNTRY && { place }),
    inFeed: 0,
    ...(claim.says !== undefined && { says: claim.says }),
    ...(claim.note !== undefined && { note: claim.note }),
    ...(source && { source }),
  }
}

function spanOfClaim(table: EventTable, row: number, claim: Claim, zone: string): Span | null {
  return periodOf(claim, zone, table.zone) ?? spanOfRow(table, row)
}

/** The period that a figure covers; one that names only its last day, for a day, covers that day. */
function periodOf({ from, to }: Claim, written: string, shown: string): Span | null {
  const first = from && spanOf(from, written, shown)
  const last = to && spanOf(to, written, shown)
  if (first && last && last[1] > first[0]) return [first[0], last[1]]
  return last ?? first ?? null
}

type Series = Pick<Claim, 'claimant' | 'about' | 'measure' | 'per' | 'civilian'>

const seriesOf = ({ claimant = '', about = '', measure, per = 'event', civilian = false }: Series) =>
  [claimant, about, measure, per, civilian].join('\n')

/** Figures of a whole table by series; counted once, since a table never changes. */
const inFeed = new WeakMap<EventTable, Map<string, number>>()

/** Says of figures how many there are of their series with no filter on: a range of one day cannot tell what is usual. */
function countInFeed(table: EventTable, figures: readonly (Figure | undefined)[]): void {
  let counts = inFeed.get(table)
  if (!counts) {
    counts = new Map()
    for (const { part, times } of timesClaimed(table))
      for (const [index, claim] of part.claims.entries()) {
        // Plain figures of single events are the many, and are ranked by nobody.
        if ((claim.per ?? 'event') === 'event' && claim.measure !== 'launched' && claim.measure !== 'intercepted')
          continue
        const key = seriesOf(claim)
        counts.set(key, (counts.get(key) ?? 0) + times[index]!)
      }
    inFeed.set(table, counts)
  }
  for (const figure of figures) if (figure) figure.inFeed = counts.get(seriesOf(figure)) ?? 0
}

/** How often each claim of a part stands in a row. */
function timesClaimed({ parts, rowOf }: EventTable) {
  return parts.map((part) => {
    const { starts, values } = part.part.claims
    const times = new Uint32Array(part.claims.length)
    for (let number = 0; number < part.part.count; number++) {
      if (rowOf[part.base + number] === NO_ROW) continue
      for (let at = starts[number]!; at < starts[number + 1]!; at++) times[values[at]!]!++
    }
    return { part, times }
  })
}

function pair(pairs: Map<string, LaunchedFigure>, figure: Figure, measure: 'launched' | 'intercepted'): void {
  const { row, id, title, claimant, span } = figure
  // Two figures of one claimant for one record are two reports: the second gets a pair of its own.
  for (let report = 0; ; report++) {
    const key = `${id}\n${claimant ?? ''}\n${report}`
    const found = pairs.get(key)
    if (found?.[measure]) continue
    if (found) found[measure] = figure
    else pairs.set(key, { row, id, title, ...(claimant !== undefined && { claimant }), span, [measure]: figure })
    return
  }
}
