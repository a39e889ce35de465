import type { Page } from '@playwright/test'
import { expect, line, open, region, test } from './app-test.ts'
import { dated, startLive, total } from './live-in-test.ts'

test.use({ allowed: /Failed to load resource/ })

const news = (page: Page, name: string | RegExp) => line(page).getByRole('button', { name })
const row = (page: Page, title: string) => page.getByRole('row', { name: new RegExp(`^${title}, `) })

test('new and corrected events are marked until seen, told politely, and listed', async ({ page, server, faults }) => {
  const { feed } = startLive(faults)
  feed.change({ upsert: [dated('old', 'The old event', { claims: [{ claimant: 'x', measure: 'killed', best: 3 }] })] })
  await open(page, server)
  await expect(news(page, /new event|What changed/)).toHaveCount(0)

  feed.change({ upsert: [dated('a'), dated('b')] })
  feed.change({ upsert: [dated('old', 'The corrected event')] })
  await expect(news(page, '2 new events, 1 corrected')).toBeVisible()
  await expect(row(page, 'Event a')).toHaveAccessibleName(/^Event a, new, /)
  await expect(row(page, 'The corrected event')).toHaveAccessibleName(/, corrected, /)
  // After a while on screen they are no news.
  await expect(row(page, 'Event a')).not.toHaveAccessibleName(/, new, /)
  await expect(news(page, '2 new events')).toHaveCount(0)

  await news(page, 'What changed').click()
  const dialog = page.getByRole('dialog', { name: 'What changed' })
  await expect(dialog.getByRole('listitem')).toHaveCount(3)
  await expect(dialog).toContainText('The corrected eventbefore: “The old event”')
  await dialog.getByRole('button', { name: 'The corrected event' }).click()
  await expect(dialog).toBeHidden()
  const pane = region(page, 'Event')
  await expect(pane.getByRole('heading', { name: 'The corrected event' })).toBeVisible()
  await expect(pane).toContainText(/Until \d\d:\d\d it said: “The old event”, Thursday 20 April 2023/)
  await expect(pane).toContainText('Killed: 3')
})

test('an event that is gone from the feed is told as gone, with what it said, and counts nowhere', async ({
  page,
  server,
  faults,
}) => {
  const { feed } = startLive(faults)
  feed.change({ upsert: [dated('a', 'A doubtful event')] })
  await open(page, server, '?event=a')
  const before = await total(page)
  feed.change({ withdraw: ['a'] })
  await expect(news(page, '1 event withdrawn')).toBeVisible()
  expect(await total(page)).toBe(before - 1)
  await expect(region(page, 'Event').getByRole('heading', { name: 'A doubtful event' })).toBeVisible()
  await expect(region(page, 'Event')).toContainText(/no longer in the feed: at \d\d:\d\d it was found to be gone/)
  await expect(row(page, 'A doubtful event')).toHaveCount(0)
})

test('a superseded event leads to its correction, and the correction says what was said before', async ({
  page,
  server,
  faults,
}) => {
  const { feed } = startLive(faults)
  feed.change({ upsert: [dated('a', 'First account')] })
  await open(page, server)
  feed.change({ upsert: [dated('b', 'Second account', { supersedes: 'a' })] })
  await expect(news(page, '1 event corrected')).toBeVisible()
  await row(page, 'Second account').click()
  await expect(region(page, 'Event')).toContainText(/Until \d\d:\d\d it said: “First account”/)
})

