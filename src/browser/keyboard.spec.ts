import type { Page } from '@playwright/test'
import { expect, line, open, region, test } from './app-test.ts'

test('the main job is done with the keyboard alone', async ({ page, server }) => {
  await open(page, server)
  // Search, then into the list and to an event.
  await page.keyboard.press('/')
  await page.keyboard.type('Machulishchy')
  await expect(line(page)).not.toContainText(/Showing (\d+) of \1 /)
  const grid = page.getByRole('grid', { name: 'Events' })
  for (let i = 0; i < 80; i++) {
    if (await grid.evaluate((element) => element.contains(document.activeElement))) break
    await page.keyboard.press('Tab')
  }
  expect(await grid.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(region(page, 'Event')).toBeVisible()
  await expect(page).toHaveURL(/event=/)
})

test('every control can be reached by Tab and shows where the focus is', async ({ page, server }) => {
  await open(page, server)
  const reached = new Set<string>()
  let unseen: string[] = []
  for (let i = 0; i < 140; i++) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement
      if (!element || element === document.body) return null
      const style = getComputedStyle(element)
      // Where one tab stop holds many items, the ring is around the item.
      const item = document.getElementById(element.getAttribute('aria-activedescendant') ?? '')
      const isSeen = style.outlineStyle !== 'none' || style.boxShadow !== 'none' || item !== null
      const name =
        element.getAttribute('aria-label') ??
        (element as HTMLInputElement).labels?.[0]?.textContent ??
        element.textContent ??
        ''
      return { name: `${element.tagName} ${name.trim().slice(0, 60)}`, isSeen }
    })
    if (!found) break
    if (reached.has(found.name) && reached.size > 30 && found.name.includes('War in Ukraine')) break
    reached.add(found.name)
    if (!found.isSeen) unseen = [...unseen, found.name]
  }
  expect(unseen).toEqual([])
  const names = [...reached].join('\n')
  for (const name of [
    'Search events',
    'Feed report',
    'Share',
    'Theme',
    'Range start',
    'Range end',
    'Clear filters',
    'Belarus',
    'Show as table',
    '7 days',
  ]) {
    expect(names).toContain(name)
  }
  // The map's marks are reached through the list, not by hundreds of tab stops.
  expect(reached.size).toBeLessThan(120)
})

test('the visits are walked in time by the arrow keys', async ({ page, server }) => {
  await open(page, server)
  const pane = region(page, 'Diplomatic visits')
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab')
    const isVisit = await pane.evaluate(
      (element) => element.contains(document.activeElement) && document.activeElement?.tagName !== 'BUTTON',
    )
    if (isVisit) break
  }
  const name = () =>
    page.evaluate(() => {
      const item = document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')
      return item?.getAttribute('aria-label') ?? document.activeElement?.textContent
    })
  const first = await name()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  expect(await name()).not.toBe(first)
  await page.keyboard.press('Enter')
  await expect(region(page, 'Event')).toBeVisible()
})

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')

for (const [what, width] of [
  ['on a phone', 390],
  ['where the event takes the place of the list', 1100],
] as const) {
  test(`the title takes the focus of the row and the row takes it back ${what}`, async ({ page, server }) => {
    await page.setViewportSize({ width, height: 844 })
    await open(page, server)
    if (width === 390) await page.getByRole('tab', { name: /^Events/ }).click()
    const grid = page.getByRole('grid', { name: 'Events' })
    await grid.getByRole('row').first().focus()
    for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowDown')
    const row = await focused(page)
    for (const close of ['Escape', 'Close']) {
      await page.keyboard.press('Enter')
      const title = region(page, 'Event').getByRole('heading', { level: 2 })
      await expect(title).toBeFocused()
      expect(row).toContain(await title.textContent())
      if (close === 'Escape') await page.keyboard.press('Escape')
      else await region(page, 'Event').getByRole('button', { name: 'Close', exact: true }).press('Enter')
      await expect(region(page, 'Event')).toHaveCount(0)
      await expect.poll(() => focused(page)).toBe(row)
    }
  })
}

test('an event in the address takes no focus when the page opens', async ({ page, server }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, server, '?event=machulishchy-a50')
  await expect(region(page, 'Event').getByRole('heading', { level: 2 })).toBeVisible()
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
})

test('between 900 and 1280 pixels the event covers nothing that the keyboard reaches', async ({ page, server }) => {
  await page.setViewportSize({ width: 960, height: 800 })
  await open(page, server, '?event=machulishchy-a50')
  const event = (await region(page, 'Event').boundingBox())!
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body || element.closest('[aria-label="Event"]')) return null
      const { left, right, top, bottom } = element.getBoundingClientRect()
      return { left, right, top, bottom, name: element.getAttribute('aria-label') ?? element.textContent }
    })
    if (!found) continue
    const isBeside = found.right <= event.x || found.bottom <= event.y || found.top >= event.y + event.height
    expect(isBeside, found.name ?? '').toBe(true)
  }
})

