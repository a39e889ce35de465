import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page, chromium } from '@playwright/test'
import { BROWSER_ARGS } from '../tools/find-browser.ts'
import { serveFolder } from '../tools/serve.ts'
import { expect, line, open, painted, test } from './app-test.ts'
import { HARM, layer, shows } from './layers.ts'

const choose = (page: Page, name: string, text = HARM) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('a file is kept when asked for, opened again on the next visit, and removed', async ({ page, server }) => {
  await open(page, server)
  await choose(page, 'harm.csv')
  await button(page, 'Keep harm.csv in this browser').click()
  await expect(button(page, 'Keep harm.csv no longer')).toBeVisible()

  await open(page, server)
  await expect(page.getByText('Kept in this browser:')).toBeVisible()
  expect(await page.getByRole('group', { name: 'Layers', exact: true }).count()).toBe(0)
  await button(page, 'Open harm.csv').click()
  await shows(page, '3', '3')
  await expect(layer(page, /^harm\.csv/)).toBeChecked()
  await button(page, 'Keep harm.csv no longer').click()
  await expect(button(page, 'Keep harm.csv in this browser')).toBeVisible()

  await open(page, server)
  await expect(line(page)).toContainText(/Showing \d{3}/)
  await expect(page.getByText('Kept in this browser:')).toHaveCount(0)
})

test('two tabs keep files at once, and both see all of them', async ({ page, server, context }) => {
  const other = await context.newPage()
  await Promise.all([open(page, server), open(other, server)])
  await Promise.all([choose(page, 'one.csv'), choose(other, 'two.csv')])
  const keeps = [button(page, 'Keep one.csv in this browser'), button(other, 'Keep two.csv in this browser')]
  for (const keep of keeps) await expect(keep).toBeVisible()
  await Promise.all(keeps.map((keep) => keep.click()))
  await expect(button(page, 'Open two.csv')).toBeVisible()
  await expect(button(other, 'Open one.csv')).toBeVisible()
  await button(page, 'Keep one.csv no longer').click()
  await expect(button(other, 'Open one.csv')).toHaveCount(0)
  await expect(button(page, 'Open two.csv')).toBeVisible()
})

test('twenty files kept by two tabs in turn are twenty files', async ({ page, server, context }) => {
  const other = await context.newPage()
  await Promise.all([open(page, server), open(other, server)])
  for (const [tab, from] of [
    [page, 0],
    [other, 10],
  ] as const) {
    const files = Array.from({ length: 10 }, (_, i) => ({
      name: `f${from + i}.csv`,
      mimeType: '',
      buffer: Buffer.from(HARM),
    }))
    await tab.locator('input[type=file]').setInputFiles(files)
    await expect(button(tab, `Keep f${from + 9}.csv in this browser`)).toBeVisible()
  }
  await Promise.all(
    [page, other].map((tab) =>
      tab.evaluate(() => {
        for (const keep of document.querySelectorAll<HTMLElement>('button[aria-label$="in this browser"]')) keep.click()
      }),
    ),
  )
  await expect(page.getByRole('button', { name: /^Open f\d+\.csv$/ })).toHaveCount(10)
  await expect(other.getByRole('button', { name: /^Open f\d+\.csv$/ })).toHaveCount(10)
  await expect.poll(() => page.evaluate(() => localStorage.getItem('faultline:kept-files'))).toBe('20')
})

test('no room is said in words, and the file stays open', async ({ page, server }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('Quota exceeded', 'QuotaExceededError')
    }
  })
  await open(page, server)
  await choose(page, 'harm.csv')
  await button(page, 'Keep harm.csv in this browser').click()
  await expect(page.getByRole('alert')).toHaveText('harm.csv is not kept: this browser has no room for it.')
  await shows(page, '3', '3')
})

test('where the browser blocks storage the app works, and says what it cannot keep', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'faultline-blocked-'))
  // What "block all cookies" in the settings writes: no storage of any kind, and no service worker.
  await mkdir(join(folder, 'Default'))
  const settings = { profile: { default_content_setting_values: { cookies: 2 } } }
  await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(settings))
  const server = await serveFolder('dist')
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: process.env['CHROME_PATH']!,
    args: BROWSER_ARGS,
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'allow',
  })
  const page = await context.newPage()
  const broken: string[] = []
  page.on('pageerror', (error) => broken.push(String(error)))
  await page.goto(server.url)
  await painted(page)
  expect(
    await page.evaluate(() => {
      try {
        return localStorage.length
      } catch {
        return 'blocked'
      }
    }),
  ).toBe('blocked')
  await choose(page, 'harm.csv')
  await shows(page, '3', '3')
  await button(page, 'Keep harm.csv in this browser').click()
  await expect(page.getByRole('alert')).toContainText('harm.csv is not kept: this browser keeps nothing for this page')
  await line(page)
    .getByRole('button', { name: /newest in the data/ })
    .click()
  await expect(page.getByRole('dialog', { name: 'About this feed' })).toContainText('This page does not open')
  expect(broken).toEqual([])
  await context.close()
  await server.close()
  await rm(folder, { recursive: true })
})
