import type { Page } from 'playwright-core'
import { timeInteraction } from './watch-page.ts'

/** What a hand does with the dashboard, and how often. */
export const GESTURES = ['brush', 'actors', 'kinds', 'pan and zoom', 'text'] as const

/** Milliseconds of each interaction by gesture; null: the app did not say that it was painted. */
export type Timings = Record<(typeof GESTURES)[number], (number | null)[]>

// Each is more than one bar of any axis: a step within a bar changes nothing.
const BRUSH_STEPS = 14
const BRUSH_STEP = 0.04
const BOXES = 8
const PANS = 8
const TEXTS = ['village', 'convoy', 'forces']

/** Drags the brush, ticks actors and kinds, pans and zooms, and types; one thing after the other, each waited for. */
export async function driveDashboard(page: Page): Promise<Timings> {
  return {
    brush: [...(await dragBrush(page)), ...(await stepBrush(page))],
    actors: await tickBoxes(page, 'Actors'),
    kinds: await tickBoxes(page, 'Kinds'),
    'pan and zoom': await moveMap(page),
    text: await typeTexts(page),
  }
}

async function dragBrush(page: Page): Promise<(number | null)[]> {
  const box = await page.getByRole('slider', { name: 'Range end' }).locator('..').boundingBox()
  if (!box) throw new Error('the time range is not on the page')
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + box.width * 0.3, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.3 + 8, y)
  const times: (number | null)[] = []
  for (let i = 1; i <= BRUSH_STEPS; i++)
    times.push(await timeInteraction(page, () => page.mouse.move(box.x + box.width * (0.3 + BRUSH_STEP * i), y)))
  times.push(await timeInteraction(page, () => page.mouse.up()))
  return times
}

async function stepBrush(page: Page): Promise<(number | null)[]> {
  const handle = page.getByRole('slider', { name: 'Range start' })
  await handle.focus()
  const times: (number | null)[] = []
  for (let i = 0; i < 10; i++) times.push(await timeInteraction(page, () => page.keyboard.press('ArrowRight')))
  times.push(await timeInteraction(page, () => page.getByRole('button', { name: 'Clear filters' }).first().click()))
  return times
}

async function tickBoxes(page: Page, group: 'Actors' | 'Kinds'): Promise<(number | null)[]> {
  const boxes = page.getByRole('group', { name: group, exact: true }).getByRole('checkbox')
  const count = Math.min(BOXES, await boxes.count())
  const times: (number | null)[] = []
  for (let i = 0; i < count; i++) times.push(await timeInteraction(page, () => boxes.nth(i).click()))
  for (let i = 0; i < count; i++) times.push(await timeInteraction(page, () => boxes.nth(i).click()))
  return times
}

async function moveMap(page: Page): Promise<(number | null)[]> {
  const box = await page.getByRole('region', { name: 'Map', exact: true }).boundingBox()
  if (!box) throw new Error('the map is not on the page')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const times: (number | null)[] = []
  for (let i = 0; i < PANS; i++) {
    const side = i % 2 === 0 ? 1 : -1
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + side * 120, y + 40, { steps: 4 })
    // A map that is let go while it moves glides on.
    await page.waitForTimeout(120)
    times.push(await timeInteraction(page, () => page.mouse.up()))
  }
  for (const name of ['Zoom in', 'Zoom in', 'Zoom in', 'Zoom out', 'Zoom out', 'Zoom out'])
    times.push(await timeInteraction(page, () => page.getByRole('button', { name, exact: true }).click()))
  return times
}

async function typeTexts(page: Page): Promise<(number | null)[]> {
  const search = page.getByRole('searchbox', { name: 'Search events' })
  await search.focus()
  const times: (number | null)[] = []
  for (const text of TEXTS) {
    for (const letter of text) times.push(await timeInteraction(page, () => page.keyboard.type(letter)))
    times.push(await timeInteraction(page, () => search.fill('')))
  }
  return times
}
