import { counts, expect, line, open, region, test } from './app-test.ts'

const FEED = 'mock-data/feed.geojson'

// The browser itself tells of answers that are no success.
test.use({ allowed: /Failed to load resource|dynamically imported module|preload CSS/ })

test('a missing feed is said in words, and a retry works', async ({ page, server, faults }) => {
  let isMissing = true
  faults.handle = (path, _, response) => {
    if (path !== FEED || !isMissing) return false
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found')
    return true
  }
  await page.goto(server.url)
  await expect(page.getByText(/404/).first()).toBeVisible()
  await expect(page.getByText('No events match')).toHaveCount(0)
  isMissing = false
  await page.getByRole('button', { name: 'Try again' }).first().click()
  await expect(line(page)).toContainText(/Showing \d+ of \d+ events/)
})

test('a feed that is not JSON is said in words', async ({ page, server, faults }) => {
  faults.handle = (path, _, response) => {
    if (path !== FEED) return false
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"type":"FeatureCollection","features":[{]}')
    return true
  }
  await page.goto(server.url)
  await expect(page.getByText(/not JSON/i).first()).toBeVisible()
})

test('a web page in place of a feed is said to be one', async ({ page, server, faults }) => {
  faults.handle = (path, _, response) => {
    if (path !== FEED) return false
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Sign in</title>')
    return true
  }
  await page.goto(server.url)
  await expect(page.getByText(/HTML page/i).first()).toBeVisible()
})

test('an empty feed looks empty, not broken', async ({ page, server }) => {
  await page.goto(`${server.url}?feed=mock-data/empty.geojson`)
  await expect(line(page)).toContainText('Showing 0 of 0 events')
  await expect(page.getByText(/holds no events/i).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0)
})

test('a slow feed is waited for in words', async ({ page, server, faults }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  faults.handle = (path, _, response) => {
    if (path !== FEED) return false
    void held.then(() => response.writeHead(302, { Location: 'mock-data-slow' }).end())
    return true
  }
  await page.goto(server.url)
  await expect(page.getByText(/still waiting/i).first()).toBeVisible()
  release()
})

test('a half bad feed shows what it can, and the report lists the rest with place and reason', async ({
  page,
  server,
}) => {
  await open(page, server, '?feed=mock-data/broken.geojson')
  const { total } = await counts(page)
  expect(total).toBeGreaterThan(2)
  await page.getByRole('button', { name: /^Feed report/ }).click()
  const report = page.getByRole('dialog', { name: 'Feed report' })
  await expect(report).toContainText('feature ')
  await expect(report).toContainText('is not an ISO 8601 date')
  await expect(report).toContainText(/records? in/i)
  await page.keyboard.press('Escape')
  await expect(report).toBeHidden()
})

test('text from a feed is never HTML', async ({ page, server, faults }) => {
  const attack = '<img src=x onerror="document.title=\'owned\'"><b>bold</b>'
  faults.handle = (path, _, response) => {
    if (path !== FEED) return false
    const feature = {
      type: 'Feature',
      id: attack,
      geometry: { type: 'Point', coordinates: [30, 50] },
      properties: {
        kind: 'visit',
        title: attack,
        summary: attack,
        start: '2023-02-10',
        place: attack,
        actors: [{ actor: 'evil', role: 'visitor' }],
        origin: { place: attack, coordinates: [20, 52] },
        claims: [{ claimant: 'evil', measure: attack, says: attack, note: attack }],
        sources: [{ id: 's', publisher: attack, title: attack, url: 'javascript:alert(1)' }],
        extra: { deep: attack },
      },
    }
    const feed = {
      type: 'FeatureCollection',
      faultline: 1,
      title: attack,
      about: attack,
      attribution: attack,
      actors: [{ id: 'evil', name: attack }],
      features: [feature],
    }
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(feed))
    return true
  }
  await open(page, server, `?event=${encodeURIComponent(attack)}`)
  await expect(region(page, 'Event').getByRole('heading').first()).toContainText('<img src=x')
  await page.mouse.move(300, 400)
  expect(await page.locator('img[src="x"]').count()).toBe(0)
  expect(await page.locator('a[href^="javascript"]').count()).toBe(0)
  expect(await page.title()).not.toBe('owned')
})

test('words that every object knows break nothing', async ({ page, server, faults }) => {
  faults.handle = (path, _, response) => {
    if (path !== FEED) return false
    const claims = ['__proto__', 'constructor', 'toString'].map((measure) => ({
      claimant: 'hasOwnProperty',
      measure,
      best: 3,
      per: 'day',
      from: '2023-02-10',
      to: '2023-02-10',
    }))
    const properties = {
      kind: 'constructor',
      title: 'valueOf',
      start: '2023-02-10',
      place: '__proto__',
      actors: [{ actor: '__proto__', role: 'toString' }],
      claims,
    }
    const feature = { type: 'Feature', id: '__proto__', geometry: { type: 'Point', coordinates: [30, 50] }, properties }
    response.writeHead(200, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify({ type: 'FeatureCollection', faultline: 1, title: 'x', features: [feature] }))
    return true
  }
  await open(page, server, '?kind=__proto__,constructor&event=__proto__')
  await expect(line(page)).toContainText('Showing 1 of 1 events')
  await expect(page.getByText(/This (pane|part of the page) broke/)).toHaveCount(0)
  await expect(region(page, 'Event').getByRole('heading').first()).toContainText('valueOf')
})

test('code that failed to load once is loaded by Try again', async ({ page, server, faults }) => {
  let isBroken = true
  faults.handle = (path, _, response) => {
    if (!isBroken || !/map-body-.*\.js$/.test(path)) return false
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found')
    return true
  }
  await page.goto(server.url)
  const again = region(page, 'Map').getByRole('button', { name: 'Try again' })
  await expect(again).toBeVisible()
  isBroken = false
  await again.click()
  await expect(region(page, 'Map').getByRole('button', { name: 'Zoom in' })).toBeVisible()
})
