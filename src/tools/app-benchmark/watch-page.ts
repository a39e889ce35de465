import type { Page } from 'playwright-core'

/** What the page writes down of itself; times in milliseconds since it began. */
interface Watched {
  /** The app's own measures, from the input to the frame in which every pane shows the answer: by start, how long. */
  interactions: Map<number, number>
  /** Tasks of the main thread of 50 ms and more (Long Tasks). */
  tasks: { start: number; ms: number }[]
  /** When a file was chosen. */
  chosen: number
}

declare global {
  interface Window {
    watched: Watched
  }
}

/** Before the page opens: writes down long tasks, the app's interactions, and when a file is chosen. */
export async function watchPage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched: Watched = { interactions: new Map(), tasks: [], chosen: 0 }
    window.watched = watched
    new PerformanceObserver((list) => {
      for (const { name, startTime, duration } of list.getEntries())
        if (name === 'faultline:interaction') watched.interactions.set(startTime, duration)
    }).observe({ type: 'measure', buffered: true })
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) watched.tasks.push({ start: startTime, ms: duration })
    }).observe({ type: 'longtask', buffered: true })
    document.addEventListener(
      'change',
      ({ timeStamp, target }) => {
        if (target instanceof HTMLInputElement && target.type === 'file') watched.chosen = timeStamp
      },
      true,
    )
  })
}

/** The longest task of the main thread since a moment; 0: none of 50 ms. */
export function longestTask(page: Page, since: number): Promise<number> {
  return page.evaluate(
    (from) => window.watched.tasks.reduce((most, { start, ms }) => (start >= from ? Math.max(most, ms) : most), 0),
    since,
  )
}

/** Milliseconds since the page began. */
export function clock(page: Page): Promise<number> {
  return page.evaluate(() => performance.now())
}

const TOO_LONG_MS = 10_000

/** Acts, and answers how long the app says that it took until all panes were painted; null where it says nothing. */
export async function timeInteraction(page: Page, act: () => Promise<void>): Promise<number | null> {
  const before = await page.evaluate(() => window.watched.interactions.size)
  await act()
  try {
    await page.waitForFunction((count) => window.watched.interactions.size > count, before, { timeout: TOO_LONG_MS })
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') return null
    throw error
  }
  return page.evaluate(() => [...window.watched.interactions.values()].at(-1)!)
}

const LOADING_MS = 600_000

/**
 * Waits until the line "Showing N of M" says that there is `whole` of a file, or with null that M is no longer `before`;
 * answers when the frame with it was painted.
 */
export async function whenTotal(page: Page, before: number, whole: number | null): Promise<number> {
  const seen = await page.waitForFunction(
    ({ other, wanted }) => {
      const line = document.querySelector('[role=status][aria-label="What you see"]')
      const total = Number((/of ([\d,]+) events/.exec(line?.textContent ?? '')?.[1] ?? '').replaceAll(',', ''))
      const isIt =
        wanted === null
          ? total > 0 && total !== other
          : total === wanted && !document.querySelector('progress, [role=progressbar]')
      return isIt && !line?.querySelector('[aria-busy=true]') ? performance.now() : 0
    },
    { other: before, wanted: whole },
    { timeout: LOADING_MS },
  )
  return seen.evaluate((at) => at)
}

/** M of "Showing N of M events". */
export function totalOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const line = document.querySelector('[role=status][aria-label="What you see"]')
    return Number((/of ([\d,]+) events/.exec(line?.textContent ?? '')?.[1] ?? '').replaceAll(',', ''))
  })
}
