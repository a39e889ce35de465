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
