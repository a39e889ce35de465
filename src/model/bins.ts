import { DAY, HOUR, type DatePrecision, type Minutes, type Span, minutesOf } from './time.ts'

/** How much wall-clock time one bar covers; `binEdges` says where each begins. */
export type BinSize = 'hour' | 'day' | 'week' | 'month' | 'year'

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
  return 'year'
}

/**
 * The edges of the bins that cover a range, ascending, one more than there are bins. Weeks begin on Monday; the first
 * and the last bin are cut at the range's ends.
 */
export function binEdges([from, to]: Span, bin: BinSize): Minutes[] {
  const edges = [from]
  for (let edge = nextEdge(from, bin, 1); edge < to; edge = nextEdge(edge, bin, 1)) {
    edges.push(edge)
    if (edges.length > 5 * MOST_BINS) return coarseYears([from, to])
  }
  if (to > from) edges.push(to)
  return edges
}

function coarseYears([from, to]: Span): Minutes[] {
  const first = new Date(from * 60_000).getUTCFullYear()
  const step = Math.ceil((new Date(to * 60_000).getUTCFullYear() - first + 1) / MOST_BINS)
  const edges = [from]
  for (let year = first + step; minutesOf(year, 1, 1) < to; year += step) edges.push(minutesOf(year, 1, 1))
  return [...edges, to]
}

/** The first edge of a bin after `at`. */
function nextEdge(at: Minutes, bin: BinSize, step: number): Minutes {
  if (bin === 'hour') return (Math.floor(at / HOUR) + step) * HOUR
  if (bin === 'day') return (Math.floor(at / DAY) + step) * DAY
  // 5 January 1970 was a Monday.
  if (bin === 'week') return (Math.floor((at / DAY - 4) / 7) + step) * 7 * DAY + 4 * DAY
  const date = new Date(at * 60_000)
  if (bin === 'month') return minutesOf(date.getUTCFullYear(), date.getUTCMonth() + 1 + step, 1)
  return minutesOf(date.getUTCFullYear() + step, 1, 1)
}

const RANK: Record<DatePrecision | BinSize, number> = { minute: 0, hour: 1, day: 2, week: 3, month: 4, year: 5 }

/** Whether a date of this precision says too little to stand in a bar of this bin. */
export function isVaguerThan(precision: DatePrecision, bin: BinSize): boolean {
  return RANK[precision] > RANK[bin]
}
