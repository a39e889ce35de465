import { box, counts, expect, line, open, region, test } from './app-test.ts'

test('opens on the whole feed and says so', async ({ page, server }) => {
  await open(page, server)
  const { shown, total } = await counts(page)
  expect(shown).toBe(total)
  expect(total).toBeGreaterThanOrEqual(350)
  for (const name of ['Map', 'Strikes and casualties', 'Diplomatic visits', 'Time range', 'Events']) {
    await expect(region(page, name)).toBeVisible()
  }
  await expect(region(page, 'Event')).toHaveCount(0)
  expect(new URL(page.url()).search).toBe('')
})

test('filtered by Belarus, every pane holds its events alone', async ({ page, server }) => {
  await open(page, server)
  const before = await counts(page)
  const belarus = box(page, 'Actors', 'Belarus')
  const promised = Number(
    /[\d,]+$/.exec(
      (await belarus.getAttribute('aria-label')) ??
        (await belarus.evaluate((e) => (e as HTMLInputElement).labels?.[0]?.textContent ?? '')),
    )![0],
  )
  await belarus.check()
  await expect(line(page)).toContainText(`Showing ${promised} of ${before.total} events`)
  await expect(page).toHaveURL(/actor=belarus/)

  // The list.
  const grid = page.getByRole('grid', { name: 'Events' })
  await expect(grid).toHaveAttribute('aria-rowcount', String(promised))
  // The map's own sum.
  await region(page, 'Map').getByRole('button', { name: 'Show as table' }).click()
  const mapTable = region(page, 'Map').getByRole('table')
  await expect(mapTable).toBeVisible()
  // Lanes: Lukashenko's visit stays, a visit without Belarus is gone.
  await region(page, 'Diplomatic visits').getByRole('button', { name: 'Show as table' }).click()
  const visits = region(page, 'Diplomatic visits').getByRole('table')
  await expect(visits).toContainText('Beijing')
  await expect(visits).not.toContainText('Sunak')
  // The chart.
  await region(page, 'Strikes and casualties').getByRole('button', { name: 'Show as table' }).click()
  await expect(region(page, 'Strikes and casualties').getByRole('table').first()).toBeVisible()

  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(line(page)).toContainText(`Showing ${before.total} of ${before.total} events`)
})

test('each box keeps the promise of its count', async ({ page, server }) => {
  await open(page, server)
  for (const [group, name] of [
    ['Actors', 'China'],
    ['Actors', 'United States'],
    ['Kinds', 'Sabotage'],
    ['Kinds', 'Visit'],
  ] as const) {
    const found = box(page, group, name)
    const text = await found.evaluate(
      (element) => (element as HTMLInputElement).labels?.[0]?.textContent ?? element.ariaLabel ?? '',
    )
    const promised = /([\d,]+)\s*$/.exec(text)![1]!
    await found.check()
    await expect(line(page)).toContainText(`Showing ${promised} of`)
    await found.uncheck()
    await expect(line(page)).not.toContainText(`Showing ${promised} of`)
  }
})

test('any and all: Belarus and China together', async ({ page, server }) => {
  await open(page, server, '?actor=belarus,china')
  const any = await counts(page)
  await open(page, server, '?actor=belarus,china&actors=all')
  const all = await counts(page)
  expect(all.shown).toBeGreaterThan(0)
  expect(all.shown).toBeLessThan(any.shown)
})

test('search folds case and finds every word', async ({ page, server }) => {
  await open(page, server)
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Search events' })).toBeFocused()
  await page.keyboard.type('LUKASHENKO beijing')
  await expect(page).toHaveURL(/q=LUKASHENKO\+beijing/)
  await expect(
    page.getByRole('grid', { name: 'Events' }).getByRole('row').filter({ hasText: 'Beijing' }).first(),
  ).toBeVisible()
  const { shown, total } = await counts(page)
  expect(shown).toBeLessThan(total)
  expect(shown).toBeGreaterThan(0)
})

