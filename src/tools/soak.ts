import { readFile } from 'node:fs/promises'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { BROWSER_ARGS, findBrowser } from './find-browser.ts'
import { serveFolder } from './serve.ts'
import { type Held, SOAK_ARGS, growth, openSoak, soak } from './soak-run.ts'
import { twoFeeds } from './two-feeds.ts'

const WARM_UP = 50
const BOUND = 0.05

/**
 * Runs the wall of the built app through its scenes on a virtual clock, with a feed that is another one at each look, and
 * prints what it holds: `npm run soak`, or `npm run soak -- <scene changes>`. Fails where heap, nodes or listeners at the
 * end differ by more than 5 % from their values after the first 50, or where the console said an error.
 */
async function runSoak(changes: number): Promise<string[]> {
  await build({ logLevel: 'warn' })
  const feeds = twoFeeds(await readFile('mock-data/feed.geojson', 'utf8'))
  const server = await serveFolder('dist', { handle: feeds.handle })
  const args = [...BROWSER_ARGS, ...SOAK_ARGS]
  const browser = await chromium.launch({ executablePath: findBrowser(), args })
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`page: ${String(error)}`))
  try {
    await openSoak(page, server.url)
    const started = Date.now()
    console.log(row('scenes', 'looks', 'page MB', 'workers MB', 'nodes', 'listeners', 'minutes'))
    const all = await soak(page, {
      warmUp: WARM_UP,
      changes,
      every: Number(process.argv[3] ?? 200),
      looks: feeds.looks,
      onHeld: (held) => console.log(tableRow(held, (Date.now() - started) / 60_000)),
    })
    return [...faults, ...growth(all, BOUND)]
  } catch (error) {
    return [...faults, error instanceof Error ? error.message : String(error)]
  } finally {
    await browser.close()
    await server.close()
  }
}

function tableRow({ changes, looks, pageBytes, workerBytes, nodes, listeners }: Held, minutes: number): string {
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(2)
  return row(changes, looks, megabytes(pageBytes), megabytes(workerBytes), nodes, listeners, minutes.toFixed(1))
}

function row(...cells: (string | number)[]): string {
  return cells.map((cell) => String(cell).padStart(11)).join('')
}

const faults = await runSoak(Number(process.argv[2] ?? 2000) + WARM_UP)
for (const fault of faults) console.error(fault)
console.log(faults.length === 0 ? `nothing grew by more than ${BOUND * 100} %` : `${faults.length} faults`)
process.exitCode = faults.length === 0 ? 0 : 1
