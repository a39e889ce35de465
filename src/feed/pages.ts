import { FeedError } from './feed-error.ts'
import { isObject } from './readers.ts'
import { type FetchOptions, type Fetched, fetchFeed } from './source.ts'

const MOST_PAGES = 1000
/** Where the link to the next page stands: before the records, or after them. */
const EDGE = 64_000

/** The lists of records that paged APIs answer with: OGC API – Features, UCDP. */
const LISTS = ['features', 'Result'] as const

/**
 * Fetches a feed, and where it is a page of a longer list (`links[rel=next]`, `NextPageUrl`) the pages after it, from
 * the same host alone. Answers them as one file; `note` says where the list was left before its end. `known` are the
 * marks of what the asker holds; of a list in pages the first tells nothing of the others, and it has none. `stream`
 * takes a long feed that is not in pages.
 */
export async function fetchPages(
  url: string,
  signal: AbortSignal,
  {
    known,
    stream,
    mostPages = MOST_PAGES,
  }: Pick<FetchOptions, 'known' | 'stream'> & { mostPages?: number | undefined } = {},
): Promise<Fetched & { note?: string }> {
  const fetched = await fetchFeed(url, signal, { known, stream })
  if (!('bytes' in fetched)) return fetched
  const { bytes } = fetched
  const first = pageOf(bytes)
  const list = first && LISTS.find((name) => Array.isArray(first[name]))
  let next = first && nextOf(first, url)
  if (!first || !list || next === null) return fetched

  const records = [...(first[list] as unknown[])]
  const seen = new Set([url])
  let note: string | undefined
  while (next !== null) {
    note = whyNot(next, url, seen, mostPages)
    if (note !== undefined) break
    seen.add(next)
    const page = await fetchPage(next, seen.size, signal)
    for (const record of Array.isArray(page[list]) ? (page[list] as unknown[]) : []) records.push(record)
    next = nextOf(page, next)
  }
  const { links: _, NextPageUrl: __, TotalPages: ___, ...members } = first
  const whole = new TextEncoder().encode(JSON.stringify({ ...members, [list]: records }))
  return { bytes: whole, marks: {}, ...(note !== undefined && { note: `${note}; ${say(seen.size)}` }) }
}

function say(pages: number): string {
  return pages === 1 ? '1 page was read' : `${pages.toLocaleString('en')} pages were read`
}

function whyNot(next: string, url: string, seen: ReadonlySet<string>, mostPages: number): string | undefined {
  if (new URL(next).host !== new URL(url).host)
    return `The next page is on another host, ${new URL(next).host}, which was not asked`
  if (seen.has(next)) return 'The list of pages leads back to a page that was read'
  return seen.size >= mostPages ? `The list has more than ${mostPages.toLocaleString('en')} pages` : undefined
}

async function fetchPage(url: string, number: number, signal: AbortSignal): Promise<Record<string, unknown>> {
  try {
    const fetched = await fetchFeed(url, signal)
    const page: unknown = 'bytes' in fetched && JSON.parse(new TextDecoder().decode(fetched.bytes))
    if (!isObject(page)) throw new FeedError('it is no page of records')
    return page
  } catch (error) {
    signal.throwIfAborted()
    const why = error instanceof Error ? error.message : String(error)
    throw new FeedError(`Page ${number.toLocaleString('en')} of the feed could not be read: ${why}`, { cause: error })
  }
}

/** The file as JSON where it says of a next page; a file that does not is left to those who read it, unparsed. */
function pageOf(bytes: Uint8Array): Record<string, unknown> | null {
  const decoder = new TextDecoder()
  const edges = decoder.decode(bytes.subarray(0, EDGE)) + decoder.decode(bytes.subarray(-EDGE))
  if (!edges.trimStart().startsWith('{') || !/"NextPageUrl"|"next"/.test(edges)) return null
  try {
    const value: unknown = JSON.parse(decoder.decode(bytes))
    return isObject(value) ? value : null
  } catch (error) {
    // What is wrong with the file is said by those who read it.
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** The absolute address of the next page, by the protocol of this one; null at the end. */
function nextOf({ links, NextPageUrl }: Record<string, unknown>, base: string): string | null {
  const linked = (Array.isArray(links) ? links : []).filter(isObject).filter(({ rel }) => rel === 'next')
  const best = linked.find(({ type }) => typeof type === 'string' && type.includes('json')) ?? linked[0]
  const href = best?.['href'] ?? NextPageUrl
  if (typeof href !== 'string' || href === '' || !URL.canParse(href, base)) return null
  const next = new URL(href, base)
  const here = new URL(base)
  // UCDP's answers by https name their next page by http.
  if (next.host === here.host) next.protocol = here.protocol
  return /^https?:$/.test(next.protocol) ? next.href : null
}
