import type { Handler } from './serve.ts'

/** The demo feed and one that lacks its last event, served in turn, so that each look replaces the table. */
export function twoFeeds(text: string): { handle: Handler; looks: () => number } {
  const feed = JSON.parse(text) as { features: unknown[] }
  const versions = [text, JSON.stringify({ ...feed, features: feed.features.slice(0, -1) })]
  let looks = 0
  return {
    looks: () => looks,
    handle: (path, _, response) => {
      if (path !== 'mock-data/feed.geojson') return false
      response.writeHead(200, { 'Content-Type': 'application/geo+json', 'Cache-Control': 'no-store' })
      response.end(versions[looks++ % 2])
      return true
    },
  }
}
