import type { Locator, Page } from '@playwright/test'
import jsQr from 'jsqr'
import { expect, line, open, painted, region, test } from './app-test.ts'

const FEED = 'mock-data/feed.geojson'

const title = (page: Page) => region(page, 'Wall').getByRole('heading').first()
const feedStatus = (page: Page) => page.getByRole('status', { name: 'Feed status' })
const param = (page: Page, name: string) => new URL(page.url()).searchParams.get(name)

test('a wall opens by URL alone, with its scene, its panes, its strip and its clocks', async ({ page, server }) => {
  await open(page, server, '?mode=wall')
  await expect(title(page)).toHaveText('Two months of war and diplomacy')
  for (const pane of ['Map', 'Strikes and casualties', 'Diplomatic visits', 'Headline figures'])
    await expect(region(page, pane)).toBeVisible()
  await expect(line(page)).toContainText(/^Showing \d+ of \d+ events/)
  await expect(feedStatus(page)).toContainText('Fresh')
  await expect(feedStatus(page)).toContainText(/newest in the data \d+ \w+ 2023/)
  const clocks = page.getByRole('timer')
  await expect(clocks).toHaveCount(5)
  await expect(clocks.last()).toContainText(/^Beijing .*\d\d:\d\d$/)
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  expect(param(page, 'from')).toBe('2023-02-01')
})

test('an explicit theme wins over the dark of the wall', async ({ page, server }) => {
  await open(page, server, '?mode=wall&theme=light')
  expect(await page.locator('html').getAttribute('data-theme')).toBe('light')
  await page.keyboard.press('ArrowRight')
  await expect(title(page)).toHaveText('The week of 24 February')
  expect(param(page, 'theme')).toBe('light')
})

test('arrows and remotes go from scene to scene, each of them whole in the address, and nothing is pushed', async ({
  page,
  server,
}) => {
  await open(page, server, '?mode=wall')
  await expect(title(page)).toHaveText('Two months of war and diplomacy')
  const length = await page.evaluate(() => history.length)
  await page.keyboard.press('ArrowRight')
  await expect(title(page)).toHaveText('The week of 24 February')
  expect(param(page, 'event')).toBe('2023-02-24-china-twelve-points')
  await page.keyboard.press('PageDown')
  await expect(title(page)).toHaveText('Minsk–Beijing')
  expect(param(page, 'actor')).toBe('belarus,china')
  await expect(region(page, 'Diplomatic visits')).toHaveCount(0)
  await page.keyboard.press('PageUp')
  await expect(title(page)).toHaveText('The week of 24 February')
  expect(param(page, 'actor')).toBeNull()
  await page.keyboard.press('End')
  await page.keyboard.press('MediaTrackNext')
  await expect(title(page)).toHaveText('Two months of war and diplomacy')
  expect(await page.evaluate(() => history.length)).toBe(length)
})

test('a scene goes by itself, stands while it is held, and goes on after', async ({ page, server }) => {
  await page.clock.install()
  await page.goto(`${server.url}?mode=wall`)
  await expect(title(page)).toHaveText('Two months of war and diplomacy')
  await expect(line(page)).toContainText('Showing')
  await page.keyboard.press('Space')
  await expect(page.getByText('held')).toBeVisible()
  await page.clock.runFor(120_000)
  await expect(title(page)).toHaveText('Two months of war and diplomacy')
  await page.keyboard.press('Space')
  await expect(page.getByText('held')).toBeHidden()
  await page.clock.runFor(27_000)
  await expect(title(page)).toHaveText('The week of 24 February')
})

test('Esc leaves to the same view on the desk', async ({ page, server }) => {
  await open(page, server, '?mode=wall&scene=minsk-beijing')
  await expect(title(page)).toHaveText('Minsk–Beijing')
  await page.keyboard.press('Escape')
  await expect(region(page, 'Wall')).toHaveCount(0)
  await expect(region(page, 'Event').getByRole('heading').first()).toContainText('Lukashenko visits Beijing')
  expect(param(page, 'mode')).toBeNull()
  expect(param(page, 'actor')).toBe('belarus,china')
  expect(await page.evaluate(() => document.body.style.zoom)).toBe('')
})

test('the button "Wall" leads there and Back leads to what was left', async ({ page, server }) => {
  await open(page, server, '?actor=belarus')
  await page.getByRole('button', { name: 'Wall', exact: true }).click()
  await expect(title(page)).toHaveText('Two months of war and diplomacy')
  await page.goBack()
  await expect(region(page, 'Wall')).toHaveCount(0)
  expect(param(page, 'actor')).toBe('belarus')
})

test('an address with a view and no scene shows that view, and stays', async ({ page, server }) => {
  await open(page, server, '?mode=wall&actor=china&kind=visit')
  await expect(title(page)).toContainText('War in Ukraine')
  await expect(line(page)).toContainText('China')
  await page.keyboard.press('ArrowRight')
  await expect(title(page)).toHaveText('Two months of war and diplomacy')
})

test('a mouse that moves shows the way out for three seconds', async ({ page, server }) => {
  await open(page, server, '?mode=wall')
  const controls = page.getByRole('toolbar', { name: 'Wall controls' })
  await expect(controls).toHaveCSS('opacity', '0')
  await page.mouse.move(300, 300)
  await page.mouse.move(320, 310)
  await expect(controls).toHaveCSS('opacity', '1')
  await expect(controls).toHaveCSS('opacity', '0')
  // The keyboard finds it too.
  await controls.getByRole('button', { name: 'Leave the wall' }).focus()
  await expect(controls).toHaveCSS('opacity', '1')
  await page.keyboard.press('Enter')
  await expect(region(page, 'Wall')).toHaveCount(0)
})

