import { serveFolder } from '../tools/serve.ts'
import { counts, expect, open, painted, region, test } from './app-test.ts'

test('with the rest of the network blocked nothing is missing and nothing is asked for', async ({
  page,
  server,
  context,
}) => {
  await context.route(
    (url) => !url.href.startsWith(server.url),
    (route) => route.abort(),
  )
  await open(page, server, '?event=machulishchy-a50')
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await page.getByRole('button', { name: 'Zoom out' }).click()
  await page.getByRole('button', { name: 'Zoom out' }).click()
  await expect.poll(() => page.evaluate(() => document.fonts.check('14px "Source Sans 3"'))).toBe(true)
})

test.describe('on another server', () => {
  // The fixture's own server is not the one that is asked here.
  test.use({ allowed: /^request to http:\/\/127\.0\.0\.1:\d+\/some\/deep\/path\// })

  test('works from any sub-path of any server', async ({ page }) => {
    const elsewhere = await serveFolder('dist', { prefix: '/some/deep/path/' })
    const requested: string[] = []
    page.on('response', (response) => {
      if (response.status() >= 400) requested.push(response.url())
    })
    await page.goto(`${elsewhere.url}?actor=belarus`)
    await painted(page)
    expect((await counts(page)).shown).toBeGreaterThan(0)
    expect(requested).toEqual([])
    await elsewhere.close()
  })
})

for (const width of [390, 600, 899, 900, 1100, 1280, 1440, 1920, 2560]) {
  test(`nothing is cut sideways at ${width} pixels`, async ({ page, server }) => {
    await page.setViewportSize({ width, height: width < 600 ? 844 : 900 })
    await open(page, server)
    // The page may hide what overflows it, so that its scroll width tells nothing: look at the parts themselves.
    const beyond = await page.evaluate(() => {
      const parts = document.querySelectorAll(
        'header, main, section, [role="status"], fieldset, [role="group"], button, input',
      )
      return [...parts]
        .filter((part) => part.checkVisibility() && !part.closest('[popover], dialog, [class*="scroller"]'))
        .map((part) => ({ part, box: part.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.right > innerWidth + 0.5 || box.left < -0.5))
        .map(
          ({ part, box }) =>
            `${part.tagName} ${part.getAttribute('aria-label') ?? part.textContent?.slice(0, 30)} ${box.left}–${box.right}`,
        )
    })
    expect(beyond).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await expect(region(page, 'Map')).toBeVisible()
    await expect(region(page, 'Time range')).toBeVisible()
  })
}

test('marks its moments for the profiler', async ({ page, server }) => {
  await open(page, server)
  await page.getByRole('group', { name: 'Actors', exact: true }).getByRole('checkbox').first().check()
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByName('faultline:interaction').length))
    .toBeGreaterThan(0)
  const names = await page.evaluate(() => performance.getEntries().map(({ name }) => name))
  for (const name of ['faultline:feed-loaded', 'faultline:painted', 'faultline:answer']) expect(names).toContain(name)
})

test('chart and visits share one axis to the pixel, and one cursor', async ({ page, server }) => {
  await open(page, server)
  const chart = (await region(page, 'Strikes and casualties').boundingBox())!
  const visits = (await region(page, 'Diplomatic visits').boundingBox())!
  expect(visits.x).toBe(chart.x)
  expect(visits.width).toBe(chart.width)
  await page.mouse.move(chart.x + 300, chart.y + 150)
  await page.mouse.move(chart.x + 310, chart.y + 150)
  const cursors = page.locator('[data-cursor]')
  await expect(cursors).not.toHaveCount(0)
  const xs = await cursors.evaluateAll((elements) =>
    elements
      .filter((element) => element.getAttribute('data-cursor') !== 'range')
      .map((element) => {
        const box = element.getBoundingClientRect()
        return Math.round((box.x + box.width / 2) * 10) / 10
      }),
  )
  expect(xs.length).toBeGreaterThanOrEqual(2)
  for (const x of xs) expect(Math.abs(x - xs[0]!)).toBeLessThanOrEqual(0.5)
})

test('the theme follows the system, and the choice stands in the address', async ({ page, server }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await open(page, server)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('button', { name: 'Theme' }).click()
  await expect(page).toHaveURL(/theme=light/)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
})
