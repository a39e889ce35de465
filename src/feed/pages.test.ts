import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fetchPages } from './pages.ts'
import { allowHosts } from './source.ts'

let asked: string[] = []
const feature = (id: number) => ({ type: 'Feature', id, geometry: null, properties: {} })
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', `http://${host}`)
  const page = Number(searchParams.get('page') ?? 1)
  asked.push(`${pathname} ${page}`)
  const link = (href: string) => ({
    links: [
      { rel: 'self', href: '/' },
      { rel: 'next', href },
    ],
  })
  if (pathname === '/ogc') {
    const next = page < 3 ? link(`/ogc?page=${page + 1}`) : {}
    response.end(JSON.stringify({ type: 'FeatureCollection', features: [feature(page)], ...next }))
  } else if (pathname === '/ucdp') {
    const NextPageUrl = page < 3 ? `http://${host}/ucdp?page=${page + 1}` : ''
    response.end(JSON.stringify({ TotalPages: 3, NextPageUrl, Result: [{ id: page }] }))
  } else if (pathname === '/abroad') {
    response.end(JSON.stringify({ features: [feature(1)], ...link('http://localhost:1/next') }))
  } else if (pathname === '/circle') {
    response.end(JSON.stringify({ features: [feature(1)], ...link('/circle') }))
  } else if (pathname === '/breaks') {
    if (page === 1) response.end(JSON.stringify({ features: [feature(1)], ...link('/breaks?page=2') }))
    else response.writeHead(500).end()
  } else response.end('{"features":[],"title":"the \\"next\\" one"}   ')
})
let host = ''

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  allowHosts([host])
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const never = new AbortController().signal
async function pages(path: string, most?: number) {
  asked = []
  const fetched = await fetchPages(`http://${host}${path}`, never, { mostPages: most })
  if (!('bytes' in fetched)) throw new Error('no bytes')
  return { value: JSON.parse(new TextDecoder().decode(fetched.bytes)), note: fetched.note, marks: fetched.marks }
}

it('follows the next links of an OGC API to the end, and answers the pages as one collection', async () => {
  const { value, note } = await pages('/ogc')
  expect(value).toEqual({ type: 'FeatureCollection', features: [feature(1), feature(2), feature(3)] })
  expect(note).toBeUndefined()
})

it("follows UCDP's NextPageUrl, and no longer says that it is one page of several", async () => {
  expect((await pages('/ucdp')).value).toEqual({ Result: [{ id: 1 }, { id: 2 }, { id: 3 }] })
})

it('never asks another host, and says so', async () => {
  const { value, note } = await pages('/abroad')
  expect(value.features).toHaveLength(1)
  expect(note).toBe('The next page is on another host, localhost:1, which was not asked; 1 page was read')
})

it('ends where the pages lead back, or where there are too many of them', async () => {
  expect((await pages('/circle')).note).toMatch(/leads back/)
  expect(asked).toHaveLength(1)
  const { value, note } = await pages('/ogc', 2)
  expect(value.features).toHaveLength(2)
  expect(note).toBe('The list has more than 2 pages; 2 pages were read')
})

it('says which page could not be read, and why', async () => {
  await expect(pages('/breaks')).rejects.toThrow(/^Page 2 of the feed could not be read: The server at .* answered 500/)
})

it('leaves a file that is no page as it is, to the byte', async () => {
  const fetched = await fetchPages(`http://${host}/plain`, never)
  if (!('bytes' in fetched)) throw new Error('no bytes')
  expect(new TextDecoder().decode(fetched.bytes)).toBe('{"features":[],"title":"the \\"next\\" one"}   ')
})
