import { expect, open, painted, region, test } from './app-test.ts'

test('the map goes away in the middle of a zoom without a complaint', async ({ page, server }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await open(page, server)
  const map = region(page, 'Map')
  for (const wait of [0, 60, 180]) {
    await map.getByRole('button', { name: 'Zoom in' }).click()
    await page.waitForTimeout(wait)
    await map.getByRole('button', { name: 'Show as table' }).click()
    await page.waitForTimeout(400)
    await map.getByRole('button', { name: 'Show as chart' }).click()
    await page.waitForTimeout(200)
  }
  await expect(map.getByRole('button', { name: 'Zoom in' })).toBeVisible()
})

test('a camera is written once a hand has moved the map, and never else', async ({ page, server }) => {
  await open(page, server)
  await page.waitForTimeout(500)
  expect(new URL(page.url()).search).toBe('')
  await page.getByRole('group', { name: 'Kinds', exact: true }).getByRole('checkbox').first().check()
  await page.waitForTimeout(500)
  expect(page.url()).not.toContain('map=')
  await region(page, 'Map').getByRole('button', { name: 'Zoom in' }).click()
  await expect(page).toHaveURL(/map=\d+\/[\d.-]+\/[\d.-]+/)
})

test('a link opens its own view of the map, and Only this area filters by what it shows', async ({ page, server }) => {
  await open(page, server, '?map=7/48.5/37.5')
  await painted(page)
  await region(page, 'Map').getByRole('button', { name: 'Only this area' }).click()
  await expect(page).toHaveURL(/bounds=[\d.,-]+/)
  const bounds = new URL(page.url()).searchParams.get('bounds')!.split(',').map(Number)
  expect(bounds[0]).toBeLessThan(37.5)
  expect(bounds[2]).toBeGreaterThan(37.5)
  await expect(page.getByRole('status', { name: 'What you see' })).not.toContainText(/Showing (\d+) of \1 /)
})
