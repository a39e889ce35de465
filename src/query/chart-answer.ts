import type { Source } from '../model/actor.ts'
import type { Claim } from '../model/claim.ts'
import { PRECISIONS } from '../model/event.ts'
import type { Span } from '../model/time.ts'
import { spanOf } from '../model/time.ts'
import { IS_PART, IS_TALLY } from '../table/columns.ts'
import type { EventTable } from '../table/event-table.ts'
import { claimsOf, idOf, titleOf, whereaboutsOf } from '../table/record-columns.ts'
import type { ChartAnswer, Figure, LaunchedFigure } from './answer.ts'
import { placeRows } from './bin-by-time.ts'
import type { ChartBars } from './chart-bars.ts'
import { spanOfRow } from './event-row.ts'
import type { ChartQuestion } from './question.ts'
import { NO_STACK } from './row-codes.ts'
import { createSums } from './sum-figures.ts'

/** Most figures of one list; past it the newest stand, and the answer says how many it leaves out. */
const MOST = 600
const COUNTS_OF_STRIKES = new Set(['strikes', 'missiles', 'drones'])
const IN_WORDS = new Set(['responsibility', 'damage'])

/** The bars, which are counted apart, and the figures that were claimed in the rows. */
export function chartAnswer(
  table: EventTable,
  rows: Uint32Array,
  { axis, bin }: ChartQuestion,
  bars: ChartBars,
  feed: { stack: Uint8Array; hasStrikes: boolean; zone: string; sources: ReadonlyMap<string, Source> },
): ChartAnswer {
  const { edges } = bars
  const place = placeRows(table, edges, bin)
  const tallies: Figure[] = []
  const figures: Figure[] = []
  const totals: Figure[] = []
  const launched = new Map<string, LaunchedFigure>()
  const sums = createSums(edges.length - 1)

  for (const row of rows) {
    const at = place(row)
    const flags = table.flags[row]!
    const isInBars = feed.stack[row] !== NO_STACK
    const claims = claimsOf(table, row)
    if (claims.length === 0 && !isInBars) continue
    const isCounted = (flags & (IS_TALLY | IS_PART)) === 0
    if (isCounted && at >= 0) sums.add(at, claims, isInBars)
    for (const claim of claims) {
      const figure = asFigure(table, row, claim, feed)
      if (!figure || (figure.span && (figure.span[0] >= axis[1] || figure.span[1] <= axis[0]))) continue
      if (claim.measure === 'launched' || claim.measure === 'intercepted') pair(launched, figure, claim.measure)
      else if ((flags & IS_TALLY) !== 0 && COUNTS_OF_STRIKES.has(claim.measure)) tallies.push(figure)
      else if (figure.per === 'total') totals.push(figure)
      else if (figure.per === 'day' || figure.per === 'month' || figure.per === 'period') figures.push(figure)
    }
  }
  const kept = {
    tallies: tallies.slice(-MOST),
    launched: [...launched.values()].slice(-MOST),
    figures: figures.slice(-MOST),
    totals: totals.slice(-MOST),
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

const COUNTRY = PRECISIONS.indexOf('country')

function asFigure(
  table: EventTable,
  row: number,
  claim: Claim,
  { zone, sources }: { zone: string; sources: ReadonlyMap<string, Source> },
): Figure | null {
  const { low = null, best = null, high = null } = claim
  if ((low === null && best === null && high === null) || IN_WORDS.has(claim.measure)) return null
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
    span: periodOf(claim, zone, table.zone) ?? spanOfRow(table, row),
    said: claim.said ? spanOf(claim.said, zone, table.zone)[0] : null,
    civilian: claim.civilian === true,
    ...(place !== undefined && table.placePrecision[row] !== COUNTRY && { place }),
    inFeed: 0,
    ...(claim.says !== undefined && { says: claim.says }),
    ...(claim.note !== undefined && { note: claim.note }),
    ...(source && { source }),
  }
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
    for (let row = 0; row < table.length; row++)
      for (const claim of claimsOf(table, row)) {
        // Plain figures of single events are the many, and are ranked by nobody.
        if ((claim.per ?? 'event') === 'event' && claim.measure !== 'launched' && claim.measure !== 'intercepted')
          continue
        const key = seriesOf(claim)
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
    inFeed.set(table, counts)
  }
  for (const figure of figures) if (figure) figure.inFeed = counts.get(seriesOf(figure)) ?? 0
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
