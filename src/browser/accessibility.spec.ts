import { expect, open, region, seriousFaults, test } from './app-test.ts'

const STATES: [name: string, query: string][] = [
  ['the whole feed', ''],
  ['the dark theme', '?theme=dark'],
  ['a filter and an event', '?actor=belarus&from=2023-02-24&to=2023-03-03&event=machulishchy-a50'],
  ['tables in place of pictures', '?table=map,chart,visits&totals=1'],
  ['nothing that matches', '?q=zzzzzz'],
  ['an event in the dark', '?event=machulishchy-a50&theme=dark'],
  ['a half bad feed', '?feed=mock-data/broken.geojson'],
]

for (const [name, query] of STATES) {
  for (const width of [1440, 390]) {
    test(`axe finds nothing serious in ${name} at ${width} pixels`, async ({ page, server }) => {
      await page.setViewportSize({ width, height: 900 })
      await open(page, server, query)
      expect(await seriousFaults(page)).toEqual([])
    })
  }
}

test('axe finds nothing serious in the dialogs', async ({ page, server }) => {
  await open(page, server, '?feed=mock-data/broken.geojson')
  await page.getByRole('button', { name: /^Feed report/ }).click()
  await expect(page.getByRole('dialog', { name: 'Feed report' })).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await open(page, server)
  await page.getByRole('button', { name: /War in Ukraine/ }).click()
  await expect(page.getByRole('dialog', { name: 'About this feed' })).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
})

test('every picture has a table twin, and goes back', async ({ page, server }) => {
  await open(page, server)
  for (const name of ['Map', 'Strikes and casualties', 'Diplomatic visits']) {
    await region(page, name).getByRole('button', { name: 'Show as table' }).click()
    await expect(region(page, name).getByRole('table').first()).toBeVisible()
    await region(page, name).getByRole('button', { name: 'Show as chart' }).click()
    await expect(region(page, name).getByRole('table')).toHaveCount(0)
  }
})
