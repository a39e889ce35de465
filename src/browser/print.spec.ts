import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, open, painted, seriousFaults, test } from './app-test.ts'

interface Claim {
  claimant?: string
}
interface Record {
  id: string
  properties: { kind: string; title: string; summary?: string; status?: string; claims?: Claim[]; sources: string[] }
}
interface Feed {
  actors: { id: string; name: string }[]
  sources: { id: string; url?: string }[]
  features: (Record & { properties: { supersedes?: string } })[]
}
const feed = JSON.parse(readFileSync('mock-data/feed.geojson', 'utf8')) as Feed

/** Of these kinds, and in a count: as the file itself has them, read by nothing of ours. */
function recordsOf(kinds: readonly string[]): Record[] {
  const replaced = new Set(feed.features.map(({ properties }) => properties.supersedes))
  return feed.features.filter(
    ({ id, properties }) => kinds.includes(properties.kind) && properties.status !== 'retracted' && !replaced.has(id),
  )
}

/** The words of a PDF, page by page, without the spaces that lines are broken at. */
async function pagesOf(pdf: Buffer): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(squeezed(items.map((item) => ('str' in item ? item.str : '')).join('')))
  }
  await document.destroy()
  return pages
}

const squeezed = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

async function openPrint(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await painted(page)
  await expect(page.getByText('Ready to print')).toBeVisible()
}

for (const format of ['A4', 'Letter'])
  test(`a print on ${format} holds all events of the filter, all claimants, and the address of every source`, async ({
    page,
    server,
  }) => {
    const kinds = ['sabotage', 'talks', 'summit', 'casualties']
    const records = recordsOf(kinds)
    await openPrint(page, `${server.url}?print&kind=${kinds.join(',')}`)
    const pages = await pagesOf(await page.pdf({ format }))
    const all = pages.join('')
    expect(all).toContain(squeezed(`Showing ${records.length} of 370 events`))
    const missing: string[] = []
    const need = (text: string | undefined) => {
      if (text !== undefined && !all.includes(squeezed(text))) missing.push(text)
    }
    for (const { properties } of records) {
      need(properties.title)
      for (const { claimant } of properties.claims ?? [])
        need(feed.actors.find(({ id }) => id === claimant)?.name ?? claimant)
      for (const id of properties.sources) need(feed.sources.find((source) => source.id === id)?.url)
    }
    expect(records.length).toBeGreaterThan(40)
    expect(missing).toEqual([])

    // What belongs together is on one page, and each page has its number.
    const torn = records.filter(({ properties: { title, summary = '' } }) => {
      const [head, tail] = [squeezed(title), squeezed(summary).slice(-30)]
      return !pages.some((text) => text.includes(head) && text.includes(tail))
    })
    expect(torn.map(({ properties }) => properties.title)).toEqual([])
    for (const [i, text] of pages.entries()) expect(text).toContain(`${i + 1}/${pages.length}`)
  })

test('the list is bounded and says so', async ({ page, server, faults }) => {
  const lines = Array.from(
    { length: 700 },
    (_, i) => `2023-02-${String((i % 28) + 1).padStart(2, '0')},48,37,Event ${i}`,
  )
  faults.handle = (path, _, response) => {
    if (path !== 'mock-data/many.csv') return false
    response.writeHead(200, { 'Content-Type': 'text/csv' }).end(`date,latitude,longitude,title\n${lines.join('\n')}\n`)
    return true
  }
  await openPrint(page, `${server.url}?print&feed=mock-data/many.csv`)
  await expect(page.getByText('The newest 500 of 700 events are printed.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 3, name: /^Event \d+$/ })).toHaveCount(500)
})

test('the layout for paper is a page that can be read, and left', async ({ page, server }) => {
  await openPrint(page, `${server.url}?print&kind=sabotage`)
  expect(await seriousFaults(page)).toEqual([])
  await expect(page.getByRole('region', { name: 'Sources' }).getByRole('listitem').first()).toContainText('https://')
  await page.getByRole('button', { name: 'Back to the board' }).click()
  await expect(page.getByRole('region', { name: 'Time range' })).toBeVisible()
  expect(page.url()).not.toContain('print')
})

test('the browser’s key prints the same pages, and its menu the board with the way to them', async ({
  page,
  server,
}) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'true')
  })
  await open(page, server, '?kind=sabotage&theme=dark')
  const screen = await pagesOf(await page.pdf({ format: 'A4' }))
  expect(screen.join('')).toContain(squeezed('Diplomatic visits'))
  expect(screen.join('')).toContain('kind=sabotage&theme=dark&print=1')

  await page.keyboard.press('Control+p')
  await expect(page.locator('html[data-printed]')).toBeAttached({ timeout: 30_000 })
  const pages = await pagesOf(await page.pdf({ format: 'A4' }))
  for (const { properties } of recordsOf(['sabotage'])) expect(pages.join('')).toContain(squeezed(properties.title))
  expect(pages.join('')).not.toContain(squeezed('Search events'))
  // After it the page is as it was.
  await expect(page.getByRole('heading', { name: 'Sources' })).toHaveCount(0)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})
