import type { Locator, Page } from '@playwright/test'
import jsQR from 'jsqr'
import { expect, open, seriousFaults, test } from './app-test.ts'

async function openShare(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  return page.getByRole('dialog', { name: 'Share', exact: true })
}

/** What a camera that looks at an element of the screen would read. */
async function scan(page: Page, code: Locator): Promise<string | undefined> {
  const bytes = [...(await code.screenshot())]
  const { pixels, width, height } = await page.evaluate(async (png) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(png)]))
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    return { pixels: [...data], width: image.width, height: image.height }
  }, bytes)
  return jsQR(Uint8ClampedArray.from(pixels), width, height)?.data
}

for (const theme of ['light', 'dark']) {
  test(`the QR code reads as the link, in ${theme}`, async ({ page, server, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open(page, server, `?from=2023-02-24&actor=belarus&theme=${theme}`)
    const dialog = await openShare(page)
    await expect(dialog).toContainText('Link copied')
    const link = page.url()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)
    await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(link)
    const code = dialog.getByRole('img', { name: /^QR code of the link: \d+ of \d+ events.*Belarus$/ })
    expect(await scan(page, code)).toBe(link)
  })
}

test('the citation and the embed code are there to be copied', async ({ page, server, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, server, '?actor=belarus&q=%22air+base%22')
  const dialog = await openShare(page)
  await dialog.getByRole('button', { name: 'Copy citation' }).click()
  await expect(dialog).toContainText('Citation copied')
  const read = () => page.evaluate(() => navigator.clipboard.readText())
  expect(await read()).toMatch(
    /^War in Ukraine[\s\S]* events, [\s\S]*Belarus, “"air base"”[\s\S]*retrieved[\s\S]*actor=belarus/,
  )
  await dialog.getByRole('radio', { name: 'Chart' }).check()
  await dialog.getByRole('button', { name: 'Copy embed code' }).click()
  await expect(dialog).toContainText('Embed code copied')
  const code = await read()
  // The page itself lets nobody make HTML of a text.
  const blank = await context.newPage()
  const frame = await blank.evaluate((html) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html').querySelector('iframe')!
    return { src: parsed.src, title: parsed.title, sandbox: parsed.getAttribute('sandbox') }
  }, code)
  expect(new URL(frame.src).searchParams.get('embed')).toBe('chart')
  expect(new URL(frame.src).searchParams.get('q')).toBe('"air base"')
  expect(frame.title).toContain('Chart: War in Ukraine')
  expect(frame.sandbox).toContain('allow-popups-to-escape-sandbox')
})

test('a link over 2,000 characters is said, and shortened by how the view looks', async ({ page, server }) => {
  const off = Array.from({ length: 200 }, (_, i) => `claimant-${i}`).join(',')
  await open(page, server, `?actor=belarus&event=machulishchy-a50&off=${off}`)
  const dialog = await openShare(page)
  const field = dialog.getByRole('textbox', { name: 'Link' })
  await expect(dialog).toContainText(
    /The whole link has 2,\d{3} characters; some programs cut off what is over 2,000\./,
  )
  await expect(dialog).toContainText(/leaves out which series are switched off\./)
  await expect(field).toHaveValue(/\?actor=belarus&event=machulishchy-a50$/)
  await dialog.getByRole('checkbox', { name: 'The whole link' }).check()
  await expect(field).toHaveValue(/off=claimant-0,/)
})

test('where the clipboard is refused the link is selected', async ({ page, server }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
    document.execCommand = () => false
  })
  await open(page, server, '?actor=belarus')
  const dialog = await openShare(page)
  await expect(dialog).toContainText('copy it by hand')
  const field = dialog.getByRole('textbox', { name: 'Link' })
  await expect(field).toBeFocused()
  expect(
    await field.evaluate((input: HTMLInputElement) => input.value.slice(input.selectionStart!, input.selectionEnd!)),
  ).toBe(page.url())
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused()
})

for (const width of [1440, 390]) {
  test(`axe finds nothing serious in Share at ${width} pixels`, async ({ page, server }) => {
    await page.setViewportSize({ width, height: 900 })
    await open(page, server, '?actor=belarus&theme=dark')
    if (width < 900) await page.getByRole('button', { name: 'More', exact: true }).click()
    await expect(await openShare(page)).toBeVisible()
    expect(await seriousFaults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
}
