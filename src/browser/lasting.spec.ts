import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { growth, openSoak, soak } from '../tools/soak-run.ts'
import { twoFeeds } from '../tools/two-feeds.ts'
import { box, counts, expect, line, open, region, test } from './app-test.ts'

const FEED = 'mock-data/feed.geojson'
const title = (page: Page) => region(page, 'Wall').getByRole('heading').first()

// The browser itself tells of answers that are no success, and of a worker that throws.
test.use({ allowed: /Failed to load resource|dynamically imported module|preload CSS|the worker is lost/ })

test('a scene that breaks is skipped, and that is said', async ({ page, server, faults }) => {
  const scene = (title: string, view: string) => ({ title, view, seconds: 600, lead: 'chart' })
  const scenes = [scene('Whole', '?kind=visit'), scene('Broken', '?table=chart'), scene('Whole too', '?kind=strike')]
  faults.handle = (path, _, response) => {
    if (path === 'config.json') response.end(JSON.stringify({ feed: FEED, scenes }))
    else if (/chart-table-.*\.js$/.test(path)) response.writeHead(404).end()
    else return false
    return true
  }
  await page.goto(`${server.url}?mode=wall`)
  await expect(title(page)).toHaveText('Whole')
  await page.keyboard.press('ArrowRight')
  await expect(title(page)).toHaveText('Broken')
  await expect(page.getByText(/This part of the page broke: .* It is tried again shortly/)).toBeVisible()
  await expect(title(page)).toHaveText('Whole too')
  await expect(page.getByText('Skipped “Broken”')).toBeVisible()
  await expect(page.getByText(/This part of the page broke/)).toHaveCount(0)
})

test('the feed fails and comes back, and the wall says so and keeps its picture', async ({ page, server, faults }) => {
  const { handle } = twoFeeds(readFileSync(FEED, 'utf8'))
  let isDown = false
  faults.handle = (path, request, response) => {
    if (path !== FEED || !isDown) return handle(path, request, response)
    response.writeHead(503, { 'Content-Type': 'text/plain' }).end('down')
    return true
  }
  await page.goto(`${server.url}?mode=wall&refresh=5`)
  const status = page.getByRole('status', { name: 'Feed status' })
  await expect(status).toContainText('Fresh')
  isDown = true
  await expect(status).toContainText(/Failed since .*503/)
  await expect(line(page)).toContainText(/Showing \d+ of \d+ events/)
  await expect(status).toContainText('showing data up to 6 Apr 2023')
  isDown = false
  await expect(status).toContainText('Fresh', { timeout: 40_000 })
})

test('a worker that is lost is started again, and what is asked then is answered', async ({ page, server }) => {
  await open(page, server)
  const { total } = await counts(page)
  const [lost] = page.workers().filter((worker) => worker.url().includes('engine.worker'))
  await lost!.evaluate(() => {
    setTimeout(() => {
      throw new Error('the worker is lost')
    })
  })
  await expect.poll(() => page.workers().includes(lost!)).toBe(false)
  await box(page, 'Kinds', 'Visit').click()
  await expect(line(page)).toContainText('Visit')
  const after = await counts(page)
  expect(after.total).toBe(total)
  expect(after.shown).toBeLessThan(total)
})

test('a new build on the server is taken between two scenes, and not before', async ({ page, server, faults }) => {
  const html = readFileSync('dist/index.html', 'utf8')
  const entry = /assets\/(index-[\w-]+)\.js/.exec(html)![1]!
  let isNew = false
  faults.handle = (path, _, response) => {
    if (path === 'index.html' && isNew) {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(html.replaceAll(entry, 'index-newer'))
      return true
    }
    if (path !== 'assets/index-newer.js') return false
    response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(readFileSync(`dist/assets/${entry}.js`))
    return true
  }
  // While the page is being replaced it cannot be asked.
  const running = () =>
    page
      .evaluate(() => document.querySelector<HTMLScriptElement>('script[type=module]')?.src)
      .catch((error: unknown) => String(error))
  await page.clock.install()
  await page.goto(`${server.url}?mode=wall`)
  await expect(title(page)).toHaveText('Two months of war and diplomacy')
  await page.keyboard.press('Space')
  isNew = true
  const asked = page.waitForResponse((response) => response.url() === server.url)
  await page.clock.fastForward(301_000)
  await asked
  expect(await running()).toContain(entry)
  await page.keyboard.press('ArrowRight')
  await expect.poll(running).toContain('index-newer')
  await expect(title(page)).toHaveText('The week of 24 February')
})

test('two dozen scenes and looks at a feed that changes leave nothing behind', async ({ page, server, faults }) => {
  test.setTimeout(600_000)
  const feeds = twoFeeds(readFileSync(FEED, 'utf8'))
  faults.handle = feeds.handle
  await openSoak(page, server.url)
  const all = await soak(page, { warmUp: 11, changes: 33, looks: feeds.looks })
  // What one scene leaves behind would be there twenty times; caches that still fill, and code that grows hot, are
  // smaller than that. `npm run soak` takes two thousand scenes, and holds them to 5 %.
  expect(growth(all, 0.25)).toEqual([])
})
