import type { Config } from './config.ts'

/** Which feed to open; `asksFor` is another one that the address names and nobody has agreed to yet. */
export interface FeedAddress {
  url: string
  /** In place of the feed's own title. */
  name?: string
  /** Where its changes come from as they happen. */
  stream?: string
  asksFor?: { host: string }
  /** Whose data these are, where they are neither the config's feed nor of the page's own server. */
  stranger?: string
  /** Hosts that may be asked beside the page's own. */
  hosts: readonly string[]
}

/**
 * The feed of the address where it lies beside the page, on a host that the config lists, or on one that the reader
 * agreed to; else the config's. An address that is none is dropped.
 */
export function feedAddress(
  asked: string | undefined,
  { feed, stream, title, hosts }: Pick<Config, 'feed' | 'stream' | 'title' | 'hosts'>,
  agreed: readonly string[],
  base: string,
): FeedAddress {
  const ownUrl = new URL(feed, base)
  const streamUrl = stream === undefined ? null : new URL(stream, base)
  const known = [...hosts, ...agreed, ownUrl.host, ...(streamUrl ? [streamUrl.host] : [])]
  const own = {
    url: ownUrl.href,
    hosts: known,
    ...(title !== undefined && { name: title }),
    ...(streamUrl && { stream: streamUrl.href }),
  }
  if (asked === undefined || !URL.canParse(asked, base)) return own
  const { href, host, origin, protocol } = new URL(asked, base)
  if (href === own.url) return own
  // Of other protocols none is ever asked; the engine says so in words.
  const isForeign = /^https?:$/.test(protocol) && origin !== new URL(base).origin
  if (!isForeign) return { url: href, hosts: known }
  return known.includes(host) ? { url: href, hosts: known, stranger: host } : { ...own, asksFor: { host } }
}
