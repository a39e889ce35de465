import { counts, expect, line, open, painted, region, test } from './app-test.ts'

const SABOTAGE = 'machulishchy-a50'

test('the rival claims of Machulishchy stand side by side, each with who says it', async ({ page, server }) => {
  await open(page, server)
  await page.getByRole('searchbox', { name: 'Search events' }).fill('Machulishchy A-50')
  const row = page
    .getByRole('grid', { name: 'Events' })
    .getByRole('row', { name: /^.*sabotage.*Machulishchy/i })
    .first()
  await row.click()
  const event = region(page, 'Event')
  await expect(
    event
      .getByRole('heading', { level: 2 })
      .or(event.getByRole('heading', { level: 3 }))
      .first(),
  ).toContainText('Machulishchy')
  await expect(page).toHaveURL(new RegExp(`event=${SABOTAGE}`))
  const claims = event.getByRole('table').first()
  for (const claimant of ['BYPOL', 'Lukashenko', 'SBU']) await expect(claims).toContainText(claimant)
  await expect(claims).toContainText('2023')
  await expect(claims).toContainText('2024')
  await expect(claims).toContainText(/not stated/)
  await event.getByRole('button', { name: 'Close' }).click()
  await expect(region(page, 'Event')).toHaveCount(0)
})

test('a pasted link restores exactly that view in another window', async ({ page, server, context }) => {
  await open(
    page,
    server,
    `?from=2023-02-24&to=2023-03-03&actor=belarus&event=${SABOTAGE}&map=5/53/30&table=visits&theme=dark`,
  )
  const before = await counts(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await painted(other)
  expect(other.url()).toBe(page.url())
  expect(await counts(other)).toEqual(before)
  await expect(line(other)).toHaveText((await line(page).textContent())!)
  await expect(region(other, 'Event').getByRole('heading').first()).toContainText('Machulishchy')
  await expect(region(other, 'Diplomatic visits').getByRole('table')).toBeVisible()
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('Share and Copy link copy the address of the view', async ({ page, server, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, server, `?actor=belarus&event=${SABOTAGE}`)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const read = () => page.evaluate(() => navigator.clipboard.readText())
  await expect.poll(read).toContain('actor=belarus')
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Share' })).toHaveCount(0)
  await region(page, 'Event').getByRole('button', { name: 'Copy link' }).click()
  await expect.poll(read).toContain(`event=${SABOTAGE}`)
  await region(page, 'Event').getByRole('button', { name: 'Copy citation' }).click()
  await expect.poll(read).toMatch(/Machulishchy[\s\S]*http:\/\/127/)
})

test('sources open safely elsewhere', async ({ page, server }) => {
  await open(page, server, `?event=${SABOTAGE}`)
  const links = region(page, 'Event').getByRole('link')
  await expect(links.first()).toBeVisible()
  const outward = region(page, 'Event').locator('a[href^="http"]')
  expect(await outward.count()).toBeGreaterThan(2)
  for (const link of await outward.all()) {
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer')
    expect(await link.getAttribute('target')).toBe('_blank')
  }
  // The others stay in the app.
  for (const link of await links.all()) expect(await link.getAttribute('href')).toMatch(/^(https?:\/\/|\/?\?)/)
})

test('an id that the feed does not have is said', async ({ page, server }) => {
  await open(page, server, '?event=no-such-event')
  await expect(region(page, 'Event')).toContainText('no-such-event')
  await region(page, 'Event').getByRole('button', { name: 'Close' }).click()
  await expect(region(page, 'Event')).toHaveCount(0)
})

test('a selected event outside of the filter can still be read', async ({ page, server }) => {
  await open(page, server, `?kind=visit&event=${SABOTAGE}`)
  await expect(region(page, 'Event').getByRole('heading').first()).toContainText('Machulishchy')
})

test('About this feed tells its doubts, sources and licence', async ({ page, server }) => {
  await open(page, server)
  const title = page.getByRole('button', { name: /War in Ukraine and its diplomacy/ })
  await title.click()
  const dialog = page.getByRole('dialog', { name: 'About this feed' })
  await expect(dialog).toBeVisible()
  await expect(dialog).toContainText('Maliar')
  await expect(dialog.getByRole('link').first()).toHaveAttribute('rel', 'noopener noreferrer')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(title).toBeFocused()
})
