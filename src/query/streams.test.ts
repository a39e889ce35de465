import { afterAll, beforeAll, expect, it } from 'vitest'
import { allowHosts } from '../feed/source.ts'
import { handleLive } from '../tools/feed-server/handle-live.ts'
import { createLiveFeed } from '../tools/feed-server/live-feed.ts'
import { type Server, serveFolder } from '../tools/serve.ts'
import type { Patch } from '../feed/patch.ts'
import type { StreamAnswer } from './answer.ts'
import { createStreams } from './streams.ts'

const feature = (id: string) => ({ type: 'Feature', id, properties: {} })
const feed = createLiveFeed({ type: 'FeatureCollection', features: [] })
const live = handleLive(feed)
let server: Server

beforeAll(async () => {
  server = await serveFolder('mock-data', { handle: live.handle })
  allowHosts([new URL(server.url).host])
})
afterAll(() => server.close())

/** Follows the stream of the server, and waits for what is asked of it. */
function start({ refuses = false } = {}) {
  const patches: Patch[] = []
  const ask = createStreams({
    patch: async (_, next) => {
      if (refuses) throw new Error('no collection')
      patches.push(...next)
    },
    wait: () => new Promise((resolve) => setTimeout(resolve, 20)),
  })
  const abort = new AbortController()
  const until = async (isSo: (stands: StreamAnswer) => boolean): Promise<StreamAnswer> => {
    for (let state = -1; ;) {
      const stands = await ask({ ask: 'stream', layer: 'feed', url: `${server.url}live/stream`, state }, abort.signal)
      if (isSo(stands)) return stands
      ;({ state } = stands)
    }
  }
  return { patches, until }
}

it('brings features one by one, in batches, and the ids of those that are gone', async () => {
  const { patches, until } = start()
  await until(({ isOpen }) => isOpen)
  feed.change({ upsert: [feature('a')] })
  feed.change({ upsert: [feature('b'), feature('c')], withdraw: ['a'] })
  await until(({ patched }) => patched === 3)
  expect(patches.flatMap(({ upsert }) => upsert.map(({ id }) => id))).toEqual(['a', 'b', 'c'])
  expect(patches.flatMap(({ withdraw }) => withdraw)).toEqual(['a'])
})

it('says why it broke off, comes back, asks for what it missed, and each time for a look at the whole', async () => {
  const { patches, until } = start()
  const { looks } = await until(({ isOpen }) => isOpen)
  feed.change({ upsert: [feature('d')] })
  await until(({ patched }) => patched === 1)
  live.setStream(false)
  const broken = await until(({ failure }) => failure !== null)
  expect(broken.isOpen).toBe(false)
  expect(broken.failure).toMatch(/broke off|answered 503/)
  feed.change({ upsert: [feature('e')] })
  live.setStream(true)
  const back = await until(({ isOpen }) => isOpen)
  expect(back.looks).toBeGreaterThan(looks)
  expect(back.failure).toBeNull()
  await until(({ patched }) => patched === 2)
  expect(patches.flatMap(({ upsert }) => upsert.map(({ id }) => id))).toEqual(['d', 'e'])
})

it('what cannot be put into what is held is fetched instead', async () => {
  const { until } = start({ refuses: true })
  const { looks } = await until(({ isOpen }) => isOpen)
  feed.change({ upsert: [feature('g')] })
  expect((await until((stands) => stands.looks > looks)).failure).toBe('no collection')
})
