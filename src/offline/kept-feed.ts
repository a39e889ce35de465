const CACHE = 'faultline feeds'
const LOOKED_AT = 'X-Faultline-Looked-At'
const NOTE = 'X-Faultline-Note'
/** Feeds of other addresses are kept too, but not all that were ever looked at. */
const MOST_KEPT = 8

/** A feed as it came at the last look that succeeded; `at` is in milliseconds since 1970. */
export interface KeptFeed {
  bytes: Uint8Array
  at: number
  note?: string
}

/** Where feeds are kept between visits: the Cache of the browser, which all tabs share. */
export interface FeedKeep {
  /** Rejects where the browser keeps nothing for this page, or has no room. */
  keep: (url: string, feed: KeptFeed) => Promise<void>
  /** Null where none is kept; what cannot be read is none. */
  recall: (url: string) => Promise<KeptFeed | null>
  /** When the feed that is kept was looked at; null where none is. */
  at: (url: string) => Promise<number | null>
}

/** The parts of a browser that are needed; absent where it has none, as on plain http of another machine. */
interface Storage {
  caches?: CacheStorage | undefined
  locks?: LockManager | undefined
}

/** Keeps the last good feed of each address. */
export function createFeedKeep({ caches, locks }: Storage): FeedKeep {
  return {
    async keep(url, { bytes, at, note }) {
      if (!caches) throw new Error('the browser keeps nothing for this page')
      const put = async () => {
        const cache = await caches.open(CACHE)
        // Another tab may have looked later.
        if (lookedAt(await cache.match(url)) > at) return
        const headers = { [LOOKED_AT]: String(at), ...(note !== undefined && { [NOTE]: encodeURIComponent(note) }) }
        await cache.put(url, new Response(bytes as Uint8Array<ArrayBuffer>, { headers }))
        const others = await cache.keys()
        for (const { url: oldest } of others.slice(0, Math.max(0, others.length - MOST_KEPT)))
          if (oldest !== url) await cache.delete(oldest)
      }
      // Two tabs that keep at once do it one after the other.
      await (locks ? locks.request(CACHE, put) : put())
    },

    async at(url) {
      try {
        return lookedAt(await (await caches?.open(CACHE))?.match(url)) || null
      } catch (error) {
        console.info('What is kept cannot be told:', error)
        return null
      }
    },

    async recall(url) {
      try {
        const found = await (await caches?.open(CACHE))?.match(url)
        if (!found) return null
        const note = found.headers.get(NOTE)
        const bytes = new Uint8Array(await found.arrayBuffer())
        return { bytes, at: lookedAt(found), ...(note !== null && { note: decodeURIComponent(note) }) }
      } catch (error) {
        console.info('The feed that was kept could not be read:', error)
        return null
      }
    },
  }
}

function lookedAt(response: Response | undefined): number {
  return Number(response?.headers.get(LOOKED_AT) ?? 0)
}
