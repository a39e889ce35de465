import { chromium } from 'playwright-core'
import { build } from 'vite'
import { BROWSER_ARGS, findBrowser } from './find-browser.ts'
import { serveFolder } from './serve.ts'

const OPENINGS = 7
const KINDS = ['strike', 'sabotage', 'visit', 'talks', 'summit', 'statement', 'casualties', 'arms']
const ACTORS = ['ukraine', 'russia', 'china', 'belarus', 'united-states', 'nato', 'european-union', 'united-kingdom']

/**
 * Opens the built app on its demo feed and prints, in milliseconds, when all panes were first painted, and how long a
 * filter change that was not asked before takes from the click to the frame in which every pane shows it.
 */
async function measureApp(): Promise<void> {
  await build({ logLevel: 'warn' })
  const server = await serveFolder('dist')
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGS })
  const size = { viewport: { width: 1440, height: 900 } }

  const painted: number[] = []
  for (let i = 0; i < OPENINGS; i++) {
    const context = await browser.newContext(size)
    const page = await context.newPage()
    await page.goto(server.url)
    painted.push(
      await page
        .waitForFunction(() => performance.getEntriesByName('faultline:painted')[0]?.startTime)
        .then((handle) => handle.evaluate((at) => at ?? 0)),
    )
    await context.close()
  }
  report('first paint of all panes', painted)

  const page = await browser.newPage(size)
  await page.goto(server.url)
  await page.waitForFunction(() => performance.getEntriesByName('faultline:painted').length > 0)
  const changes: number[] = []
  for (const kind of KINDS) {
    for (const actor of ACTORS) {
      const group = changes.length % 2 === 0 ? 'Actors' : 'Kinds'
      await page.evaluate(() => performance.clearMeasures('faultline:interaction'))
      const boxes = page.getByRole('group', { name: group, exact: true }).getByRole('checkbox')
      const index = (changes.length * 5 + (group === 'Actors' ? ACTORS.indexOf(actor) : KINDS.indexOf(kind))) % 10
      await boxes.nth(index).click()
      await page.waitForFunction(() => performance.getEntriesByName('faultline:interaction').length > 0)
      changes.push(await page.evaluate(() => performance.getEntriesByName('faultline:interaction')[0]!.duration))
      await page.waitForTimeout(150)
    }
  }
  report('filter change painted', changes)
  await browser.close()
  await server.close()
}

function report(name: string, values: number[]): void {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!)
  console.log(`${name}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, ${values.length} times`)
}

await measureApp()
