import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { BROWSER_ARGS, findBrowser } from './find-browser.ts'
import { serveFolder } from './serve.ts'

const STORY = '?from=2023-02-01&to=2023-03-31&event=machulishchy-a50'
const SIZES = [
  { name: 'desk-1440x900', width: 1440, height: 900 },
  { name: 'desk-1920x1080', width: 1920, height: 1080 },
  { name: 'phone-390x844', width: 390, height: 844 },
]

/**
 * Takes pictures of the built app: `npm run screenshots` the one of the README, `npm run screenshots -- <folder>` all
 * sizes in both themes.
 */
async function takeScreenshots(folder: string | undefined): Promise<void> {
  await build({ logLevel: 'warn' })
  const server = await serveFolder('dist')
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGS })
  async function take(path: string, size: { width: number; height: number }, query: string) {
    const page = await browser.newPage({
      viewport: size,
      deviceScaleFactor: 1,
      locale: 'en-GB',
      reducedMotion: 'reduce',
    })
    await page.goto(server.url + query)
    await page.waitForFunction(() => performance.getEntriesByName('faultline:painted').length > 0)
    // Map tiles and names are no panes; give them a moment.
    await page.waitForTimeout(1500)
    await page.screenshot({ path })
    await page.close()
    console.log(path)
  }
  if (folder === undefined) await take('mock-data/screenshot.png', SIZES[0]!, STORY)
  else {
    await mkdir(folder, { recursive: true })
    for (const size of SIZES) {
      for (const theme of ['light', 'dark']) {
        for (const [state, query] of [
          ['open', '?'],
          ['story', `${STORY}&`],
        ] as const) {
          await take(join(folder, `${size.name}-${theme}-${state}.png`), size, `${query}theme=${theme}`)
        }
      }
    }
  }
  await browser.close()
  await server.close()
}

await takeScreenshots(process.argv[2])
