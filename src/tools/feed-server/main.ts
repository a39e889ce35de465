import { existsSync, readFileSync } from 'node:fs'
import type { Handler } from '../serve.ts'
import { serveFolder } from '../serve.ts'
import { FAULTS } from './faults.ts'
import { handleLive } from './handle-live.ts'
import { replay } from './replay.ts'

const PORT = 4180
const EVERY_MS = 10_000

const { feed, step } = replay(readFileSync('mock-data/feed.geojson', 'utf8'))
const live = handleLive(feed, step)
const isBuilt = existsSync('dist/index.html')

/** The app of `dist/` with a config that names the live feed. */
const handle: Handler = (path, request, response) => {
  if (live.handle(path, request, response)) return true
  if (path !== 'config.json' || !isBuilt) return false
  const config = JSON.parse(readFileSync('dist/config.json', 'utf8')) as object
  response.writeHead(200, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify({ ...config, feed: 'live/feed.geojson', stream: 'live/stream', refreshSeconds: 10 }))
  return true
}

const server = await serveFolder(isBuilt ? 'dist' : 'mock-data', { port: PORT, handle })
setInterval(step, EVERY_MS)
console.log(`The demo feed, with a change every ${EVERY_MS / 1000} seconds:
  ${server.url}live/feed.geojson    the feed
  ${server.url}live/stream          its changes as server-sent events
${isBuilt ? `  ${server.url}                     the built app on it` : '  (npm run build, then start again: the app stands here too)'}
  http://127.0.0.1:4173/?feed=${server.url}live/feed.geojson&refresh=5    in the app that npm start serves

Make it fail, heal it, move it on:
  curl -X POST '${server.url}live/control?fault=500'     ${FAULTS.join(', ')}; &times=3 heals by itself
  curl -X POST '${server.url}live/control?fault=none'
  curl -X POST '${server.url}live/control?stream=off'    the stream alone
  curl -X POST '${server.url}live/control?step=5'`)