test('? tells the keys, and the keys are the dialog’s while it is open', async ({ page, server }) => {
  await open(page, server, '?mode=wall')
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keys of the wall' })
  await expect(help).toContainText('hold the scene')
  await page.keyboard.press('ArrowRight')
  await expect(title(page)).toHaveText('Two months of war and diplomacy')
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  await expect(region(page, 'Wall')).toBeVisible()
})

test('a remote’s B makes the screen black, and any key brings the picture back', async ({ page, server }) => {
  await open(page, server, '?mode=wall')
  await page.keyboard.press('b')
  await expect(page.getByText('The screen is black')).toBeAttached()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('The screen is black')).toHaveCount(0)
  await expect(title(page)).toHaveText('Two months of war and diplomacy')
})

test('a locked wall is not left, and single letters can be switched off', async ({ page, server, faults }) => {
  faults.handle = (path, _, response) => {
    if (path !== 'config.json') return false
    response.writeHead(200, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify({ wall: { lock: true, letterKeys: false } }))
    return true
  }
  await open(page, server, '?mode=wall')
  await page.keyboard.press('Escape')
  await page.keyboard.press('b')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('The screen is black')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Leave the wall' })).toHaveCount(0)
  await page.keyboard.press('ArrowRight')
  await expect(title(page)).toHaveText('The week of 24 February')
})

test.describe('while the feed fails', () => {
  test.use({ allowed: /Failed to load resource/ })
  test('the wall says since when and why, keeps the last good picture, and says when it is back', async ({
    page,
    server,
    faults,
  }) => {
    let isBroken = false
    faults.handle = (path, _, response) => {
      if (path !== FEED || !isBroken) return false
      response.writeHead(503, { 'Content-Type': 'text/plain' }).end('down')
      return true
    }
    await open(page, server, '?mode=wall&refresh=5')
    await page.keyboard.press('Space')
    await expect(feedStatus(page)).toContainText('Fresh')
    isBroken = true
    await expect(feedStatus(page)).toContainText(/Failed since \d\d:\d\d: .*503/, { timeout: 30_000 })
    await expect(feedStatus(page)).toContainText(/showing data up to \d+ \w+ 2023/)
    await expect(line(page)).toContainText(/Showing \d+ of \d+ events/)
    isBroken = false
    await expect(feedStatus(page)).toContainText('Fresh', { timeout: 60_000 })
    await expect(feedStatus(page)).not.toContainText('Failed')
  })

  test('a feed that was never there is said to have failed, never to be fresh', async ({ page, server, faults }) => {
    faults.handle = (path, _, response) => {
      if (path !== FEED) return false
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('gone')
      return true
    }
    await page.goto(`${server.url}?mode=wall`)
    await expect(feedStatus(page)).toContainText(/Failed since \d\d:\d\d: .*404/)
    await expect(page.getByText(/^Showing 0/)).toHaveCount(0)
    await expect(region(page, 'Headline figures')).toHaveCount(0)
  })
})

test('the panes of a wall have painted before it says so', async ({ page, server }) => {
  await page.goto(`${server.url}?mode=wall&scene=4`)
  await painted(page)
  await expect(region(page, 'What it is about')).toContainText('BYPOL')
  await expect(region(page, 'What it is about')).toContainText('Security Service of Ukraine')
})

test.describe('the code of a scene', () => {
  test.use({ viewport: { width: 1920, height: 1080 } })
  test('Q shows a code that a camera reads, of the same view on a desk, and Q or Esc takes it away', async ({
    page,
    server,
  }) => {
    await open(page, server, '?mode=wall&scene=minsk-beijing')
    await expect(title(page)).toHaveText('Minsk–Beijing')
    await page.keyboard.press('q')
    const overlay = page.getByRole('dialog', { name: 'QR code' })
    const code = overlay.getByRole('img')
    await expect(code).toBeVisible()
    const link = new URL((await read(page, code)) ?? 'about:blank')
    expect(link.origin).toBe(new URL(server.url).origin)
    expect(Object.fromEntries(link.searchParams)).toEqual({
      from: '2023-02-24',
      to: '2023-03-03',
      actor: 'belarus,china',
      event: 'lukashenko-beijing',
      map: '3/50/70',
    })
    await expect(overlay).toContainText(`${link.host}${link.pathname}${link.search}`)
    // A module of it is as large as a letter that can be read from there.
    const box = (await code.boundingBox())!
    expect(box.width).toBeGreaterThan(700)
    expect(box.y).toBeGreaterThanOrEqual(0)
    const whole = (await overlay.boundingBox())!
    expect(whole.y).toBeGreaterThanOrEqual(0)
    expect(whole.y + whole.height).toBeLessThanOrEqual(1080)
    // The room has time to find its phones.
    await expect(page.getByText('held')).toBeVisible()
    await page.keyboard.press('q')
    await expect(overlay).toHaveCount(0)
    await expect(page.getByText('held')).toHaveCount(0)
    await page.keyboard.press('q')
    await expect(code).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(overlay).toHaveCount(0)
    await expect(title(page)).toHaveText('Minsk–Beijing')
  })
})

/** What a camera finds in a picture of an element; null where it finds no code. */
async function read(page: Page, element: Locator): Promise<string | null> {
  const png = (await element.screenshot()).toString('base64')
  // A page of its own, where no policy stands between a picture and its pixels.
  const reader = await page.context().newPage()
  const { pixels, width, height } = await reader.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob(), {
      // As far away as a camera at the other end of the room.
      resizeWidth: 400,
    })
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!
    context.drawImage(bitmap, 0, 0)
    const { data, width, height } = context.getImageData(0, 0, bitmap.width, bitmap.height)
    return { pixels: [...data], width, height }
  }, png)
  await reader.close()
  return jsQr(new Uint8ClampedArray(pixels), width, height)?.data ?? null
}
