import { expect, test } from 'vitest'
import { feedAddress } from './feed-address.ts'

const BASE = 'https://here.example/app/'
const hosts = ['listed.example', 'here.example']
const own = { url: 'https://here.example/app/feed.json', name: 'Ours', hosts }
const address = (asked: string | undefined, agreed: string[] = []) =>
  feedAddress(asked, { feed: 'feed.json', title: 'Ours', hosts: ['listed.example'] }, agreed, BASE)

test('a feed beside the page or on a listed host opens at once, without the title of another', () => {
  expect(address('other.json')).toEqual({ url: 'https://here.example/app/other.json', hosts })
  expect(address('https://listed.example/x')).toMatchObject({ url: 'https://listed.example/x' })
})

test("any other host is asked for first, and until then the config's feed stands", () => {
  for (const url of ['https://example.org/x', '//example.org/x', 'http://example.org/x'])
    expect(address(url)).toEqual({ ...own, asksFor: { host: 'example.org' } })
  expect(address('https://listed.example:8080/x').asksFor).toEqual({ host: 'listed.example:8080' })
})

test('who agreed to a host is not asked again', () => {
  expect(address('https://example.org/x', ['example.org'])).toEqual({
    url: 'https://example.org/x',
    hosts: ['listed.example', 'example.org', 'here.example'],
    stranger: 'example.org',
  })
})

test("whose data they are is known for every feed of another host but the config's own", () => {
  expect(address('https://listed.example/x').stranger).toBe('listed.example')
  expect(address('other.json')).not.toHaveProperty('stranger')
  const config = { feed: 'https://data.example/feed.json', hosts: [] }
  expect(feedAddress(undefined, config, [], BASE)).toEqual({ url: config.feed, hosts: ['data.example'] })
  expect(feedAddress('https://data.example/other', config, [], BASE).stranger).toBe('data.example')
})

test("what is no address is dropped, and the config's own feed stays itself", () => {
  expect(address('http://')).toEqual(own)
  expect(address(undefined)).toEqual(own)
  expect(address('./feed.json')).toEqual(own)
})
