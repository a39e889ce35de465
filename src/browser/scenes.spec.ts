import { readFile, writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, open, region, test } from './app-test.ts'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Scenes of the wall' })
const titles = (page: Page) =>
  dialog(page).getByRole('list', { name: 'Scenes of the wall' }).getByRole('link').allTextContents()
const said = (page: Page) => dialog(page).getByRole('status')

async function openList(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add to wall' }).click()
  await expect(dialog(page)).toBeVisible()
}

async function add(page: Page, title: string, more: { seconds?: string; lead?: string; notes?: string } = {}) {
  await dialog(page).getByLabel('Title').fill(title)
  if (more.seconds) await dialog(page).getByLabel('Seconds').fill(more.seconds)
  if (more.lead) await dialog(page).getByLabel('Leads').selectOption({ label: more.lead })
  if (more.notes) await dialog(page).getByLabel('Notes for the presenter').fill(more.notes)
  await dialog(page).getByRole('button', { name: 'Add to the wall' }).click()
  await expect(said(page)).toContainText(title)
}

test('a scene is made of what is on screen, survives a reload, and is shown on the wall', async ({ page, server }) => {
  await open(page, server, '?kind=visit&actor=belarus&q=beijing')
  await openList(page)
  const before = await titles(page)
  expect(before.length).toBeGreaterThanOrEqual(6)
  await add(page, 'My own scene', { seconds: '7', lead: 'Diplomatic visits', notes: 'Say hello' })
  await page.reload()
  await openList(page)
  expect(await titles(page)).toEqual([...before, 'My own scene'])

  const href = await dialog(page).getByRole('link', { name: 'My own scene' }).getAttribute('href')
  await page.goto(new URL(href!, server.url).href)
  await expect(region(page, 'Wall').getByRole('heading').first()).toHaveText('My own scene')
  await expect(page).toHaveURL(/actor=belarus&kind=visit&q=beijing/)
  await expect(region(page, 'Map')).toHaveCount(0)
})

test('a scene can always show the newest days', async ({ page, server }) => {
  await open(page, server, '?from=2023-02-24&to=2023-03-03')
  await openList(page)
  await dialog(page).getByLabel('Time').selectOption({ label: 'The newest 7 days in the data' })
  await add(page, 'Last week')
  const href = await dialog(page).getByRole('link', { name: 'Last week' }).getAttribute('href')
  await page.goto(new URL(href!, server.url).href)
  await expect(page).toHaveURL(/from=-P7D/)
  await expect(page).not.toHaveURL(/[?&]to=/)
})

test('scenes are ordered, renamed and removed by keyboard alone, and a change can be taken back', async ({
  page,
  server,
}) => {
  await open(page, server)
  await openList(page)
  const [first, second, third, ...rest] = await titles(page)
  await dialog(page)
    .getByRole('button', { name: `Move up: ${third}` })
    .focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(said(page)).toContainText('1 of')
  expect(await titles(page)).toEqual([third, first, second, ...rest])
  await expect(dialog(page).getByRole('button', { name: `Move up: ${third}` })).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  expect(await titles(page)).toEqual([first, third, second, ...rest])

  await dialog(page)
    .getByRole('button', { name: `Edit scene: ${first}` })
    .press('Enter')
  const row = dialog(page).getByRole('listitem').first()
  await row.getByLabel('Title').fill('Renamed')
  await row.getByLabel('Title').press('Enter')
  await expect(dialog(page).getByRole('button', { name: 'Edit scene: Renamed' })).toBeFocused()

  await dialog(page)
    .getByRole('button', { name: `Remove scene: ${third}` })
    .press('Enter')
  expect(await titles(page)).toEqual(['Renamed', second, ...rest])
  await dialog(page).getByRole('button', { name: 'Undo' }).press('Enter')
  expect(await titles(page)).toEqual(['Renamed', third, second, ...rest])
})

test('a list that was exported can be imported, and what is wrong with a file is said', async ({
  page,
  server,
}, info) => {
  await open(page, server, '?kind=strike')
  await openList(page)
  await add(page, 'Exported “scene”', { notes: 'Zwei\nZeilen' })
  const list = await titles(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: 'Export as JSON' }).click(),
  ])
  const file = info.outputPath('scenes.json')
  await download.saveAs(file)
  const exported: unknown = JSON.parse(await readFile(file, 'utf8'))
  await dialog(page).getByRole('button', { name: 'Forget my list' }).click()
  expect(await titles(page)).not.toEqual(list)

  const choose = async (path: string) => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      dialog(page).getByRole('button', { name: 'Import JSON' }).click(),
    ])
    await chooser.setFiles(path)
  }
  await choose(file)
  await expect(said(page)).toContainText(`${list.length} scenes imported`)
  expect(await titles(page)).toEqual(list)
  const kept = await page.evaluate(() => localStorage.getItem('faultline:scenes'))
  expect(Object.values(JSON.parse(kept!) as object)).toEqual([(exported as { scenes: unknown }).scenes])

  const broken = info.outputPath('broken.json')
  await writeFile(broken, '{"scenes": [{"title": "No view"}]}')
  await choose(broken)
  await expect(said(page)).toContainText('Nothing of broken.json was imported')
  await expect(dialog(page)).toContainText('scene 1, “No view”: its view is not a text that begins with “?”; left out')
  expect(await titles(page)).toEqual(list)
})

test('a list travels in one link, and leaves the list of whoever opens it alone', async ({ page, server, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, server, '?kind=visit')
  await openList(page)
  await add(page, 'Travels by link')
  await dialog(page).getByRole('button', { name: 'Copy as one link' }).click()
  await expect(said(page)).toContainText('was copied')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link.length).toBeLessThan(4000)

  const other = await context.browser()!.newContext()
  const wall = await other.newPage()
  await wall.goto(link)
  await expect(wall.getByText(/1 of 12/)).toBeVisible()
  await wall.keyboard.press('End')
  await expect(region(wall, 'Wall').getByRole('heading').first()).toHaveText('Travels by link')
  expect(await wall.evaluate(() => localStorage.getItem('faultline:scenes'))).toBeNull()
  await other.close()
})

test('where the browser keeps nothing, the list lasts as long as the page, and that is said', async ({
  page,
  server,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError')
      },
    })
  })
  await open(page, server)
  await openList(page)
  await add(page, 'Not kept')
  await expect(dialog(page).getByRole('alert')).toContainText('Access is denied')
  expect(await titles(page)).toContain('Not kept')
})
