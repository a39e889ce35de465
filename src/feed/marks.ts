/** What a server says of its bytes, so that two answers can be told to be the same without reading them. */
export interface Marks {
  etag?: string
  modified?: string
}

const SKEW_MS = 3_600_000
const SECOND = 1000
const DAY_MS = 86_400_000

/**
 * The marks of an answer that came at `now`, in milliseconds since 1970. Last-Modified counts in whole seconds: it is
 * taken only where that second was over when the server answered, by its own clock or well past any fault of ours.
 */
export function marksOf(headers: Headers, now: number): Marks {
  const etag = headers.get('ETag')
  const modified = headers.get('Last-Modified')
  const date = Date.parse(headers.get('Date') ?? '')
  const answered = Number.isNaN(date) ? now - SKEW_MS : date
  const isOver = modified !== null && answered - Date.parse(modified) > SECOND
  return { ...(etag !== null && { etag }), ...(isOver && { modified }) }
}

/** Whether two answers bear the same mark: the ETag, or where either has none the date of modification. */
export function isSameMark(a: Marks, b: Marks): boolean {
  if (a.etag !== undefined && b.etag !== undefined) return a.etag === b.etag
  return a.modified !== undefined && a.modified === b.modified
}

/** How long a server asks to be left alone, in seconds or until a date; at most a day, null where it does not say. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null
  const text = header.trim()
  const ms = /^\d+$/.test(text) ? Number(text) * SECOND : /^[a-z]/i.test(text) ? Date.parse(text) - now : NaN
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), DAY_MS)
}
