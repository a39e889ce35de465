import type { Page } from '@playwright/test'
import { box, counts, expect, line, open, region, test } from './app-test.ts'

const RANGE = '?from=2023-02-01&to=2023-03-31'

/** What the panes say of the moment. */
interface Said {
  /** The last day of the range in the line, and the day of the playhead beside it. */
  rangeEnd: string
  moment: string
  chart: string
  range: string
  /** Pixels of the two lines under each other. */
  lines: number[]
  shown: number
  onMap: string
  listed: string
  newestRow: string
}

async function readPanes(page: Page): Promise<Said> {
  await expect(line(page).locator('[aria-busy="true"]')).toHaveCount(0)
  const { shown } = await counts(page)
  const text = (await line(page).textContent()) ?? ''
  const [, rangeEnd = '', moment = ''] =
    /events·(?:[^·]*– ?|\d+–)?([^·]*)·([^·]*) \((?:playing|paused)\)/.exec(text) ?? []
  const xOf = (pane: string) =>
    page.locator(`[data-now="${pane}"]`).evaluate((element) => Math.round(element.getBoundingClientRect().x))
  return {
    rangeEnd,
    moment,
    chart: (await region(page, 'Strikes and casualties').locator('svg[aria-hidden] text').allTextContents()).join('|'),
    range: (await region(page, 'Time range').locator('svg text').allTextContents()).join('|'),
    lines: [await xOf('chart'), await xOf('visits')],
    shown,
    onMap:
      (await region(page, 'Map')
        .getByRole('button', { name: /in view/ })
        .textContent()) ?? '',
    listed: (await region(page, 'Events').locator('header p').first().textContent()) ?? '',
    newestRow: (await page.getByRole('grid', { name: 'Events' }).getByRole('row').first().textContent()) ?? '',
  }
}

const play = (page: Page) => page.getByRole('button', { name: 'Play', exact: true })
const pause = (page: Page) => page.getByRole('button', { name: 'Pause', exact: true })

for (const [mode, span] of [
  ['all from the start', ''],
  ['a moving window', '&span=P7D'],
] as const) {
  test(`playing ${mode} brings every pane to the same day`, async ({ page, server }) => {
    await open(page, server, `${RANGE}&play=2${span}`)
    await expect(line(page)).toContainText(/([5-9]|\d\d) Feb 2023 \(playing\)/)
    await pause(page).click()
    const said = await readPanes(page)
    const [day, month] = said.moment.split(' ')
    expect(said.moment).toMatch(/^\d+ (Feb|Mar) 2023$/)
    expect(said.rangeEnd).toBe(said.moment)
    expect(said.chart).toMatch(new RegExp(`(Mon|Tue|Wed|Thu|Fri|Sat|Sun) ${day} ${month}`))
    expect(said.range.split('|')).toContain(`${day} ${month}`)
    expect(said.lines[0]).toBe(said.lines[1])
    expect(said.onMap).toContain(`of ${said.shown} in view`)
    expect(said.listed).toContain(`${said.shown}`)
    expect(said.newestRow).toContain(`${day} ${month}`)
    // The address says the same, and what it says is what a range of these days shows.
    const at = new URL(page.url()).searchParams.get('at')
    expect(at).toBe(`2023-${month === 'Feb' ? '02' : '03'}-${day!.padStart(2, '0')}`)
    const first = new Date(Date.parse(at!) - 6 * 86_400_000).toISOString().slice(0, 10)
    await open(page, server, `?from=${span && first > '2023-02-01' ? first : '2023-02-01'}&to=${at}`)
    expect((await counts(page)).shown).toBe(said.shown)
  })
}

test('the front line is the one of the moment', async ({ page, server }) => {
  await open(page, server, `${RANGE}&at=2023-02-10`)
  const caption = region(page, 'Map').locator('label', { hasText: 'Front lines' })
  await expect(caption).toContainText('1 Feb')
  await open(page, server, RANGE)
  await expect(caption).not.toContainText('1 Feb')
})

test('an address with a playhead opens at its moment, and goes on from there where it says to play', async ({
  page,
  server,
}) => {
  await open(page, server, `${RANGE}&at=2023-02-24&span=P3D`)
  await expect(line(page)).toContainText('22–24 Feb 2023·24 Feb 2023 (paused)')
  await expect(play(page)).toBeVisible()
  await play(page).click()
  await expect(page).toHaveURL(/play=1/)
  await expect(line(page)).toContainText(/(2[5-9] Feb|\d Mar) 2023 \(playing\)/)
  await pause(page).click()
  const text = (await line(page).textContent()) ?? ''
  const [, start = '', , end = ''] = /events·(\d+( Feb)?) ?– ?(\d+ \w+) 2023·/.exec(text) ?? []
  const day = (date: string) => Date.parse(`${date.includes(' ') ? date : `${date} ${end.slice(-3)}`} 2023 UTC`)
  expect((day(end) - day(start)) / 86_400_000).toBe(2)
})

