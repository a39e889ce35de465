import { rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, type Page, chromium } from 'playwright-core'
import { build } from 'vite'
import { BROWSER_ARGS, findBrowser } from '../find-browser.ts'
import { type Server, serveFolder } from '../serve.ts'
import { GESTURES, type Timings, driveDashboard } from './drive.ts'
import { type Heaps, watchHeaps } from './heaps.ts'
import { type Shape, writeSeededFile } from './seeded-files.ts'
import { clock, longestTask, totalOf, watchPage, whenTotal } from './watch-page.ts'

/** The demo feed has 1.2 thousand; the others are seeded files. */
const SIZES: readonly { events: number; shape: Shape | null }[] = [
  { events: 1_200, shape: null },
  { events: 20_000, shape: 'ucdp' },
  { events: 400_000, shape: 'ucdp' },
  { events: 1_000_000, shape: 'plain' },
]

/** So often the page is opened with its demo feed. */
const OPENINGS = 7

/** What was measured with one feed; times in milliseconds, memory in bytes. */
interface Measured {
  events: number
  what: string
  first: number
  all: number
  timings: Timings
  freezeLoading: number
  freezeInteracting: number
  heaps: Heaps
}

/**
 * Drives the built app with feeds of several sizes and prints what the README's table holds: `--events 20000` runs one
 * of them, or any number of rows; `--dist` names a build that is there already.
 */
async function measureApp(): Promise<void> {
  const { values } = parseArgs({ options: { events: { type: 'string' }, dist: { type: 'string' } } })
  if (values.dist === undefined) await build({ logLevel: 'warn' })
  const wanted = Number(values.events ?? 0)
  const sizes = wanted === 0 ? SIZES : [SIZES.find(({ events }) => events === wanted) ?? sized(wanted)]
  const server = await serveFolder(values.dist ?? 'dist')
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGS })
  const cpu = `${cpus().length} cores, ${cpus()[0]?.model.trim() ?? 'unknown'}`
  console.log(`Chromium ${browser.version()}, 1440 × 900, ${cpu}`)
  console.log(
    'Seeded files are opened by "Open a file", through the file chooser with a path: real files of the disk.\n',
  )
  try {
    const measured: Measured[] = []
    for (const { events, shape } of sizes) {
      const one = await (shape ? measureFile(browser, server, events, shape) : measureDemo(browser, server))
      printGestures(one)
      measured.push(one)
    }
    printTable(measured)
  } finally {
    await browser.close()
    await server.close()
  }
}

function sized(events: number): (typeof SIZES)[number] {
  if (!(events > 0)) throw new Error('--events wants a number of events, such as 20000')
  return { events, shape: events < 700_000 ? 'ucdp' : 'plain' }
}

async function open(browser: Browser, server: Server): Promise<{ page: Page; heaps: () => Promise<Heaps> }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.on('pageerror', (error) => console.log(`error on the page: ${error.message}`))
  await watchPage(page)
  const heaps = await watchHeaps(page)
  await page.goto(server.url)
  await page.waitForFunction(() => performance.getEntriesByName('faultline:painted').length > 0)
  return { page, heaps }
}

async function measureDemo(browser: Browser, server: Server): Promise<Measured> {
  const firsts: number[] = []
  for (let i = 1; i < OPENINGS; i++) {
    const { page } = await open(browser, server)
    firsts.push(await paintedAt(page))
    await page.close()
  }
  const { page, heaps } = await open(browser, server)
  const painted = await paintedAt(page)
  const first = [...firsts, painted].toSorted((x, y) => x - y)[Math.floor(OPENINGS / 2)]!
  const what = `the demo feed, as the page opens; median of ${OPENINGS} openings`
  return finish(page, heaps, { events: await totalOf(page), what, first, all: first, since: 0 })
}

/** When every pane had shown its first answer, from the beginning of the page. */
function paintedAt(page: Page): Promise<number> {
  return page.evaluate(() => performance.getEntriesByName('faultline:painted')[0]!.startTime)
}

async function measureFile(browser: Browser, server: Server, events: number, shape: Shape): Promise<Measured> {
  const path = join(tmpdir(), `faultline-${process.pid}-${shape}-${events}.csv`)
  try {
    const size = writeSeededFile(path, shape, events)
    const { page, heaps } = await open(browser, server)
    const before = await totalOf(page)
    // What the page still does for its demo feed is none of the file's business.
    await page.waitForTimeout(3000)
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Open a file', exact: true }).click()
    await (await chooser).setFiles(path)
    const first = await whenTotal(page, before, null)
    const all = await whenTotal(page, before, events)
    const since = await page.evaluate(() => window.watched.chosen)
    const what = `${shape === 'ucdp' ? 'UCDP GED' : 'plain'} CSV, ${Math.round(size / 1e6)} MB`
    return await finish(page, heaps, { events, what, first: first - since, all: all - since, since })
  } finally {
    rmSync(path, { force: true })
  }
}

async function finish(
  page: Page,
  heaps: () => Promise<Heaps>,
  { since, ...loaded }: Pick<Measured, 'events' | 'what' | 'first' | 'all'> & { since: number },
): Promise<Measured> {
  await page.waitForTimeout(1500)
  const freezeLoading = await longestTask(page, since)
  const began = await clock(page)
  const timings = await driveDashboard(page)
  const freezeInteracting = await longestTask(page, began)
  const measured = { ...loaded, timings, freezeLoading, freezeInteracting, heaps: await heaps() }
  await page.close()
  return measured
}

function printGestures({ events, what, timings, heaps }: Measured): void {
  console.log(`${events.toLocaleString('en')} events (${what})`)
  for (const gesture of GESTURES) {
    const times = timings[gesture]
    const lost = times.filter((time) => time === null).length
    const missing = lost === 0 ? '' : `; ${lost} of them without an answer`
    console.log(`  ${gesture}: p50 ${share(times, 0.5)}, p95 ${share(times, 0.95)}, ${times.length} times${missing}`)
  }
  console.log(`  memory: page ${mb(heaps.page)} MB, workers ${mb(heaps.workers)} MB\n`)
}

function printTable(measured: readonly Measured[]): void {
  console.log(
    '| events | first painted | all loaded | interaction p50 | p95 | longest freeze while loading | while interacting | memory |',
  )
  console.log('|---|---|---|---|---|---|---|---|')
  for (const { events, what, first, all, timings, freezeLoading, freezeInteracting, heaps } of measured) {
    const times = Object.values(timings).flat()
    const cells = [
      `${events.toLocaleString('en')} (${what})`,
      seconds(first),
      seconds(all),
      share(times, 0.5),
      share(times, 0.95),
      freeze(freezeLoading),
      freeze(freezeInteracting),
      `${mb(heaps.page + heaps.workers)} MB`,
    ]
    console.log(`| ${cells.join(' | ')} |`)
  }
}

/** What was never answered took longer than all others. */
function share(times: readonly (number | null)[], part: number): string {
  const sorted = times.map((time) => time ?? Infinity).toSorted((a, b) => a - b)
  const time = sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Infinity
  return Number.isFinite(time) ? `${Math.round(time)} ms` : 'no answer'
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

function freeze(ms: number): string {
  return ms === 0 ? 'under 50 ms' : `${Math.round(ms)} ms`
}

function mb(bytes: number): string {
  return (bytes / 1e6).toFixed(0)
}

await measureApp()
