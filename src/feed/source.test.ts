import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FeedError } from './feed-error.ts'
import { allowHosts, fetchFeed } from './source.ts'

let asked: Record<string, string | string[] | undefined> = {}
const server = createServer((request, response) => {
  asked = request.headers
  if (request.url === '/feed') response.end('{"type":"FeatureCollection"}')
  else if (request.url === '/elsewhere') response.writeHead(302, { Location: `http://${other}/feed` }).end()
  else if (request.url === '/moved') response.writeHead(301, { Location: '/feed' }).end()
  else if (request.url === '/silent') return
  else if (request.url === '/stalls') response.write('{"type":')
  else if (request.url === '/breaks') response.write('{"type":', () => setTimeout(() => response.destroy(), 50))
  else if (request.url === '/marked') response.setHeader('ETag', '"r1"').end('{}')
  else if (request.url === '/busy') response.writeHead(429, { 'Retry-After': '120' }).end()
  else if (request.url === '/unnamed') response.writeHead(503, ' ').end('gone')
  else response.writeHead(404).end('<h1>Not here</h1>')
})
let host = ''
/** The same server by another name. */
let other = ''

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  other = host.replace('127.0.0.1', 'localhost')
  allowHosts([host, '127.0.0.1:9'])
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const never = new AbortController().signal
const failure = async (url: string, stalledAfterMs = 5000): Promise<string> => {
  const error = await fetchFeed(url, never, { stalledAfterMs }).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(FeedError)
  return (error as FeedError).message
}

it('the bytes come as they are, and no credentials or referrer are sent', async () => {
  const fetched = await fetchFeed(`http://${host}/feed`, never)
  if (!('bytes' in fetched)) throw new Error('no bytes')
  expect(new TextDecoder().decode(fetched.bytes)).toBe('{"type":"FeatureCollection"}')
  expect(asked).not.toHaveProperty('cookie')
  expect(asked).not.toHaveProperty('referer')
})

it('bytes that bear the mark of those that are held are not read again', async () => {
  const fetched = await fetchFeed(`http://${host}/marked`, never)
  if (!('bytes' in fetched)) throw new Error('no bytes')
  expect(fetched.marks).toEqual({ etag: '"r1"' })
  expect(await fetchFeed(`http://${host}/marked`, never, { known: fetched.marks })).toEqual({ isUnchanged: true })
  expect(await fetchFeed(`http://${host}/marked`, never, { known: { etag: '"r0"' } })).toHaveProperty('bytes')
})

it('a server that asks to be left alone for a while says for how long', async () => {
  const error = await fetchFeed(`http://${host}/busy`, never).catch((caught: unknown) => caught)
  expect(error).toMatchObject({
    retryAfterMs: 120_000,
    message: `The server at ${host} answered 429 (Too Many Requests)`,
  })
})

describe('a failure is said in a sentence', () => {
  it('what the server answered', async () => {
    expect(await failure(`http://${host}/nothing`)).toBe(`The server at ${host} answered 404 (Not Found)`)
    expect(await failure(`http://${host}/unnamed`)).toMatch(/answered 503/)
  })

  it('nobody answered', async () => {
    expect(await failure('http://127.0.0.1:9/')).toBe('The feed could not be reached: no answer from 127.0.0.1:9')
  })

  it('the server stalls, before the first byte and after it', async () => {
    const sentence = `The feed stalled: nothing came from ${host} for 1 seconds`
    expect(await failure(`http://${host}/silent`, 500)).toBe(sentence)
    expect(await failure(`http://${host}/stalls`, 500)).toBe(sentence)
  })

  it('the connection breaks off', async () => {
    expect(await failure(`http://${host}/breaks`)).toBe(`The connection to ${host} broke off`)
  })

  it('a host that nobody has named is never asked', async () => {
    asked = {}
    expect(await failure(`http://${other}/feed`)).toContain(`${other} was not asked`)
    expect(await failure('https://127.0.0.1/feed')).toContain('was not asked')
    expect(asked).toEqual({})
  })

  it('what a redirect brought from another host is not used, even from one that may be asked', async () => {
    allowHosts([host, other])
    const sentence = `${host} sent the request on to ${other}, whose answer was not used`
    expect(await failure(`http://${host}/elsewhere`)).toBe(sentence)
    allowHosts([host, '127.0.0.1:9'])
    expect(await fetchFeed(`http://${host}/moved`, never)).toHaveProperty('bytes')
  })

  it('no address, or none of the web', async () => {
    expect(await failure('feed.geojson')).toBe("'feed.geojson' is not an address")
    expect(await failure('file:///etc/passwd')).toBe('A feed cannot be fetched by file:')
  })
})

it('who gives up gets their own reason back', async () => {
  const abort = new AbortController()
  const reason = new Error('not wanted any more')
  const fetched = fetchFeed(`http://${host}/silent`, abort.signal)
  abort.abort(reason)
  await expect(fetched).rejects.toBe(reason)
})
