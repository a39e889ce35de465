import { DAY, HOUR, type Span } from '../../model/time.ts'

/** The time as long as a range that ends where it begins; null where the feed, which is about `window`, begins later. */
export function rangeBefore([from, to]: Span, window: Span): Span | null {
  const before = from - (to - from)
  return before >= window[0] && to > from ? [before, from] : null
}

/** How long a range is, in the largest unit that divides it. */
export function lengthOf([from, to]: Span): { count: number; unit: 'day' | 'hour' | 'minute' } {
  const length = to - from
  if (length % DAY === 0) return { count: length / DAY, unit: 'day' }
  return length % HOUR === 0 ? { count: length / HOUR, unit: 'hour' } : { count: length, unit: 'minute' }
}
