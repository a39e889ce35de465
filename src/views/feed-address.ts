import type { Config } from './config.ts'

/** Which feed to open; `asksFor` is another one that the address names and nobody has agreed to yet. */
export interface FeedAddress {
  url: string
  /** In place of the feed's own title. */
  name?: string
  asksFor?: { host: string }
}

/**
 * The feed of the address where it lies beside the page, on a host that the config lists, or on one that the reader
 * agreed to; else the config's. An address that is none is dropped.
 */
export function feedAddress(
  asked: string | undefined,
  { feed, title, hosts }: Pick<Config, 'feed' | 'title' | 'hosts'>,
  agreed: readonly string[],
  base: string,
): FeedAddress {
  const own = { url: new URL(feed, base).href, ...(title !== undefined && { name: title }) }
  if (asked === undefined || !URL.canParse(asked, base)) return own
  const { href, host, origin, protocol } = new URL(asked, base)
  if (href === own.url) return own
  const known = [...hosts, ...agreed, new URL(own.url).host]
  // Of other protocols none is ever asked; the engine says so in words.
  const isStrange = /^https?:$/.test(protocol) && origin !== new URL(base).origin && !known.includes(host)
  return isStrange ? { ...own, asksFor: { host } } : { url: href }
}