test('a playhead outside of the range is none', async ({ page, server }) => {
  await open(page, server, '?from=2023-02-01&to=2023-02-10&at=2023-03-05')
  await expect(line(page)).toContainText('1–10 Feb 2023')
  await expect(line(page)).not.toContainText('paused')
})

test('steps go by a day, write the address, and Back leads to the whole range', async ({ page, server }) => {
  await open(page, server, RANGE)
  const { shown } = await counts(page)
  await page.getByRole('button', { name: 'One day on' }).click()
  await expect(line(page)).toContainText('1 Feb 2023·1 Feb 2023 (paused)')
  await page.getByRole('button', { name: 'One day on' }).click()
  await page.getByRole('button', { name: 'One day on' }).click()
  await expect(page).toHaveURL(/at=2023-02-03/)
  await page.getByRole('button', { name: 'One day back' }).click()
  await expect(page).toHaveURL(/at=2023-02-02/)
  await expect(line(page)).toContainText('1–2 Feb 2023')
  await page.goBack()
  await expect(page).not.toHaveURL(/at=/)
  await expect.poll(async () => (await counts(page)).shown).toBe(shown)
})

test('space plays and pauses while no control has the focus, comma and full stop step', async ({ page, server }) => {
  await open(page, server, `${RANGE}&at=2023-02-10`)
  await page.keyboard.press('.')
  await expect(page).toHaveURL(/at=2023-02-11/)
  await page.keyboard.press(',')
  await page.keyboard.press(',')
  await expect(page).toHaveURL(/at=2023-02-09/)
  await page.keyboard.press(' ')
  await expect(page).toHaveURL(/play=1/)
  await page.keyboard.press(' ')
  await expect(page).not.toHaveURL(/play=/)
  // In a field they are letters, and on a control space is its own.
  const paused = page.url()
  await page.keyboard.press('/')
  await page.keyboard.type('. , ')
  await expect(page).not.toHaveURL(/play=/)
  expect(await page.getByRole('searchbox').inputValue()).toBe('. , ')
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(paused)
  await page.getByRole('button', { name: 'Theme' }).focus()
  await page.keyboard.press(' ')
  await expect(page).toHaveURL(/theme=/)
  await expect(page).not.toHaveURL(/play=/)
})

test('single keys can be turned off', async ({ page, server }) => {
  await page.addInitScript(() => localStorage.setItem('faultline:slash', 'off'))
  await open(page, server, `${RANGE}&at=2023-02-10`)
  await page.keyboard.press('.')
  await page.keyboard.press(' ')
  await page.getByRole('button', { name: 'One day on' }).click()
  await expect(page).toHaveURL(/at=2023-02-11/)
  await expect(page).not.toHaveURL(/play=/)
})

test('without motion the line stands on days; with it, it glides between them', async ({ page, server }) => {
  const lineAt = () => page.locator('[data-now="range"]').evaluate((found) => Number(found.getAttribute('x1')))
  /** Where the line stood on its next so many frames. */
  const places = (frames: number) =>
    page.evaluate(async (count) => {
      const seen: number[] = []
      while (seen.length < count) {
        await new Promise(requestAnimationFrame)
        const found = document.querySelector('[data-now="range"]')?.getAttribute('x1')
        if (found) seen.push(Number(found))
      }
      return seen
    }, frames)
  await open(page, server, `${RANGE}&at=2023-02-01`)
  const first = await lineAt()
  await page.keyboard.press('.')
  await expect.poll(lineAt).not.toBe(first)
  const aDay = (await lineAt()) - first
  const isOnDay = (x: number) => Math.abs((x - first) / aDay - Math.round((x - first) / aDay)) < 0.01

  await page.keyboard.press(' ')
  await expect.poll(async () => (await lineAt()) > first + 2.5 * aDay).toBe(true)
  expect((await places(40)).filter((x) => !isOnDay(x))).toEqual([])
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  expect((await places(40)).filter((x) => !isOnDay(x)).length).toBeGreaterThan(20)
})

test('at the end the whole range is shown as before, or it begins again', async ({ page, server }) => {
  await open(page, server, `${RANGE}&play=8&at=2023-03-29`)
  await expect(page).not.toHaveURL(/play=/)
  await expect(page).not.toHaveURL(/at=/)
  await expect(line(page)).toContainText('1 Feb – 31 Mar 2023')
  await expect(line(page)).not.toContainText('(')
  await open(page, server, `${RANGE}&play=8&at=2023-03-29&loop=1`)
  await expect(line(page)).toContainText(/Feb 2023 \(playing\)/)
  await expect(page).toHaveURL(/play=8/)
})

test('a box that is ticked while it plays narrows what plays, and Back takes it back', async ({ page, server }) => {
  await open(page, server, `${RANGE}&play=2&at=2023-02-20`)
  await box(page, 'Actors', 'China').check()
  await expect(line(page)).toContainText('China')
  await expect(line(page)).toContainText('(playing)')
  await expect(line(page)).toContainText(/(2[3-9] Feb|\d Mar) 2023 \(playing\)/)
  await page.goBack()
  await expect(line(page)).toContainText('all actors')
  await expect(line(page)).toContainText('(playing)')
})

