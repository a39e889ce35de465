import type { Fault } from '../tools/feed-server/faults.ts'
import { expect, line, open, region, test } from './app-test.ts'
import { idsOf, idsShown, startLive as start, total, undated as event } from './live-in-test.ts'

// The browser itself tells of answers that are no success.
test.use({ allowed: /Failed to load resource/ })

test('what is new on the server comes by itself, and an unchanged feed is not sent again', async ({
  page,
  server,
  faults,
}) => {
  const { feed, live } = start(faults)
  await open(page, server)
  const before = await total(page)
  feed.change({ upsert: [event('a'), event('b')] })
  await expect.poll(() => total(page)).toBe(before + 2)
  await expect.poll(() => live.requests.filter(({ status }) => status === 304).length).toBeGreaterThan(0)
  expect(live.requests.filter(({ status }) => status === 200)).toHaveLength(2)
})

const SAID: [fault: Fault, words: RegExp][] = [
  ['500', /answered 500 \(Internal Server Error\)/],
  ['429', /answered 429 \(Too Many Requests\)/],
  ['429-date', /answered 429 \(Too Many Requests\)/],
  ['truncated', /not JSON: the file ends after line/],
  ['cut', /The connection to .* broke off/],
  ['wrong-type', /This is an HTML page, not a feed/],
  ['drop', /could not be reached: no answer from/],
]
for (const [fault, words] of SAID) {
  test(`a feed that fails (${fault}) says so, keeps what it showed, and comes back with all that it missed`, async ({
    page,
    server,
    faults,
  }) => {
    // So few that every row is there.
    const { feed, live } = start(faults, {}, 8)
    await open(page, server)
    const before = await total(page)
    live.setFault(fault)
    await expect(line(page)).toContainText(words)
    await expect(line(page)).toContainText(/Feed failed at \d\d:\d\d: .* Showing data up to/)
    expect(await total(page)).toBe(before)
    await expect(region(page, 'Events').getByRole('row').first()).toBeVisible()
    feed.change({ upsert: [event('a')], withdraw: [feed.features()[3]!.id] })
    feed.change({ upsert: [event('b')] })
    live.setFault(null)
    await expect(line(page)).not.toContainText('Feed failed')
    await expect.poll(() => total(page)).toBe(before + 1)
    await expect.poll(() => idsShown(page)).toEqual(idsOf(feed))
    // One on opening, a look or two that went well, those that failed, and those since.
    expect(live.requests.length).toBeLessThan(12)
  })
}

test('a feed that hangs is given up, said so, and comes back', async ({ page, server, faults }) => {
  const { feed, live } = start(faults)
  await open(page, server)
  const before = await total(page)
  live.setFault('hang', 1)
  await expect(line(page)).toContainText(/stalled: nothing came from .* for 30 seconds/, { timeout: 45_000 })
  expect(await total(page)).toBe(before)
  feed.change({ upsert: [event('a')] })
  await expect.poll(() => total(page)).toBe(before + 1)
  await expect(line(page)).not.toContainText('Feed failed')
})

test('a slow feed is waited for, and nothing is asked twice meanwhile', async ({ page, server, faults }) => {
  const { feed, live } = start(faults)
  await open(page, server)
  const before = await total(page)
  feed.change({ upsert: [event('a')] })
  live.setFault('slow', 1)
  await expect.poll(() => total(page), { timeout: 30_000 }).toBe(before + 1)
  await expect(line(page)).not.toContainText('Feed failed')
  expect(live.requests.length).toBeLessThan(5)
})

test('a server that asks to be left alone is left alone for as long', async ({ page, server, faults }) => {
  const { live } = start(faults)
  await open(page, server)
  live.setFault('429')
  await expect(line(page)).toContainText('answered 429')
  const asked = live.requests.length
  await page.waitForTimeout(7000)
  expect(live.requests.length).toBe(asked)
  live.setFault(null)
  await expect(line(page)).not.toContainText('answered 429')
})

test('a stream brings each change at once without a look, and looks take its place while it is away', async ({
  page,
  server,
  faults,
}) => {
  const { feed, live } = start(faults, { stream: 'live/stream' }, 8)
  const looks = () => live.requests.filter(({ path }) => path === 'live/feed.geojson').length
  await open(page, server)
  await expect.poll(() => live.listeners()).toBe(1)
  // The one on opening, and the one that finds what was missed before the stream was open.
  await expect.poll(looks).toBe(2)
  feed.change({ upsert: [event('a')] })
  feed.change({ upsert: [event('b'), event('c')], withdraw: [feed.features()[2]!.id] })
  await expect.poll(() => idsShown(page)).toEqual(idsOf(feed))
  await page.waitForTimeout(7000)
  expect(looks()).toBe(2)

  live.setStream(false)
  feed.change({ upsert: [event('d')] })
  await expect.poll(() => idsShown(page)).toEqual(idsOf(feed))
  expect(looks()).toBeGreaterThan(2)
  await expect(line(page)).not.toContainText('failed')
  live.setStream(true)
  await expect.poll(() => live.listeners()).toBe(1)
  feed.change({ withdraw: ['a'] })
  await expect.poll(() => idsShown(page)).toEqual(idsOf(feed))
})

test('a hidden page asks nothing, and looks at once when somebody comes back', async ({ page, server, faults }) => {
  const { feed, live } = start(faults)
  await open(page, server)
  const before = await total(page)
  const hide = (isHidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { value, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, isHidden)
  await hide(true)
  const asked = live.requests.length
  feed.change({ upsert: [event('a')] })
  await page.waitForTimeout(8000)
  expect(live.requests.length).toBe(asked)
  await hide(false)
  await expect.poll(() => live.requests.length, { timeout: 2000 }).toBe(asked + 1)
  await expect.poll(() => total(page)).toBe(before + 1)
})
