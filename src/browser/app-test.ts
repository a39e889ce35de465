import { AxeBuilder } from '@axe-core/playwright'
import { type Locator, type Page, test as base, expect } from '@playwright/test'
import { type Handler, type Server, serveFolder } from '../tools/serve.ts'

/** What a test may put in the server's way: it answers some paths itself. */
interface Fixtures {
  /** Set by a test before it opens the app. */
  faults: { handle: Handler | null }
  server: Server
  /** Complaints that a test provokes. */
  allowed: RegExp | null
  /** Console errors, page errors and requests to other hosts; each test ends by looking that there were none. */
  complaints: string[]
}

/** What Playwright says of the configuration that it was given. */
export const BLOCKED = 'Service Worker registration blocked by Playwright'

export const test = base.extend<Fixtures>({
  faults: async ({}, use) => {
    await use({ handle: null })
  },
  server: async ({ faults }, use) => {
    const server = await serveFolder('dist', {
      handle: (path, request, response) => faults.handle?.(path, request, response) ?? false,
    })
    await use(server)
    await server.close()
  },
  allowed: [null, { option: true }],
  complaints: [
    async ({ page, server, allowed }, use) => {
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.text() === BLOCKED) return
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('request', (request) => {
        const url = request.url()
        if (!url.startsWith(server.url) && !/^(data|blob):/.test(url)) complaints.push(`request to ${url}`)
      })
      await use(complaints)
      expect(complaints.filter((text) => !allowed?.test(text))).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** Opens the app and waits until every pane has painted. */
export async function open(page: Page, server: Server, query = ''): Promise<void> {
  await page.goto(server.url + query)
  await painted(page)
}

/** Waits for the app's own mark that every visible pane shows its first answer. */
export async function painted(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('faultline:painted').length > 0)
}

export const region = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })
export const line = (page: Page): Locator => page.getByRole('status', { name: 'What you see' })

/** N and M of "Showing N of M events". */
export async function counts(page: Page): Promise<{ shown: number; total: number }> {
  // Right after a change the line still says what was true before.
  await expect(line(page).locator('[aria-busy="true"]')).toHaveCount(0)
  const text = (await line(page).textContent()) ?? ''
  const match = /^Showing ([\d,]+) of ([\d,]+) events/.exec(text)
  if (!match) throw new Error(`the line begins otherwise: ${text}`)
  const [shown, total] = match.slice(1).map((number) => Number(number.replaceAll(',', '')))
  return { shown: shown!, total: total! }
}

/** A checkbox of the filter bar by the name of its actor or kind, whatever its count. */
export const box = (page: Page, group: 'Actors' | 'Kinds', name: string): Locator =>
  page.getByRole('group', { name: group, exact: true }).getByRole('checkbox', { name: new RegExp(`^${name} [\\d,]+$`) })

/** What axe finds serious or critical on the page, by rule and place. */
export async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    )
}
