import { type Chunks, chunksOf, joined, takeHead } from './byte-chunks.ts'
import { FeedError } from './feed-error.ts'
import { again } from './text-pieces.ts'
import { type Marks, isSameMark, marksOf, retryAfterMs } from './marks.ts'

const STALLED_AFTER_MS = 30_000
/** Bytes of a feed that is read as it comes; a shorter one is read at once. */
const LONG = 1_000_000
const EDGE = 64_000

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
export type Fetched =
  | { bytes: Uint8Array; marks: Marks }
  | { isUnchanged: true }
  /** It was long, and was read as it came. */
  | { isStreamed: true; marks: Marks }

/** Tries out what a test needs to be quicker, and what is known of an earlier look. */
export interface FetchOptions {
  /** Marks of the bytes that the asker holds. */
  known?: Marks | undefined
  /** Takes a long feed as it comes; `size` is its length in bytes, where the server says it. */
  stream?: ((chunks: Chunks, size: number | null) => Promise<void>) | undefined
  stalledAfterMs?: number
}

let allowed: ReadonlySet<string> = new Set()

/**
 * Names the hosts that may be asked beside the page's own, as `example.org:8080`: those of the config, and those that
 * the reader agreed to. A meta policy does not govern a worker, so that this list is what holds it.
 */
export function allowHosts(hosts: Iterable<string>): void {
  allowed = new Set(hosts)
}

/**
 * Fetches the bytes of a feed. `url` is absolute. Throws a `FeedError` that says what the server answered, or the
 * signal's reason when it is aborted.
 */
export async function fetchFeed(
  url: string,
  signal: AbortSignal,
  { known = {}, stream, stalledAfterMs = STALLED_AFTER_MS }: FetchOptions = {},
): Promise<Fetched> {
  async function readUnlessKnown(response: Response, isAlive: () => void): Promise<Fetched> {
    const marks = marksOf(response.headers, Date.now())
    if (isSameMark(marks, known)) return { isUnchanged: true }
    if (!stream || !response.body) return { bytes: await readAll(response, isAlive), marks }
    const { head, rest } = await takeHead(chunksOf(response.body, isAlive), LONG)
    if (!rest) return { bytes: head, marks }
    if (mayHavePages(head)) return { bytes: joined(await all(again({ head, rest }))), marks }
    await stream(again({ head, rest }), sizeOf(response.headers))
    return { isStreamed: true, marks }
  }
  return request(url, signal, readUnlessKnown, { stalledAfterMs })
}

/**
 * The one function that asks a server for a feed: none but allowed hosts, no credentials, and no answer that a redirect
 * brought from another host. `read` takes a successful answer, and says when something came; whatever it throws, and a
 * silence of `stalledAfterMs`, becomes a `FeedError` with a sentence.
 */
export async function request<T>(
  url: string,
  signal: AbortSignal,
  read: (response: Response, isAlive: () => void) => Promise<T>,
  {
    stalledAfterMs = STALLED_AFTER_MS,
    headers = {},
  }: { stalledAfterMs?: number; headers?: Record<string, string> } = {},
): Promise<T> {
  const host = hostOf(url)
  refuseStranger(url, host)
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
      headers,
      signal: AbortSignal.any([signal, stall.signal]),
    })
    refuseRedirect(response, url, host)
    if (!response.ok) throw failureOf(response, host)
    return await read(response, isAlive)
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof FeedError) throw error
    const seconds = Math.round(stalledAfterMs / 1000)
    if (stall.signal.aborted)
      throw new FeedError(`The feed stalled: nothing came from ${host} for ${seconds} seconds`, { cause: error })
    if (response) throw new FeedError(`The connection to ${host} broke off`, { cause: error })
    throw new FeedError(await sayUnreached(url, host), { cause: error })
  } finally {
    clearTimeout(timer)
    // A body that nobody reads would keep its connection.
    stall.abort()
  }
}

/** Whether a file's beginning speaks of a next page, so that it must be read before the pages can be put together. */
function mayHavePages(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head.subarray(0, EDGE))
  return text.trimStart().startsWith('{') && /"NextPageUrl"|"rel"\s*:\s*"next"/.test(text)
}

async function all(chunks: Chunks): Promise<Uint8Array[]> {
  const found: Uint8Array[] = []
  for await (const chunk of chunks) found.push(chunk)
  return found
}

/** The length of what comes, unless it comes packed and is unpacked on the way. */
function sizeOf(headers: Headers): number | null {
  const length = Number(headers.get('Content-Length'))
  return headers.has('Content-Encoding') || !(length > 0) ? null : length
}

function hostOf(url: string): string {
  if (!URL.canParse(url)) throw new FeedError(`'${url.slice(0, 200)}' is not an address`)
  const { protocol, host } = new URL(url)
  if (!['http:', 'https:', 'blob:'].includes(protocol)) throw new FeedError(`A feed cannot be fetched by ${protocol}`)
  return host || 'this browser'
}

function refuseStranger(url: string, host: string): void {
  if (!isForeign(url) || allowed.has(host)) return
  throw new FeedError(`${host} was not asked: neither the config of this site nor its reader has named it`)
}

/** Where an answer came from is known only once it is there; what another host sent is not used. */
function refuseRedirect({ url: from }: Response, url: string, host: string): void {
  if (from === '' || new URL(from).host === new URL(url).host) return
  throw new FeedError(`${host} sent the request on to ${new URL(from).host}, whose answer was not used`)
}

async function sayUnreached(url: string, host: string): Promise<string> {
  // The event of a policy that forbids a request comes in a task of its own, after the request has failed.
  await new Promise((resolve) => setTimeout(resolve, 20))
  if (forbidden.has(host))
    return `The server of this site does not allow its pages to ask ${host}: its operator can add it to connect-src of the Content-Security-Policy`
  // A browser hides from scripts whether a stranger's server was silent or only forbade it to answer us.
  const maybe = isForeign(url) && typeof location !== 'undefined' ? ', or it does not let this site read it (CORS)' : ''
  return `The feed could not be reached: no answer from ${host}${maybe}`
}

/** Hosts that the headers of this site's own server forbid. */
const forbidden = new Set<string>()

if (typeof addEventListener === 'function')
  addEventListener('securitypolicyviolation', (event) => {
    const blocked = 'blockedURI' in event ? String(event.blockedURI) : ''
    if (URL.canParse(blocked)) forbidden.add(new URL(blocked).host)
  })

function isForeign(url: string): boolean {
  return typeof location === 'undefined' || new URL(url).origin !== location.origin
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
