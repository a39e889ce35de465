import { type Page, expect, test } from '@playwright/test'
import { type Server, serveFolder } from '../tools/serve.ts'
import { BLOCKED, line, painted, region } from './app-test.ts'
import { ATTACKS, hostileFeed, idOf, numberOf } from './hostile-attacks.ts'

// One page reads the hostile feed and goes through all that shows it; each test then looks at what became of one attack.
test.describe.configure({ mode: 'default' })

interface Seen {
  /** What the event pane said, by the attack's number. */
  events: Map<string, string>
  report: string
  csv: string
  links: { href: string; rel: string }[]
  /** Elements and attributes that no page of ours has. */
  foreign: string[]
  titles: string[]
  fileName: string
  everywhere: string
}

let server: Server
let page: Page
let seen: Seen
const complaints: string[] = []
const requests: string[] = []
let dialogs = 0

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000)
  server = await serveFolder('dist', {
    handle: (path, _, response) => {
      if (path !== 'mock-data/feed.geojson') return false
      response.writeHead(200, { 'Content-Type': 'application/geo+json' }).end(hostileFeed())
      return true
    },
  })
  page = await browser.newPage()
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && message.text() !== BLOCKED) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('dialog', (dialog) => {
    dialogs++
    void dialog.dismiss()
  })
  await page.context().route('**/*', (route) => {
    const url = route.request().url()
    if (url.startsWith(server.url) || /^(data|blob):/.test(url)) return route.continue()
    requests.push(url)
    return route.abort()
  })
  await page.addInitScript(() => {
    Object.assign(window, { runs: 0, owned: () => (window as unknown as { runs: number }).runs++ })
  })
  await page.goto(server.url)
  await painted(page)
  seen = await goThrough()
})

test.afterAll(async () => {
  await page?.close()
  await server?.close()
})

async function goThrough(): Promise<Seen> {
  const titles = [await page.title()]
  const foreign: string[] = []
  const links: Seen['links'] = []
  let everywhere = ''
  const look = async () => {
    const found = await inspect()
    foreign.push(...found.foreign)
    links.push(...found.links)
    everywhere += found.text
  }
  await look()
  const events = await readEvents()
  await look()

  await page.getByRole('button', { name: /^Feed report/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Feed report' })
  const saved = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download as CSV' }).click()
  const download = await saved
  const csv = await streamText(await download.createReadStream())
  const report = (await dialog.textContent()) ?? ''
  await look()
  await page.keyboard.press('Escape')

  await line(page)
    .getByRole('button', { name: /newest in the data/ })
    .click()
  await expect(page.getByRole('dialog', { name: 'About this feed' })).toBeVisible()
  await look()
  await page.keyboard.press('Escape')

  const map = (await region(page, 'Map').boundingBox())!
  for (let x = 40; x < map.width; x += 90) await page.mouse.move(map.x + x, map.y + map.height / 2)
  await look()
  for (const pane of ['Map', 'Strikes and casualties', 'Diplomatic visits'])
    await region(page, pane).getByRole('button', { name: 'Show as table' }).click()
  await expect(region(page, 'Map').getByRole('table')).toBeVisible()
  await look()
  titles.push(await page.title())
  return { events, report, csv, links, foreign, titles, fileName: download.suggestedFilename(), everywhere }
}

async function streamText(stream: NodeJS.ReadableStream): Promise<string> {
  let text = ''
  for await (const piece of stream) text += String(piece)
  return text
}

/** Opens each event as a link to it would, and reads all that its pane says; by a search where its id was mended. */
async function readEvents(): Promise<Map<string, string>> {
  const asked = ATTACKS.map((attack, at) => ({
    number: numberOf(attack),
    query:
      typeof attack.id === 'object'
        ? `?q=${encodeURIComponent(numberOf(attack))}`
        : `?event=${encodeURIComponent(idOf(attack, at))}`,
  }))
  const read = await page.evaluate(async (events) => {
    const texts: [string, string][] = []
    for (const { number, query } of events) {
      history.pushState(null, '', query)
      dispatchEvent(new PopStateEvent('popstate'))
      if (query.startsWith('?q=')) (await until(() => rowOf(number)))?.click()
      const pane = await until(() => {
        const found = document.querySelector('section[aria-label="Event"]')
        return found?.querySelector('h2')?.textContent.includes(number) ? found : undefined
      })
      for (const closed of pane?.querySelectorAll('details') ?? []) closed.open = true
      if (pane) texts.push([number, pane.textContent])
    }
    return texts

    function rowOf(number: string): HTMLElement | undefined {
      const rows = [...document.querySelectorAll<HTMLElement>('[role=grid] [role=row]')]
      return rows.find((row) => row.textContent.includes(number))
    }

    async function until<T>(find: () => T | undefined): Promise<T | undefined> {
      for (const end = performance.now() + 3000; performance.now() < end;) {
        const found = find()
        if (found) return found
        await new Promise((resolve) => setTimeout(resolve, 8))
      }
      return undefined
    }
  }, asked)
  return new Map(read)
}

/** What stands on the page: its text, its links, and whatever came in that is not ours. */
function inspect(): Promise<{ text: string; links: { href: string; rel: string }[]; foreign: string[] }> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('*')]
    const odd = all.filter((element) =>
      /^(iframe|object|embed|video|audio|form|base|template|frame|portal|math|animate|foreignobject|img)$/i.test(
        element.tagName,
      ),
    )
    const handlers = all.flatMap((element) =>
      element
        .getAttributeNames()
        .filter((name) => /^on|^srcdoc$|^formaction$|^style$/.test(name) && !isGeometry(element, name))
        .map((name) => `${element.tagName} ${name}=${element.getAttribute(name)}`),
    )
    const scripts = all.filter(
      (element) => element.tagName === 'SCRIPT' && !element.getAttribute('src')?.startsWith('./assets/'),
    )
    const names = all.flatMap((element) => [
      element.getAttribute('aria-label') ?? '',
      element.getAttribute('title') ?? '',
    ])
    return {
      text: `${document.body.textContent}\n${names.join('\n')}`,
      links: [...document.querySelectorAll('a')].map((link) => ({ href: link.href, rel: link.rel })),
      foreign: [
        ...odd.map(({ outerHTML }) => outerHTML.slice(0, 200)),
        ...handlers,
        ...scripts.map(({ outerHTML }) => outerHTML),
      ],
    }

    /** Positions that React and Leaflet set through the CSSOM show up as an attribute too, with nothing of a feed in it. */
    function isGeometry(element: Element, name: string): boolean {
      return name === 'style' && !/url|expression|@import|behavior/i.test(element.getAttribute(name) ?? '')
    }
  })
}

