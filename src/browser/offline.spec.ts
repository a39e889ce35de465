import { type BrowserContext, type Page, expect, test as base } from '@playwright/test'
import { type Handler, type Server, serveFolder } from '../tools/serve.ts'
import { counts, line, painted, region } from './app-test.ts'

// Without `app-test.ts`: here the network goes away, of which the browser itself complains, and the app must not care.
const test = base.extend<{ faults: { handle: Handler | null }; server: Server }>({
  faults: async ({}, use) => {
    await use({ handle: null })
  },
  server: async ({ faults }, use) => {
    const server = await serveFolder('dist', {
      prefix: '/some/path/',
      handle: (path, request, response) => faults.handle?.(path, request, response) ?? false,
    })
    await use(server)
    await server.close().catch(() => undefined)
  },
})
test.use({ serviceWorkers: 'allow' })
// Each opens the app several times, and keeps all of it.
test.describe.configure({ timeout: 120_000 })

const down: Handler = (_, request) => {
  request.socket.destroy()
  return true
}

/** Opens the app once and waits until it is kept. */
async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await painted(page)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).toSorted().length)).toBe(2)
}

const keptFiles = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('faultline http'))
    const urls = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    )
    return { names, urls: urls.flat() }
  })

test('after one visit all of it opens without a network, and says how old the data are', async ({
  page,
  server,
  faults,
}) => {
  await visit(page, server.url)
  const { total } = await counts(page)
  faults.handle = down
  const broken: string[] = []
  page.on('pageerror', (error) => broken.push(String(error)))

  await page.goto(`${server.url}?event=machulishchy-a50`)
  await painted(page)
  expect((await counts(page)).total).toBe(total)
  await expect(line(page)).toContainText(/Feed failed at \d\d:\d\d: The feed could not be reached/)
  await expect(line(page)).toContainText('Showing data up to')
  await expect(line(page)).toContainText(/Checked .*\d\d:\d\d/)

  for (const pane of ['Map', 'Strikes and casualties', 'Diplomatic visits']) {
    await region(page, pane).getByRole('button', { name: 'Show as table' }).click()
    await expect(region(page, pane).getByRole('table').first()).toBeVisible()
    await region(page, pane)
      .getByRole('button', { name: /^Show as/ })
      .click()
  }
  await expect(region(page, 'Event').getByRole('heading').first()).toBeVisible()
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await page.getByRole('button', { name: /^Feed report/ }).click()
  await expect(page.getByRole('dialog', { name: 'Feed report' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^War in Ukraine/ }).click()
  await expect(page.getByRole('dialog', { name: 'About this feed' })).toContainText(
    /opens again, and this feed as it was at .*\d\d:\d\d/,
  )
  await page.keyboard.press('Escape')
  await expect(page.getByText(/broke:/)).toHaveCount(0)
  expect(broken).toEqual([])

  faults.handle = null
  await line(page).getByRole('button', { name: 'Try again' }).click()
  await expect(line(page)).not.toContainText('Feed failed')
})

test('the page opens at index.html too, and where a server redirects it', async ({ page, server, faults }) => {
  faults.handle = (path, request, response) => {
    if (path !== 'index.html' || !request.url?.endsWith('index.html')) return false
    response.writeHead(301, { Location: './' }).end()
    return true
  }
  await visit(page, server.url)
  faults.handle = down
  await page.goto(`${server.url}index.html?table=map`)
  await painted(page)
  await expect(region(page, 'Map').getByRole('table')).toBeVisible()
})

test('a server that is down behind its proxy is no server', async ({ page, server, faults }) => {
  await visit(page, server.url)
  faults.handle = (_, __, response) => {
    response.writeHead(502).end('bad gateway')
    return true
  }
  await page.reload()
  await painted(page)
  await expect(line(page)).toContainText('answered 502')
})

test('nothing new hides behind what is kept: config, feed and page ask the network first', async ({
  page,
  server,
  faults,
}) => {
  await visit(page, server.url)
  const feed = {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', id: 'new', geometry: null, properties: { date: '2023-02-01', title: 'New' } }],
  }
  faults.handle = (path, _, response) => {
    if (path === 'config.json')
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"title":"Renamed"}')
    else if (path === 'mock-data/feed.geojson') response.end(JSON.stringify(feed))
    else return false
    return true
  }
  await page.reload()
  await expect(page).toHaveTitle(/^Renamed/)
  await expect(line(page)).toContainText('Showing 1 of 1 events')
  await expect(line(page)).not.toContainText('failed')
  // And that is what is kept from then on.
  await expect
    .poll(() =>
      page.evaluate(() => caches.match(new URL('config.json', document.baseURI).href).then((found) => found?.text())),
    )
    .toContain('Renamed')
  faults.handle = down
  await page.reload()
  await expect(page).toHaveTitle(/^Renamed/)
  await expect(line(page)).toContainText('Showing 1 of 1 events')
})