test('Back from a playback leads to the whole range, and nothing moves any more', async ({ page, server }) => {
  await open(page, server, RANGE)
  const before = await line(page).textContent()
  await play(page).click()
  await expect(line(page)).toContainText(/[2-9] Feb 2023 \(playing\)/)
  await page.goBack()
  await expect(page).not.toHaveURL(/play=/)
  await expect(play(page)).toBeVisible()
  await expect(line(page)).toContainText(before!.slice(0, before!.indexOf('·newest')))
  await expect(page.locator('[data-now]')).toHaveCount(0)
})

test('while a hand is on the range playback waits, and goes on within the new range', async ({ page, server }) => {
  await open(page, server, `${RANGE}&play=2&at=2023-02-20`)
  const handle = (await page.getByRole('slider', { name: 'Range start' }).boundingBox())!
  const y = handle.y + handle.height / 2
  await page.mouse.move(handle.x + handle.width / 2, y)
  await page.mouse.down()
  await page.mouse.move(handle.x + 60, y, { steps: 6 })
  await expect(line(page)).not.toContainText('(playing)')
  await expect(line(page)).toContainText('– 31 Mar 2023')
  await page.mouse.up()
  await expect(page).not.toHaveURL(/from=2023-02-01/)
  await expect(line(page)).toContainText(/(2\d Feb|\d Mar) 2023 \(playing\)/)
})

test('who sets a range while it is paused sees that range', async ({ page, server }) => {
  await open(page, server, `${RANGE}&at=2023-02-20`)
  await region(page, 'Time range').getByRole('button', { name: 'All', exact: true }).click()
  await expect(page).not.toHaveURL(/at=/)
  await expect(line(page)).not.toContainText('paused')
})

test('Share writes the playhead first', async ({ page, server, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, server, `${RANGE}&play=4&at=2023-02-03`)
  await expect(line(page)).toContainText(/([6-9]|\d\d) Feb 2023 \(playing\)/)
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByText('Link copied')).toBeVisible()
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()))
  expect(link.searchParams.get('at')! > '2023-02-05').toBe(true)
})

test('speed, window and loop are chosen in words and stand in the address', async ({ page, server }) => {
  await open(page, server, `${RANGE}&at=2023-02-20`)
  await page.getByRole('button', { name: /^Playback settings/ }).click()
  await page.getByRole('radio', { name: 'Last 3 days' }).check()
  await expect(page).toHaveURL(/span=P3D/)
  await expect(line(page)).toContainText('18–20 Feb 2023')
  await page.getByRole('radio', { name: '4×' }).check()
  await page.getByRole('checkbox', { name: 'Begin again at the end' }).check()
  await expect(page).toHaveURL(/loop=1/)
  await page.keyboard.press('Escape')
  await play(page).click()
  await expect(page).toHaveURL(/play=4/)
})

test('the address is written at most every five seconds, and nothing is read out on each frame', async ({
  page,
  server,
}) => {
  await page.addInitScript(() => {
    const replaceState = history.replaceState.bind(history)
    Object.assign(globalThis, { writes: 0, heard: 0 })
    const counter = globalThis as unknown as { writes: number; heard: number }
    history.replaceState = (...args) => {
      counter.writes++
      replaceState(...args)
    }
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        const live = element?.closest('[aria-live], [role=status], [role=alert]')
        if (live && live.getAttribute('aria-live') !== 'off') counter.heard++
      }
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
  await open(page, server, `${RANGE}&play=8`)
  const before = await page.evaluate(() => ({ ...(globalThis as unknown as { writes: number; heard: number }) }))
  await expect(line(page)).toContainText('Mar 2023 (playing)')
  const after = await page.evaluate(() => ({ ...(globalThis as unknown as { writes: number; heard: number }) }))
  expect(after.writes - before.writes).toBeLessThanOrEqual(2)
  expect(after.heard - before.heard).toBeLessThanOrEqual(2)
})

test('a wall plays what its address plays, and the space bar holds it where it is', async ({ page, server }) => {
  await open(page, server, `${RANGE}&mode=wall&play=2&at=2023-02-10&span=P7D&loop=1`)
  await expect(line(page)).toContainText('(playing)')
  /** Where the line stood in the chart on its next frames, each place once. */
  const places = () =>
    page.evaluate(async () => {
      const seen = new Set<string | null | undefined>()
      for (let frame = 0; frame < 60; frame++) {
        await new Promise(requestAnimationFrame)
        seen.add(document.querySelector('[data-now="chart"]')?.getAttribute('d'))
      }
      return [...seen]
    })
  await expect.poll(async () => (await places()).length).toBeGreaterThan(1)
  await page.keyboard.press(' ')
  await expect.poll(places).toEqual([expect.stringMatching(/\d/)])
  await page.keyboard.press(' ')
  await expect.poll(async () => (await places()).length).toBeGreaterThan(1)
})