test('Escape closes only the innermost', async ({ page, server }) => {
  await open(page, server, '?event=machulishchy-a50')
  const event = region(page, 'Event')
  await expect(event).toBeVisible()
  for (const button of [
    line(page).getByRole('button', { name: 'Kyiv time' }),
    page.getByRole('button', { name: 'Choose figures and claimants' }),
  ]) {
    await button.press('Enter')
    await expect(page.locator(':popover-open')).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(page.locator(':popover-open')).toHaveCount(0)
    await expect(event).toBeVisible()
    await expect(button).toBeFocused()
  }
  const url = page.url()
  await page.getByRole('slider', { name: 'Range start' }).focus()
  await page.keyboard.down('ArrowRight')
  await page.keyboard.press('Escape')
  await page.keyboard.up('ArrowRight')
  await expect(event).toBeVisible()
  expect(page.url()).toBe(url)
  await page.keyboard.press('Escape')
  await expect(event).toHaveCount(0)
})

test('the switch between chart and table keeps the focus', async ({ page, server }) => {
  await open(page, server)
  for (const name of ['Map', 'Strikes and casualties', 'Diplomatic visits']) {
    await region(page, name).getByRole('button', { name: 'Show as table' }).press('Enter')
    await expect(region(page, name).getByRole('button', { name: 'Show as chart' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(region(page, name).getByRole('button', { name: 'Show as table' })).toBeFocused()
  }
})

test('the active visit is shown when the keyboard comes to the visits', async ({ page, server }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await open(page, server)
  const pane = region(page, 'Diplomatic visits')
  const visits = pane.getByRole('listbox')
  await pane.getByRole('button', { name: 'Show as table' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('End')
  await page.keyboard.press('Shift+Tab')
  await visits.evaluate((list) => (list.parentElement!.scrollTop = 0))
  const isShown = () =>
    visits.evaluate((list) => {
      const item = document.getElementById(list.getAttribute('aria-activedescendant')!)!.getBoundingClientRect()
      const box = list.parentElement!.getBoundingClientRect()
      return item.top >= box.top - 1 && item.bottom <= box.bottom + 1
    })
  expect(await isShown()).toBe(false)
  await page.keyboard.press('Tab')
  await expect(visits).toBeFocused()
  await expect.poll(isShown).toBe(true)
})

test('Escape in the search leaves the focus where it can go on from', async ({ page, server }) => {
  await open(page, server)
  await page.keyboard.press('/')
  await page.keyboard.type('Minsk')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('searchbox', { name: 'Search events' })).toBeFocused()
  await expect(page.getByRole('searchbox', { name: 'Search events' })).toHaveValue('')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'Search', exact: true }).press('Enter')
  await expect(page.getByRole('searchbox', { name: 'Search events' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Search', exact: true })).toBeFocused()
})

test('the key "/" can be turned off, and stays off', async ({ page, server }) => {
  await open(page, server)
  const search = page.getByRole('searchbox', { name: 'Search events' })
  await page.getByRole('button', { name: /War in Ukraine/ }).click()
  await page.getByRole('checkbox', { name: /^Single-key shortcuts/ }).press('Space')
  await page.keyboard.press('Escape')
  for (const isNew of [false, true]) {
    if (isNew) await open(page, server)
    await page.keyboard.press('/')
    await expect(search).not.toBeFocused()
    await expect(search).not.toHaveAttribute('aria-keyshortcuts')
  }
})

test('the line leads to a row of the list, or to the reason why there is none', async ({ page, server }) => {
  await open(page, server)
  await line(page)
    .getByRole('button', { name: /^Showing/ })
    .press('Enter')
  await expect(page.getByRole('grid', { name: 'Events' }).getByRole('row').first()).toBeFocused()
  await open(page, server, '?q=zzzzzz')
  await line(page)
    .getByRole('button', { name: /^Showing/ })
    .press('Enter')
  await expect(region(page, 'Events').getByText(/No events match/)).toBeFocused()
})

test('on a phone the time range is walked from top to bottom', async ({ page, server }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, server)
  const tops = await region(page, 'Time range').evaluate((pane) =>
    // The buttons of playback stand left of both rows.
    [...pane.querySelectorAll('button, input, [tabindex="0"]')]
      .filter((one) => one.closest('[aria-label="Playback"]') === null)
      .map((one) => one.getBoundingClientRect().top),
  )
  expect(tops.length).toBeGreaterThan(6)
  expect(tops).toEqual(tops.toSorted((a, b) => a - b))
})

test('the row of actors shows its first line again when the focus leaves', async ({ page, server }) => {
  await open(page, server)
  const actors = page.getByRole('group', { name: 'Actors', exact: true })
  const isSeen = () =>
    actors.evaluate((row) => {
      const box = row.getBoundingClientRect()
      const focus = document.activeElement!.getBoundingClientRect()
      return row.contains(document.activeElement) && focus.top >= box.top && focus.bottom <= box.bottom
    })
  const scrolled = () => actors.evaluate((row) => row.scrollTop)
  await actors.getByRole('checkbox').last().focus()
  expect(await isSeen()).toBe(true)
  expect(await scrolled()).toBeGreaterThan(0)
  await page.keyboard.press('Tab')
  await expect.poll(scrolled).toBe(0)
  await actors.getByRole('checkbox').last().focus()
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/actor=/)
  await expect.poll(isSeen).toBe(true)
})
