import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, open, test } from './app-test.ts'

/** What a picture holds where something should stand: how many colours, and how much of it differs from its paper. */
interface Region {
  colours: number
  inked: number
}
type Box = readonly [x: number, y: number, width: number, height: number]

async function save(page: Page, button: string, choices: readonly string[] = []): Promise<Buffer> {
  for (const name of choices) await page.getByRole('radio', { name, exact: true }).check()
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 45_000 }),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  return readFile(await download.path())
}

/** Reads a PNG back in the browser: its size, and what stands in some boxes of it. */
function readPicture(page: Page, png: Buffer, boxes: readonly Box[]) {
  return page.evaluate(
    async ([base64, wanted]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      const context = canvas.getContext('2d', { willReadFrequently: true })!
      context.drawImage(bitmap, 0, 0)
      const paper = context.getImageData(2, 2, 1, 1).data.join()
      const regions = wanted.map(([x, y, width, height]): Region => {
        const { data } = context.getImageData(x, y, width, height)
        const colours = new Map<string, number>()
        for (let i = 0; i < data.length; i += 4) {
          const colour = data.subarray(i, i + 4).join()
          colours.set(colour, (colours.get(colour) ?? 0) + 1)
        }
        return { colours: colours.size, inked: 1 - (colours.get(paper) ?? 0) / (width * height) }
      })
      return { width: bitmap.width, height: bitmap.height, paper, regions }
    },
    [png.toString('base64'), boxes] as const,
  )
}

async function openExport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible()
}

test('a picture holds title, line, map, chart and foot where they belong, and twice the pixels at 2×', async ({
  page,
  server,
}) => {
  test.setTimeout(150_000)
  await open(page, server)
  await openExport(page)
  const one = await save(page, 'Picture', ['Whole board', '1×', 'Light'])
  const map = (await page.locator('main section[aria-label="Map"]').boundingBox())!
  const boxes: Box[] = [
    [28, 26, 500, 28],
    [28, 58, 600, 18],
    [0, 0, 700, 20],
    [40, 120, Math.round(map.width) - 40, 500],
    [Math.round(28 + map.width + 20), 120, 400, 400],
  ]
  const small = await readPicture(page, one, boxes)
  const [title, line, margin, drawn, chart] = small.regions as [Region, Region, Region, Region, Region]
  expect(margin.inked).toBe(0)
  for (const words of [title, line]) {
    expect(words.inked).toBeGreaterThan(0.06)
    expect(words.inked).toBeLessThan(0.6)
  }
  expect(drawn.inked).toBeGreaterThan(0.9)
  expect(drawn.colours).toBeGreaterThan(200)
  expect(chart.inked).toBeGreaterThan(0.03)
  expect(chart.colours).toBeGreaterThan(50)

  const two = await readPicture(page, await save(page, 'Picture', ['2×']), [])
  expect([two.width, two.height]).toEqual([small.width * 2, small.height * 2])
  const dark = await readPicture(page, await save(page, 'Picture', ['1×', 'Dark', 'Map']), [[40, 160, 300, 300]])
  expect(dark.paper).toBe('21,23,26,255')
  expect(dark.regions[0]!.colours).toBeGreaterThan(100)
  // The page is as it was.
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  await expect(page.getByRole('region', { name: 'Map', exact: true, includeHidden: true })).toHaveCount(1)
})

test('the chart as SVG stands alone: words, claimants, attribution, no style sheet, nothing foreign', async ({
  page,
  server,
  faults,
}) => {
  await open(page, server, '?table=chart&event=machulishchy-a50')
  await openExport(page)
  const svg = (await save(page, 'Chart as SVG')).toString('utf8')
  expect(svg).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg /)
  expect(svg).not.toMatch(/foreignObject|<style|style=|class=|var\(|<image|href=/)
  // Opened by the browser as a page of its own, with nothing of ours around it.
  faults.handle = (path, _, response) => {
    if (path !== 'saved/chart.svg') return false
    response.writeHead(200, { 'Content-Type': 'image/svg+xml' }).end(svg)
    return true
  }
  const alone = await page.context().newPage()
  await alone.goto(`${server.url}saved/chart.svg`)
  const found = await alone.evaluate(() => {
    const texts = [...document.querySelectorAll('text')]
    return {
      root: document.documentElement.localName,
      error: document.querySelector('parsererror')?.textContent ?? null,
      text: texts.map((element) => element.textContent).join(' '),
      fonts: texts.every((element) => element.getAttribute('font-family') !== null),
      shapes: document.querySelectorAll('path, rect').length,
      width: document.documentElement.getBoundingClientRect().width,
    }
  })
  expect(found.root).toBe('svg')
  expect(found.error).toBeNull()
  expect(found.fonts).toBe(true)
  expect(found.shapes).toBeGreaterThan(20)
  expect(found.width).toBeGreaterThan(400)
  for (const words of [/War in Ukraine/, /Showing 370 of 370 events/, /Figures as claimed by General Staff/, /Data: /])
    expect(found.text).toMatch(words)
  expect(found.text.replaceAll(' ', '')).toContain(`${server.url}?event=machulishchy-a50&table=chart`)
})