test('a page to sign in, in place of the feed, is not taken for it', async ({ page, server, faults }) => {
  await visit(page, server.url)
  const { total } = await counts(page)
  faults.handle = (path, _, response) => {
    if (path !== 'mock-data/feed.geojson' && path !== 'config.json') return false
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Sign in</title>')
    return true
  }
  await page.reload()
  await expect(line(page)).toContainText('HTML page')
  expect((await counts(page)).total).toBe(total)
})

test('an opened file needs no network, nor does another time zone', async ({ page, server, faults }) => {
  await visit(page, server.url)
  faults.handle = down
  await page.reload()
  await painted(page)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.csv', mimeType: '', buffer: Buffer.from('date,title\n2023-02-03,x\n') })
  await expect(line(page)).toContainText('Showing 1 of 1 events')
})

/** A newer build of the app: its page names another script, and its worker another build. */
const newer: Handler = (path, _, response) => {
  void serveNewer(path, response)
  return ['index.html', 'service-worker.js'].includes(path) || path.startsWith('assets/newer-')
}
async function serveNewer(path: string, response: Parameters<Handler>[2]): Promise<void> {
  const { readFile } = await import('node:fs/promises')
  const page = await readFile('dist/index.html', 'utf8')
  const entry = /src="\.\/assets\/([^"]+)"/.exec(page)![1]!
  if (path === 'index.html') response.setHeader('Content-Type', 'text/html').end(page.replace(entry, `newer-${entry}`))
  else if (path === 'service-worker.js') {
    const script = await readFile('dist/service-worker.js', 'utf8')
    response
      .setHeader('Content-Type', 'text/javascript')
      .end(script.replaceAll(entry, `newer-${entry}`).replace('"id":"', '"id":"newer'))
  } else if (path.startsWith('assets/newer-'))
    response.setHeader('Content-Type', 'text/javascript').end(await readFile(`dist/assets/${entry}`))
}

const lookForUpdate = (page: Page) =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()))

test('a newer build is offered, taken when it is asked for, and the old one is removed', async ({
  page,
  server,
  faults,
}) => {
  await visit(page, server.url)
  await page.reload()
  await painted(page)
  const before = await keptFiles(page)
  faults.handle = newer
  await lookForUpdate(page)
  await expect(page.getByText('A new version of this page is ready.')).toBeVisible()
  // Nothing changes until it is asked for.
  expect((await keptFiles(page)).names).toContain(before.names[0])
  await page.getByRole('button', { name: 'Load it' }).click()
  await expect(page.locator('script[type=module][src*="newer-"]')).toHaveCount(1)
  await painted(page)
  await expect(page.getByText('A new version of this page is ready.')).toHaveCount(0)
  await expect.poll(async () => (await keptFiles(page)).names).toHaveLength(1)
  expect((await keptFiles(page)).names[0]).toContain('newer')
  faults.handle = down
  await page.reload()
  await painted(page)
})

test('a page that came from the network in the newer build offers nothing', async ({ page, server, faults }) => {
  await visit(page, server.url)
  faults.handle = newer
  await page.reload()
  await painted(page)
  await expect.poll(async () => (await keptFiles(page)).names.join()).toContain('newer')
  await expect.poll(async () => (await keptFiles(page)).names).toHaveLength(1)
  await expect(page.getByText('A new version of this page is ready.')).toHaveCount(0)
})

test('two tabs: the one that did not take the newer build is offered it', async ({ context, page, server, faults }) => {
  await visit(page, server.url)
  await page.reload()
  const other = await openTab(context, server.url)
  faults.handle = newer
  await lookForUpdate(page)
  await page.getByRole('button', { name: 'Load it' }).click()
  await expect(page.locator('script[type=module][src*="newer-"]')).toHaveCount(1)
  await expect(other.getByText('A new version of this page is ready.')).toBeVisible()
  await other.getByRole('button', { name: 'Load it' }).click()
  await expect(other.locator('script[type=module][src*="newer-"]')).toHaveCount(1)
})

async function openTab(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(url)
  await painted(page)
  return page
}
