import { type BinSize, binEdges, chooseBin } from './bins.ts'
import { type Minutes, type Span, beforeBy } from './time.ts'

/** What a playhead moves over: a range, cut into the bins that it steps by. */
export interface Track {
  range: Span
  bin: BinSize
  /** Ascending, one more than there are bins. */
  edges: readonly Minutes[]
  /** ISO 8601 duration of the moving window; null: everything from the range's start on. */
  span: string | null
}

/** Bars from the coarsest to the finest that a window is stepped by where it is shorter than the range's own. */
const FINER = ['year', 'month', 'week', 'day'] as const

/** The track of a range: the bins are those of its bars, or finer where the moving window is shorter than one of them. */
export function trackOf(range: Span, finest: 'hour' | 'day', span: string | null): Track {
  let bin = chooseBin(range, finest)
  const lengthOf = (size: BinSize) => LENGTH[size]
  const window = span === null ? Infinity : range[1] - (beforeBy(span, range[1]) ?? -Infinity)
  for (const finer of FINER) if (lengthOf(bin) > window && lengthOf(finer) < lengthOf(bin)) bin = finer
  return { range, bin, edges: binEdges(range, bin), span }
}

/** About how long a bin is, in minutes: the shortest of its kind. */
const LENGTH: Record<BinSize, number> = {
  hour: 60,
  day: 1440,
  week: 7 * 1440,
  month: 28 * 1440,
  year: 365 * 1440,
  decade: 3652 * 1440,
  century: 36524 * 1440,
}

/** The number of the bin that holds a moment, the first or the last for a moment outside. */
export function binIndex({ edges }: Track, at: Minutes): number {
  const after = edges.findIndex((edge) => edge > at)
  return Math.max(0, (after < 0 ? edges.length - 1 : after) - 1)
}

/** The bin that holds a moment: what "now" is called on screen. */
export function binOf(track: Track, at: Minutes): Span {
  const index = binIndex(track, at)
  return [track.edges[index] ?? track.range[0], track.edges[index + 1] ?? track.range[1]]
}

/**
 * What is shown while the playhead is at a moment: up to the end of its bin, so that bars appear whole; from the range's
 * start, or from the moving window's.
 */
export function windowAt(track: Track, at: Minutes): Span {
  const [start] = track.range
  const [, end] = binOf(track, at)
  const from = track.span === null ? start : (beforeBy(track.span, end) ?? start)
  return [Math.max(start, from), end]
}

/**
 * Where the playhead is `elapsedMs` after it was at a moment. Each bin takes equally long, `speed` of them a second,
 * however many days a month has. Past the last bin it begins again with `loop`, else null: the end.
 */
export function advance(
  track: Track,
  at: Minutes,
  { elapsedMs, speed, loop }: { elapsedMs: number; speed: number; loop: boolean },
): Minutes | null {
  const bins = track.edges.length - 1
  if (bins < 1) return null
  const [from, to] = binOf(track, at)
  const within = Math.min(1, Math.max(0, (at - from) / (to - from)))
  const place = binIndex(track, at) + within + (Math.max(0, elapsedMs) / 1000) * speed
  if (place >= bins && !loop) return null
  const whole = Math.floor(place % bins)
  const start = track.edges[whole]!
  return start + (place - Math.floor(place)) * (track.edges[whole + 1]! - start)
}

/** The start of the bin that lies `by` bins from that of a moment, as far as the track goes. */
export function stepBy(track: Track, at: Minutes, by: number): Minutes {
  const last = Math.max(0, track.edges.length - 2)
  return track.edges[Math.min(last, Math.max(0, binIndex(track, at) + by))] ?? track.range[0]
}

/** Whether a playhead can stand at a moment: one outside of the range is none. */
export function isOn({ range: [from, to] }: Track, at: Minutes): boolean {
  return at >= from && at < to
}