test('the brush moves by keyboard to 24 February – 3 March, and every pane follows', async ({ page, server }) => {
  await open(page, server, '?from=2023-02-20&to=2023-03-05')
  const start = page.getByRole('slider', { name: 'Range start' })
  const end = page.getByRole('slider', { name: 'Range end' })
  await start.focus()
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight')
  await end.focus()
  for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowLeft')
  await expect(page).toHaveURL(/from=2023-02-24&to=2023-03-03/)
  await expect(line(page)).toContainText('24 Feb – 3 Mar 2023')
  await expect(page.getByLabel('From', { exact: true })).toHaveValue('2023-02-24')
  await expect(page.getByLabel('To', { exact: true })).toHaveValue('2023-03-03')
  const { shown } = await counts(page)
  await expect(page.getByRole('grid', { name: 'Events' })).toHaveAttribute('aria-rowcount', String(shown))
})

test('the brush moves by dragging a handle, with one write to the address', async ({ page, server }) => {
  await open(page, server, '?from=2023-02-10&to=2023-03-20')
  await page.evaluate(() => {
    const replaceState = history.replaceState.bind(history)
    Object.assign(globalThis, { writes: 0 })
    history.replaceState = (...args) => {
      Object.assign(globalThis, { writes: (globalThis as unknown as { writes: number }).writes + 1 })
      replaceState(...args)
    }
  })
  const depth = await page.evaluate(() => history.length)
  const handle = (await page.getByRole('slider', { name: 'Range start' }).boundingBox())!
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2)
  await page.mouse.down()
  await page.mouse.move(handle.x + 80, handle.y + handle.height / 2, { steps: 8 })
  await page.mouse.move(handle.x + 120, handle.y + handle.height / 2, { steps: 4 })
  await page.mouse.up()
  await expect(page).not.toHaveURL(/from=2023-02-10/)
  await expect(page).toHaveURL(/to=2023-03-20/)
  expect(await page.evaluate(() => history.length)).toBe(depth)
  expect(await page.evaluate(() => (globalThis as unknown as { writes: number }).writes)).toBe(1)
})

test('presets end with the newest date in the data, and All takes the range away', async ({ page, server }) => {
  await open(page, server)
  const range = region(page, 'Time range')
  await range.getByRole('button', { name: '7 days' }).click()
  await expect(page).toHaveURL(/from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d/)
  const params = new URL(page.url()).searchParams
  const days = (Date.parse(params.get('to')!) - Date.parse(params.get('from')!)) / 86_400_000
  expect(days).toBe(6)
  await range.getByRole('button', { name: 'All', exact: true }).click()
  expect(new URL(page.url()).search).toBe('')
})

test('date fields set the range', async ({ page, server }) => {
  await open(page, server)
  await page.getByLabel('From', { exact: true }).fill('2023-02-24')
  await page.getByLabel('To', { exact: true }).fill('2023-03-03')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/from=2023-02-24&to=2023-03-03/)
  await expect(line(page)).toContainText('24 Feb – 3 Mar 2023')
})

test('Back and Forward walk through choices', async ({ page, server }) => {
  await open(page, server)
  const { total } = await counts(page)
  await box(page, 'Actors', 'Belarus').check()
  await expect(page).toHaveURL(/actor=belarus/)
  const belarus = await counts(page)
  await box(page, 'Kinds', 'Visit').check()
  await expect(page).toHaveURL(/kind=visit/)
  await page.goBack()
  await expect(line(page)).toContainText(`Showing ${belarus.shown} of ${total} events`)
  await page.goBack()
  await expect(line(page)).toContainText(`Showing ${total} of ${total} events`)
  await page.goForward()
  await expect(line(page)).toContainText(`Showing ${belarus.shown} of ${total} events`)
  await expect(box(page, 'Actors', 'Belarus')).toBeChecked()
})

test('broken parameters are dropped', async ({ page, server }) => {
  await open(page, server, '?from=nonsense&map=x/y&kind=strike&bounds=1,2&theme=plaid&tz=Nowhere')
  const { shown, total } = await counts(page)
  expect(shown).toBeLessThan(total)
  await expect(box(page, 'Kinds', 'Strike')).toBeChecked()
})
