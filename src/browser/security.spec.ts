import type { Page } from '@playwright/test'
import { serveFolder } from '../tools/serve.ts'
import { policyLine } from '../tools/content-policy.ts'
import { expect, line, open, region, test } from './app-test.ts'
import { HARM } from './layers.ts'

declare global {
  interface Window {
    violations: string[]
  }
}

/** Writes down what the page's policy stops. */
async function watchPolicy(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    window.violations = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      window.violations.push(`${effectiveDirective} ${blockedURI} ${sample}`),
    )
  })
  return () => page.evaluate(() => window.violations)
}

test('the policy stands in the built page, and a whole tour of the app never runs against it', async ({
  page,
  server,
}) => {
  const violations = await watchPolicy(page)
  await open(page, server, '?event=machulishchy-a50')
  expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).toBe(policyLine())
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await page.mouse.move(300, 400)
  await page.mouse.click(300, 400)
  for (const pane of ['Map', 'Strikes and casualties', 'Diplomatic visits']) {
    const toTable = region(page, pane).getByRole('button', { name: 'Show as table' })
    await toTable.click()
    await page.goBack()
  }
  const chart = (await region(page, 'Strikes and casualties').boundingBox())!
  await page.mouse.move(chart.x + 200, chart.y + 120)
  await page.getByRole('button', { name: /^War in Ukraine/ }).click()
  await expect(page.getByRole('dialog', { name: 'About this feed' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.locator('input[type=file]').setInputFiles({ name: 'harm.csv', mimeType: '', buffer: Buffer.from(HARM) })
  await expect(line(page)).toContainText('3 of 3')
  await page.getByRole('button', { name: 'Columns… of harm.csv' }).click()
  await expect(page.getByRole('dialog', { name: 'Columns of harm.csv' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Theme' }).click()
  expect(await violations()).toEqual([])

  await open(page, server, '?feed=mock-data/broken.geojson')
  await page.getByRole('button', { name: /^Feed report/ }).click()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download as CSV' }).click()
  await saved
  expect(await violations()).toEqual([])
})

test.describe('what the policy stops', () => {
  test.use({ allowed: /requires 'TrustedScript' assignment|policy named 'second'|policy directive/i })

  test('what would run as HTML or as a script is stopped, whoever asks for it', async ({ page, server }) => {
    await open(page, server)
    const outcomes = await page.evaluate(() => {
      const trusted = (window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } })
        .trustedTypes
      const attempts: [string, () => unknown][] = [
        ['innerHTML', () => (document.createElement('div').innerHTML = '<b>bold</b>')],
        ['a constant of Leaflet', () => (document.createElement('div').innerHTML = '<svg/>')],
        ['insertAdjacentHTML', () => document.body.insertAdjacentHTML('beforeend', '<i>x</i>')],
        ['a range', () => document.createRange().createContextualFragment('<img src=x onerror=alert(1)>')],
        ['a worker', () => new Worker('mock-data/feed.geojson')],
        ['a worker of another name', () => new Worker(new URL('assets/other-12.js', document.baseURI))],
        ['a blob', () => new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))],
        ['a script', () => Object.assign(document.createElement('script'), { src: 'assets/index.js' })],
        ['text of a script', () => Object.assign(document.createElement('script'), { text: 'alert(1)' })],
        ['another policy', () => trusted.createPolicy('second', {})],
      ]
      return attempts.map(([name, attempt]) => {
        try {
          attempt()
          return `${name}: went through`
        } catch {
          return `${name}: stopped`
        }
      })
    })
    expect(outcomes.filter((outcome) => outcome.endsWith('went through'))).toEqual([
      'a constant of Leaflet: went through',
    ])
  })
})

test.describe('where the server of the page forbids it', () => {
  test.use({ allowed: /^request to |Content Security Policy|Failed to load/ })

  test('a host that its headers do not list is said in words', async ({ page, server, faults }) => {
    const other = await serveFolder('mock-data')
    const { host } = new URL(other.url)
    faults.handle = (path, _, response) => {
      response.setHeader('Content-Security-Policy', policyLine())
      if (path !== 'config.json') return false
      response.end(JSON.stringify({ feed: `${other.url}empty.geojson` }))
      return true
    }
    await page.goto(server.url)
    await expect(line(page)).toContainText(`does not allow its pages to ask ${host}`)
    await other.close()
  })

  test('an answer that a redirect brought from another host is not used', async ({ page, server, faults }) => {
    const other = await serveFolder('mock-data', {
      handle: (_, __, response) => {
        response.setHeader('Access-Control-Allow-Origin', '*')
        return false
      },
    })
    faults.handle = (path, _, response) => {
      if (path !== 'mock-data/feed.geojson') return false
      response.writeHead(302, { Location: `${other.url}broken.geojson` }).end()
      return true
    }
    await page.goto(server.url)
    await expect(line(page)).toContainText(`sent the request on to ${new URL(other.url).host}`)
    await expect(region(page, 'Events')).not.toContainText('feature')
    await other.close()
  })
})
