import type { Page } from '@playwright/test'
import { expect, test } from './app-test.ts'

// Read from four metres: nothing under 22 px per 1080 px of the shorter side, nothing cut, no scroll bars.

const SIZES = [
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 2560, height: 1080 },
  { width: 1080, height: 1920 },
]
const SCENES = 11

declare global {
  interface Window {
    /** How many texts have ever been drawn on canvases. */
    drawnCount: number
    drawnTexts: { text: string; px: number; canvas: HTMLCanvasElement; width: number }[]
  }
}

for (const size of SIZES) {
  test(`every scene can be read at ${size.width} × ${size.height}`, async ({ page, server }) => {
    // Without a graphics card the largest takes half a minute to paint.
    test.setTimeout(900_000)
    const patience = { timeout: 120_000 }
    await page.setViewportSize(size)
    await page.addInitScript(recordCanvasTexts)
    await page.goto(`${server.url}?mode=wall`)
    await expect(page.locator('footer')).toContainText(`of ${SCENES}`, patience)
    await page.keyboard.press('Space')
    await page.keyboard.press('Home')
    const floor = (22 * Math.min(size.width, size.height)) / 1080 - 0.1
    for (let scene = 1; scene <= SCENES; scene++) {
      await expect(page.locator('footer')).toContainText(new RegExp(`(?<!\\d)${scene} of ${SCENES} held`), patience)
      await settled(page)
      expect(await smallTexts(page, floor), `scene ${scene}`).toEqual([])
      expect(await lostTexts(page), `scene ${scene}`).toEqual([])
      expect(await overlappingPanes(page), `scene ${scene}`).toEqual([])
      await page.keyboard.press('ArrowRight')
    }
  })
}

/** Remembers what is written on canvases, in pixels of the canvas. */
function recordCanvasTexts(): void {
  window.drawnTexts = []
  window.drawnCount = 0
  // Called on the context that it is taken from.
  // oxlint-disable-next-line typescript/unbound-method
  const { fillText } = CanvasRenderingContext2D.prototype
  CanvasRenderingContext2D.prototype.fillText = function record(text, ...rest) {
    const px = Number(/([\d.]+)px/.exec(this.font)?.[1]) * this.getTransform().a
    window.drawnCount++
    window.drawnTexts.push({ text, px, canvas: this.canvas, width: this.canvas.width })
    if (window.drawnTexts.length > 5000) window.drawnTexts.splice(0, 1000)
    fillText.call(this, text, ...rest)
  }
}

/** Waits until nothing is busy and nothing is written any more: answers, fonts, tiles and names come in their own time. */
async function settled(page: Page): Promise<void> {
  let last = ''
  let same = 0
  await expect
    .poll(
      async () => {
        const now = await page.evaluate(() => {
          const isBusy = document.querySelector('[aria-busy="true"]') !== null
          return isBusy
            ? ''
            : `${window.drawnCount} ${document.querySelectorAll('canvas').length} ${document.body.innerText}`
        })
        same = now !== '' && now === last ? same + 1 : 0
        last = now
        return same
      },
      { timeout: 120_000, intervals: [250] },
    )
    .toBeGreaterThanOrEqual(4)
}

/** Texts on screen, in HTML, SVG and on canvases, that are smaller than they may be, with their size on screen. */
function smallTexts(page: Page, floor: number): Promise<string[]> {
  return page.evaluate((least) => {
    const small: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    let count = 0
    while (walker.nextNode()) {
      const node = walker.currentNode
      const element = node.parentElement!
      if (!node.textContent?.trim() || !element.checkVisibility() || element.closest('.unseen, noscript, title'))
        continue
      const px = Number.parseFloat(getComputedStyle(element).fontSize) * element.currentCSSZoom
      count++
      if (px < least) small.push(`${px.toFixed(1)}: ${node.textContent.trim()}`)
    }
    if (count < 20) small.push(`only ${count} texts were found`)
    let drawn = 0
    for (const { text, px, canvas, width } of window.drawnTexts) {
      // A canvas that was given another size since has lost what was on it.
      if (!canvas.isConnected || canvas.width !== width) continue
      drawn++
      const onScreen = (px * canvas.getBoundingClientRect().width) / canvas.width
      if (onScreen < least) small.push(`${onScreen.toFixed(1)} on a canvas: ${text}`)
    }
    if (document.querySelector('.leaflet-container') && drawn === 0) small.push('no texts on the map were found')
    return [...new Set(small)]
  }, floor)
}

/** Texts beyond the screen or cut by what is around them, and anything that scrolls. */
function lostTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lost: string[] = []
    const root = document.documentElement
    if (root.scrollWidth > root.clientWidth || root.scrollHeight > root.clientHeight) lost.push('the page scrolls')
    const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    while (walker.nextNode()) {
      const node = walker.currentNode
      const element = node.parentElement!
      const text = node.textContent?.trim()
      if (!text || !element.checkVisibility() || element.closest('.unseen, title')) continue
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      let clip = { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
      for (let around = element as Element | null; around; around = around.parentElement) {
        if (getComputedStyle(around).overflow === 'visible') continue
        const { left, top, right, bottom } = around.getBoundingClientRect()
        clip = {
          left: Math.max(clip.left, left),
          top: Math.max(clip.top, top),
          right: Math.min(clip.right, right),
          bottom: Math.min(clip.bottom, bottom),
        }
      }
      // The line box of a large font is higher than its letters.
      const slack = box.height * 0.25
      const isLost =
        box.left < clip.left - slack ||
        box.right > clip.right + slack ||
        box.top < clip.top - slack ||
        box.bottom > clip.bottom + slack
      if (isLost) lost.push(`${text} at ${Math.round(box.left)}, ${Math.round(box.top)}`)
    }
    return lost
  })
}

function overlappingPanes(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wall = document.querySelector('section[aria-label="Wall"]')!
    const parts = [...wall.querySelectorAll('header, footer, section')].filter(
      (part) => !part.parentElement!.closest('section:not([aria-label="Wall"])'),
    )
    const overlaps: string[] = []
    for (const [i, one] of parts.entries()) {
      for (const other of parts.slice(i + 1)) {
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
        const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        if (width > 1 && height > 1) overlaps.push(`${nameOf(one)} over ${nameOf(other)}`)
      }
    }
    if (parts.length < 4) overlaps.push(`only ${parts.length} parts were found`)
    return overlaps

    function nameOf(part: Element): string {
      return part.getAttribute('aria-label') ?? part.tagName.toLowerCase()
    }
  })
}
