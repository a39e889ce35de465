import { readFile } from 'node:fs/promises'
import type { FrameLocator, Page } from '@playwright/test'
import { type Server, serveFolder } from '../tools/serve.ts'
import { test as base, expect, seriousFaults } from './app-test.ts'

/** Serves the page of the documentation from another origin, its frames showing the app where it is. */
const test = base.extend<{ article: { url: string; change: (page: string) => string } }>({
  article: async ({ server }, use) => {
    const article = { url: '', change: (page: string) => page }
    const elsewhere: Server = await serveFolder('mock-data', {
      prefix: '/article/',
      handle: (path, _, response) => {
        if (path !== 'embed-example.html') return false
        void readFile('mock-data/embed-example.html', 'utf8').then((page) => {
          response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
          response.end(article.change(page.replaceAll('src="../', `src="${server.url}`)))
        })
        return true
      },
    })
    article.url = `${elsewhere.url}embed-example.html`
    await use(article)
    await elsewhere.close()
  },
})

// The page around the frames is another server's.
test.use({ allowed: /^request to http:\/\/127\.0\.0\.1:\d+\/article\/|opening '.*' in a new window/ })

const FRAMES = [
  ['map', ['Map']],
  ['chart', ['Strikes and casualties']],
  ['visits', ['Diplomatic visits']],
  ['board', ['Map', 'Strikes and casualties', 'Diplomatic visits']],
] as const

/** The frame of an embed, once it has painted. */
async function frameOf(page: Page, part: string): Promise<FrameLocator> {
  const element = page.locator(`iframe[src*="embed=${part}"]`)
  await element.scrollIntoViewIfNeeded()
  const frame = await (await element.elementHandle())!.contentFrame()
  await frame!.waitForFunction(() => performance.getEntriesByName('faultline:painted').length > 0)
  return element.contentFrame()
}

test('a page on another origin shows all four embeds, each with its line and its way out', async ({
  page,
  article,
  server,
}) => {
  await page.goto(article.url)
  expect(new URL(article.url).origin).not.toBe(new URL(server.url).origin)
  for (const [part, panes] of FRAMES) {
    const frame = await frameOf(page, part)
    await expect(frame.getByRole('status', { name: 'What you see' })).toContainText(/^Showing \d+ of \d+ events/)
    for (const name of panes) await expect(frame.getByRole('region', { name, exact: true })).toBeVisible()
    await expect(frame.getByRole('region')).toHaveCount(panes.length)
    await expect(frame.getByText(/^Data: War in Ukraine/)).toBeVisible()
    const link = frame.getByRole('link', { name: 'Open in Faultline' })
    await expect(link).toHaveAttribute('target', '_blank')
    await expect(link).toHaveAttribute('href', new RegExp(`^${server.url}(\\?(?!.*embed=).*)?$`))
  }
  expect(await seriousFaults(page)).toEqual([])
})

test('an embed opens the whole of its view in a tab of its own', async ({ page, article, context }) => {
  await page.goto(article.url)
  const frame = await frameOf(page, 'map')
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    frame.getByRole('link', { name: 'Open in Faultline' }).click(),
  ])
  await expect(opened.getByRole('region', { name: 'Time range' })).toBeVisible()
  await expect(opened).toHaveURL(/actor=belarus,china/)
  expect(await opened.evaluate(() => window.opener)).toBeNull()
})

test('where the page allows no new windows, the address is there to be read', async ({ page, article, server }) => {
  article.change = (text) => text.replaceAll(' allow-popups allow-popups-to-escape-sandbox', '')
  await page.goto(article.url)
  const frame = await frameOf(page, 'map')
  await frame.getByRole('link', { name: 'Open in Faultline' }).click()
  await expect(frame.getByRole('alert')).toContainText(`${server.url}?from=2023-02-24`)
})

test('keys work in an embed as on the desk, and leave the history of the page around it alone', async ({
  page,
  article,
}) => {
  await page.goto(article.url)
  const frame = await frameOf(page, 'visits')
  const length = await page.evaluate(() => history.length)
  const list = frame.getByRole('listbox', { name: 'Visits in order of time' })
  await list.press('ArrowRight')
  await list.press('Enter')
  await expect(frame.getByRole('option', { selected: true })).toHaveCount(1)
  await expect(frame.getByRole('link', { name: 'Open in Faultline' })).toHaveAttribute('href', /event=/)
  await frame.getByRole('button', { name: 'Show as table' }).click()
  await expect(frame.getByRole('table')).toBeVisible()
  expect(await page.evaluate(() => history.length)).toBe(length)
})

for (const part of ['map', 'chart', 'visits', 'board'])
  test(`a small frame cuts nothing of the ${part} sideways, and axe finds nothing serious`, async ({
    page,
    server,
  }) => {
    await page.setViewportSize({ width: 320, height: 240 })
    await page.goto(`${server.url}?embed=${part}`)
    await page.waitForFunction(() => performance.getEntriesByName('faultline:painted').length > 0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await expect(page.getByRole('link', { name: 'Open in Faultline' })).toBeVisible()
    expect(await seriousFaults(page)).toEqual([])
  })
