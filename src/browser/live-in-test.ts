import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { type LiveHandler, handleLive } from '../tools/feed-server/handle-live.ts'
import { type Feature, type LiveFeed, createLiveFeed } from '../tools/feed-server/live-feed.ts'
import type { Handler } from '../tools/serve.ts'
import { counts } from './app-test.ts'

const DEMO = JSON.parse(readFileSync('mock-data/feed.geojson', 'utf8')) as { features: Feature[] }

/** Undated, so that it is in N while no range is set, and stands last. */
export const undated = (id: string, title = `Event ${id}`): Feature => ({
  type: 'Feature',
  id,
  geometry: null,
  properties: { kind: 'statement', title },
})

/** Of a date after all others, so that it stands first. */
export const dated = (id: string, title = `Event ${id}`, more: object = {}): Feature => ({
  type: 'Feature',
  id,
  geometry: null,
  properties: { kind: 'statement', title, start: '2023-04-20', ...more },
})

/** A live feed of the demo's first records, and the app on it. */
export function startLive(
  faults: { handle: Handler | null },
  config: object = {},
  records = 60,
): { feed: LiveFeed; live: LiveHandler } {
  const feed = createLiveFeed({ ...DEMO, features: DEMO.features.slice(0, records) })
  const live = handleLive(feed)
  faults.handle = (path, request, response) => {
    if (live.handle(path, request, response)) return true
    if (path !== 'config.json') return false
    response.end(JSON.stringify({ feed: 'live/feed.geojson', refreshSeconds: 5, ...config }))
    return true
  }
  return { feed, live }
}

/** The ids of all events in the list, of a feed so small that every row is there. */
export const idsShown = (page: Page): Promise<string[]> =>
  page
    .getByRole('grid', { name: 'Events' })
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-event') ?? '').toSorted())

/** The ids of all events of a feed. */
export const idsOf = (feed: LiveFeed): string[] =>
  feed
    .features()
    .map(({ id }) => id)
    .toSorted()

/** M of "Showing N of M events". */
export const total = async (page: Page): Promise<number> => (await counts(page)).total
