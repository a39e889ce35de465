import type { BrowserContext, Page } from '@playwright/test'
import { box, expect, line, region, test } from './app-test.ts'

const title = (wall: Page) => region(wall, 'Wall').getByRole('heading').first()
const state = (presenter: Page) => presenter.getByRole('banner').getByRole('status')

async function openWall(context: BrowserContext, url: string, query = ''): Promise<Page> {
  const wall = await context.newPage()
  await wall.goto(`${url}?mode=wall${query}`)
  await expect(line(wall)).toContainText('Showing')
  return wall
}

test('the presenter says that there is no wall, and drives the one that comes', async ({ page, server, context }) => {
  await page.goto(`${server.url}?mode=presenter`)
  await expect(state(page)).toContainText('No wall answers')
  const wall = await openWall(context, server.url)
  await expect(state(page)).toHaveText('Driving the wall.')
  const now = region(page, 'Now')
  const next = region(page, 'Next')
  await expect(now).toContainText('Two months of war and diplomacy')
  await expect(now).toContainText('on one time axis')
  await expect(next).toContainText('The week of 24 February')

  await page.getByRole('button', { name: 'Next scene' }).click()
  await expect(title(wall)).toHaveText('The week of 24 February')
  await expect(now).toContainText('The week of 24 February')
  await page.keyboard.press('ArrowLeft')
  await expect(title(wall)).toHaveText('Two months of war and diplomacy')
  await page.getByRole('navigation', { name: 'Scenes' }).getByRole('button', { name: 'Minsk–Beijing' }).click()
  await expect(title(wall)).toHaveText('Minsk–Beijing')

  await page.getByRole('button', { name: 'Hold' }).click()
  await expect(wall.getByText('held')).toBeVisible()
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(wall.getByText('held')).toHaveCount(0)

  await wall.close()
  await expect(state(page)).toContainText('No wall answers')
})

test('what the presenter filters is shown on the wall, and the next scene brings its own filter back', async ({
  page,
  server,
  context,
}) => {
  const wall = await openWall(context, server.url)
  await page.goto(`${server.url}?mode=presenter`)
  await expect(state(page)).toHaveText('Driving the wall.')
  await expect(line(page)).toContainText('1 Feb – 31 Mar 2023')
  await box(page, 'Kinds', 'Summit').click()
  await expect(line(wall)).toContainText('Summit')
  await expect(title(wall)).toHaveText('Two months of war and diplomacy')
  await expect(wall.getByText('held')).toBeVisible()

  await wall.keyboard.press('ArrowRight')
  await expect(title(wall)).toHaveText('The week of 24 February')
  await expect(line(wall)).toContainText('all kinds')
  await expect(line(page)).toContainText('20–26 Feb 2023')
  await expect(box(page, 'Kinds', 'Summit')).not.toBeChecked()
})

test('of several walls the presenter drives all, or one', async ({ page, server, context }) => {
  const walls = [await openWall(context, server.url), await openWall(context, server.url, '&scene=4')]
  await page.goto(`${server.url}?mode=presenter`)
  await expect(state(page)).toHaveText('Driving 2 walls.')
  await page.getByRole('button', { name: 'Minsk–Beijing' }).click()
  for (const wall of walls) await expect(title(wall)).toHaveText('Minsk–Beijing')
  await page.getByRole('combobox', { name: 'Wall' }).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Who visited whom' }).click()
  await expect
    .poll(async () => new Set(await Promise.all(walls.map((wall) => title(wall).textContent()))))
    .toEqual(new Set(['Minsk–Beijing', 'Who visited whom']))
})