test('the feed holds at least sixty attacks, and every record of it is an event or in the report', () => {
  expect(ATTACKS.length).toBeGreaterThanOrEqual(60)
  // Properties that are a list have no title to be known by.
  expect(seen.events.size).toBe(ATTACKS.length - 1)
})

for (const attack of ATTACKS) {
  test(`${numberOf(attack)} ${attack.name}`, async () => {
    const said = seen.events.get(numberOf(attack)) ?? ''
    expect(`${said}\n${seen.csv.replaceAll('""', '"')}\n${seen.report}`).toContain(attack.readable)
    expect(await page.evaluate(() => (window as unknown as { runs: number }).runs)).toBe(0)
    expect(requests).toEqual([])
  })
}

test('no script has run, no request has left, no question was put up', async () => {
  expect(await page.evaluate(() => (window as unknown as { runs: number }).runs)).toBe(0)
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
  expect(requests).toEqual([])
  expect(dialogs).toBe(0)
})

test('no pane has broken, and nothing complains', () => {
  expect(seen.everywhere).not.toMatch(/This (pane|part of the page) broke/)
  expect(seen.everywhere).not.toContain('could not be answered')
  expect(complaints).toEqual([])
})

test('nothing of the feed became an element or a handler', () => {
  expect(seen.foreign).toEqual([])
})

test('links lead to http and https alone, and tell nobody where they were followed from', () => {
  expect(seen.links.length).toBeGreaterThan(0)
  const abroad = seen.links.filter(({ href }) => !href.startsWith(server.url))
  expect(abroad.length).toBeGreaterThan(0)
  for (const { href, rel } of abroad) {
    expect(href).toMatch(/^https?:\/\//)
    expect(rel).toBe('noopener noreferrer')
  }
  for (const { href } of seen.links) expect(href).toMatch(/^https?:\/\//)
})

test('the title of the page and of a saved file are text', () => {
  for (const title of seen.titles) expect(title).toContain('</title><script>owned()</script>')
  expect(seen.fileName).not.toMatch(/[/\\<>]/)
})

test('no cell of a saved report is a formula', () => {
  expect(seen.csv).toContain('=HYPERLINK')
  for (const row of seen.csv.replace('\uFEFF', '').split('\r\n')) expect(row).not.toMatch(/(^|,)"?[=+@]/)
})

test('a scene of the feed cannot open the feed of another host unasked', async () => {
  await page.goto(`${server.url}?feed=${encodeURIComponent('http://abroad.invalid/scene')}`)
  await expect(page.getByRole('dialog', { name: 'Open the feed of abroad.invalid?' })).toBeVisible()
  expect(requests).toEqual([])
})
