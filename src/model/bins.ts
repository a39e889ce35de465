import { DAY, HOUR, type DatePrecision, type Minutes, type Span, minutesOf } from './time.ts'

/** How much wall-clock time one bar covers; `binEdges` says where each begins. */
export type BinSize = 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade' | 'century'

const MOST_BINS = 200

/**
 * The bin for a range, the finest that makes at most about 200 bins; `hour` only for up to two days and where
 * `finest` allows it, since a day-dated event is in no hour's bar.
 */
export function chooseBin([from, to]: Span, finest: 'hour' | 'day'): BinSize {
  const days = (to - from) / DAY
  if (finest === 'hour' && days <= 2) return 'hour'
  if (days <= MOST_BINS) return 'day'
  if (days <= MOST_BINS * 7) return 'week'
  if (days <= MOST_BINS * 30) return 'month'
  if (days <= MOST_BINS * 366) return 'year'
  return days <= MOST_BINS * 3653 ? 'decade' : 'century'
}

/** Years in a bin of years. */
const YEARS = { year: 1, decade: 10, century: 100 } as const
/** Where a bin does not suit a range at all, rather coarser bins than a list without end. */
const FAR_TOO_MANY = 5 * MOST_BINS
const COARSER: Record<BinSize, BinSize> = {
  hour: 'day',
  day: 'week',
  week: 'month',
  month: 'year',
  year: 'decade',
  decade: 'century',
  century: 'century',
}

/**
 * The edges of the bins that cover a range, ascending, one more than there are bins. Weeks begin on Monday, decades and
 * centuries on round years; the first and the last bin are cut at the range's ends.
 */
export function binEdges([from, to]: Span, bin: BinSize): Minutes[] {
  const edges = [from]
  for (let edge = nextEdge(from, bin); edge < to; edge = nextEdge(edge, bin)) {
    edges.push(edge)
    if (edges.length > FAR_TOO_MANY) return binEdges([from, to], COARSER[bin])
  }
  if (to > from) edges.push(to)
  return edges
}

/** The first edge of a bin after `at`. */
function nextEdge(at: Minutes, bin: BinSize): Minutes {
  if (bin === 'hour') return (Math.floor(at / HOUR) + 1) * HOUR
  if (bin === 'day') return (Math.floor(at / DAY) + 1) * DAY
  // 5 January 1970 was a Monday.
  if (bin === 'week') return (Math.floor((at / DAY - 4) / 7) + 1) * 7 * DAY + 4 * DAY
  const date = new Date(at * 60_000)
  if (bin === 'month') return minutesOf(date.getUTCFullYear(), date.getUTCMonth() + 2, 1)
  const years = YEARS[bin]
  return minutesOf((Math.floor(date.getUTCFullYear() / years) + 1) * years, 1, 1)
}

const RANK: Record<DatePrecision | BinSize, number> = {
  minute: 0,
  hour: 1,
  day: 2,
  week: 3,
  month: 4,
  year: 5,
  decade: 6,
  century: 7,
}

/** Whether a date of this precision says too little to stand in a bar of this bin. */
export function isVaguerThan(precision: DatePrecision, bin: BinSize): boolean {
  return RANK[precision] > RANK[bin]
}
