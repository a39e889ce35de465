import { FeedError } from './feed-error.ts'
import { type Marks, isSameMark, marksOf, retryAfterMs } from './marks.ts'

const STALLED_AFTER_MS = 30_000

/** What servers mean by the numbers, for those that no longer send the words (HTTP/2 has none). */
const STATUS: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  408: 'Request Timeout',
  410: 'Gone',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}

/** What came: the bytes with what tells them from others, or that nothing is other than it was. */
export type Fetched = { bytes: Uint8Array; marks: Marks } | { isUnchanged: true }

/** Tries out what a test needs to be quicker, and what is known of an earlier look. */
export interface FetchOptions {
  /** Marks of the bytes that the asker holds. */
  known?: Marks | undefined
  stalledAfterMs?: number
}

/**
 * Fetches the bytes of a feed: the one function that asks a server for one. `url` is absolute. Throws a `FeedError`
 * that says what the server answered, or the signal's reason when it is aborted.
 */
export async function fetchFeed(
  url: string,
  signal: AbortSignal,
  { known = {}, stalledAfterMs = STALLED_AFTER_MS }: FetchOptions = {},
): Promise<Fetched> {
  const host = hostOf(url)
  const stall = new AbortController()
  let timer = setTimeout(() => stall.abort(), stalledAfterMs)
  const isAlive = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => stall.abort(), stalledAfterMs)
  }
  let response: Response | undefined
  try {
    response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // The browser asks with the ETag of its own cache, which needs no leave of another host's server as ours would.
      cache: 'no-cache',
      signal: AbortSignal.any([signal, stall.signal]),
    })
    if (!response.ok) throw failureOf(response, host)
    const marks = marksOf(response.headers, Date.now())
    if (isSameMark(marks, known)) return { isUnchanged: true }
    return { bytes: await readAll(response, isAlive), marks }
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof FeedError) throw error
    const seconds = Math.round(stalledAfterMs / 1000)
    if (stall.signal.aborted)
      throw new FeedError(`The feed stalled: nothing came from ${host} for ${seconds} seconds`, { cause: error })
    if (response) throw new FeedError(`The connection to ${host} broke off`, { cause: error })
    // A browser hides from scripts whether a stranger's server was silent or only forbade it to answer us.
    const maybe = isForeign(url) ? ', or it does not let this site read it (CORS)' : ''
    throw new FeedError(`The feed could not be reached: no answer from ${host}${maybe}`, { cause: error })
  } finally {
    clearTimeout(timer)
    // A body that nobody reads would keep its connection.
    stall.abort()
  }
}

function hostOf(url: string): string {
  if (!URL.canParse(url)) throw new FeedError(`'${url.slice(0, 200)}' is not an address`)
  const { protocol, host } = new URL(url)
  if (!['http:', 'https:', 'blob:'].includes(protocol)) throw new FeedError(`A feed cannot be fetched by ${protocol}`)
  return host || 'this browser'
}

function isForeign(url: string): boolean {
  return typeof location !== 'undefined' && new URL(url).origin !== location.origin
}

function failureOf(response: Response, host: string): FeedError {
  const error = new FeedError(sayStatus(response, host))
  error.retryAfterMs = retryAfterMs(response.headers.get('Retry-After'), Date.now())
  return error
}

function sayStatus({ status, statusText }: Response, host: string): string {
  const words = statusText || STATUS[status]
  return `The server at ${host} answered ${status}${words ? ` (${words.slice(0, 100)})` : ''}`
}

async function readAll(response: Response, isAlive: () => void): Promise<Uint8Array> {
  if (!response.body) return new Uint8Array(await response.arrayBuffer())
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = response.body.getReader()
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    isAlive()
    chunks.push(step.value)
    length += step.value.length
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
