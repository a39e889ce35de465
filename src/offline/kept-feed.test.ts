import { expect, it } from 'vitest'
import { createFeedKeep } from './kept-feed.ts'

/** A Cache as a browser has it, with room for so many bytes. */
function cachesOf(room = Infinity): CacheStorage {
  const kept = new Map<string, Response>()
  const cache = {
    match: async (url: string) => kept.get(url)?.clone(),
    keys: async () => [...kept.keys()].map((url) => ({ url })),
    delete: async (url: string) => kept.delete(url),
    async put(url: string, response: Response) {
      if ((await response.clone().arrayBuffer()).byteLength > room)
        throw new DOMException('no room', 'QuotaExceededError')
      // As browsers do: what is put again stands last.
      kept.delete(url)
      kept.set(url, response)
    },
  }
  return { open: async () => cache } as unknown as CacheStorage
}

const URL_A = 'https://a.example/feed'
const bytes = new TextEncoder().encode('{"type":"FeatureCollection"}')

it('what was kept comes back as it was, with when it was looked at and what was noted', async () => {
  const { keep, recall, at } = createFeedKeep({ caches: cachesOf() })
  expect(await recall(URL_A)).toBeNull()
  await keep(URL_A, { bytes, at: 1_700_000_000_000, note: 'до кінця' })
  expect(await recall(URL_A)).toEqual({ bytes, at: 1_700_000_000_000, note: 'до кінця' })
  expect(await at(URL_A)).toBe(1_700_000_000_000)
  expect(await at('https://b.example/')).toBeNull()
})

it('an earlier look of another tab never takes the place of a later one', async () => {
  const caches = cachesOf()
  const [one, other] = [createFeedKeep({ caches }), createFeedKeep({ caches })]
  await one.keep(URL_A, { bytes, at: 20 })
  await other.keep(URL_A, { bytes: bytes.slice(1), at: 10 })
  expect((await one.recall(URL_A))?.at).toBe(20)
})

it('the feeds of eight addresses are kept, those of the latest looks', async () => {
  const { keep, recall } = createFeedKeep({ caches: cachesOf() })
  for (let at = 1; at <= 10; at++) await keep(`https://a.example/${at}`, { bytes, at })
  expect(await recall('https://a.example/2')).toBeNull()
  expect(await recall('https://a.example/3')).not.toBeNull()
})

it('without room or without storage keeping says so, and recalling finds nothing', async () => {
  await expect(createFeedKeep({ caches: cachesOf(3) }).keep(URL_A, { bytes, at: 1 })).rejects.toThrow('no room')
  await expect(createFeedKeep({}).keep(URL_A, { bytes, at: 1 })).rejects.toThrow('keeps nothing')
  expect(await createFeedKeep({}).recall(URL_A)).toBeNull()
  const blocked = { open: () => Promise.reject(new DOMException('denied', 'SecurityError')) } as unknown as CacheStorage
  expect(await createFeedKeep({ caches: blocked }).recall(URL_A)).toBeNull()
  expect(await createFeedKeep({ caches: blocked }).at(URL_A)).toBeNull()
})