test('a refresh leaves the view, the selection, the scroll and the focus where they are', async ({
  page,
  server,
  faults,
}) => {
  const { feed } = startLive(faults)
  await open(page, server, '?map=6/49/32')
  const grid = page.getByRole('grid', { name: 'Events' })
  await grid.locator('[tabindex="0"]').focus()
  for (let i = 0; i < 14; i++) await page.keyboard.press('ArrowDown')
  const focused = grid.locator('[aria-rowindex="15"]')
  await expect(focused).toBeFocused()
  const id = await focused.getAttribute('data-event')
  const top = await grid.locator(`[data-event="${id}"]`).evaluate((element) => element.getBoundingClientRect().top)
  const address = page.url()
  const map = await region(page, 'Map').locator('.leaflet-map-pane').getAttribute('style')
  feed.change({ upsert: [dated('a'), dated('b'), dated('c')] })
  await expect(news(page, '3 new events')).toBeVisible()
  const same = grid.locator(`[data-event="${id}"]`)
  await expect(same).toBeFocused()
  await expect(same).toHaveAttribute('aria-rowindex', '18')
  expect(await same.evaluate((element) => element.getBoundingClientRect().top)).toBe(top)
  expect(page.url()).toBe(address)
  expect(await region(page, 'Map').locator('.leaflet-map-pane').getAttribute('style')).toBe(map)
})

test('a map that shows all of the feed stays where it is, whatever comes in', async ({ page, server, faults }) => {
  const { feed } = startLive(faults)
  await open(page, server)
  const map = region(page, 'Map').locator('.leaflet-map-pane')
  const before = await map.getAttribute('style')
  const scale = await region(page, 'Map').textContent()
  feed.change({ upsert: [{ ...dated('far'), geometry: { type: 'Point', coordinates: [-70, -30] } }] })
  await expect(news(page, '1 new event')).toBeVisible()
  expect(await map.getAttribute('style')).toBe(before)
  expect((await region(page, 'Map').textContent())?.match(/\d+ km/)?.[0]).toBe(scale?.match(/\d+ km/)?.[0])
})

test('what changed since the last visit is listed, and a page opened anew soon is still on the same visit', async ({
  page,
  server,
  faults,
}) => {
  const { feed } = startLive(faults)
  feed.change({ upsert: [dated('a', 'To be corrected'), dated('b', 'To be withdrawn')] })
  await open(page, server)
  await expect.poll(() => age(page, 86_400_000)).toBe(1)
  await page.goto('about:blank')
  feed.change({ upsert: [dated('a', 'Corrected'), dated('c', 'Added')], withdraw: ['b'] })

  await open(page, server)
  const button = news(page, /^What changed since \d+ \w+, \d\d:\d\d/)
  await button.click()
  const dialog = page.getByRole('dialog', { name: 'What changed' })
  await expect(dialog).toContainText(/Between your last visit, \d+ \w+, \d\d:\d\d, and this one/)
  for (const words of ['NewAdded', 'CorrectedCorrectedbefore: “To be corrected”', 'WithdrawnTo be withdrawn'])
    await expect(dialog).toContainText(words)
  await page.reload()
  await expect(button).toBeVisible()
})

test('where the browser keeps nothing it says so', async ({ page, server, faults }) => {
  const { feed } = startLive(faults)
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined })
  })
  await open(page, server)
  feed.change({ upsert: [dated('a')] })
  await news(page, '1 new event').click()
  await expect(page.getByRole('dialog', { name: 'What changed' })).toContainText(
    /This browser keeps nothing for this page/,
  )
})

/** Makes what the browser remembers older by so much; answers of how many feeds that is. */
function age(page: Page, ms: number): Promise<number> {
  return page.evaluate(
    (by) =>
      new Promise<number>((resolve) => {
        const asked = indexedDB.open('faultline-visits')
        asked.addEventListener('upgradeneeded', () => asked.transaction?.abort())
        asked.addEventListener('error', () => resolve(0))
        asked.addEventListener('success', () => {
          const base = asked.result
          const store = base.transaction('visits', 'readwrite').objectStore('visits')
          const cursor = store.openCursor()
          let count = 0
          cursor.addEventListener('success', () => {
            const at = cursor.result
            if (!at) {
              base.close()
              resolve(count)
              return
            }
            count++
            const kept = at.value as { base: unknown; last: { at: number } }
            at.update({ ...kept, last: { ...kept.last, at: kept.last.at - by } })
            at.continue()
          })
        })
      }),
    ms,
  )
}
