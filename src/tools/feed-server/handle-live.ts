import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Handler } from '../serve.ts'
import { type Fault, answerWrongly, isFault } from './faults.ts'
import type { Change, LiveFeed } from './live-feed.ts'

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'If-None-Match, If-Modified-Since, Last-Event-ID',
  'Access-Control-Allow-Methods': 'GET, POST',
  'Access-Control-Expose-Headers': 'ETag, Last-Modified, Retry-After',
}
const HEARTBEAT_MS = 10_000

/** A live feed behind HTTP, and what a test may know of its requests and do to them. */
export interface LiveHandler {
  /** Answers `live/feed.geojson`, `live/stream` and `live/control`. */
  handle: Handler
  /** Null: all is well. With `times` it heals by itself after so many answers. */
  setFault: (fault: Fault | null, times?: number) => void
  /** Whether the stream answers; where it does not, those who listen are dropped. */
  setStream: (isOn: boolean) => void
  /** Of each request that came: what was asked, and the status of the answer (0: none was finished). */
  requests: { path: string; status: number }[]
  /** How many listen to the stream. */
  listeners: () => number
}

/** Puts a live feed behind HTTP; `step` makes its next change when the control asks for one. */
export function handleLive(feed: LiveFeed, step: () => void = () => undefined): LiveHandler {
  let fault: Fault | null = null
  let times = Infinity
  let isStreaming = true
  const streams = new Set<ServerResponse>()
  const requests: LiveHandler['requests'] = []

  function setFault(next: Fault | null, forTimes = Infinity): void {
    fault = next
    times = forTimes
  }

  function setStream(isOn: boolean): void {
    isStreaming = isOn
    if (!isOn) for (const stream of streams) stream.destroy()
  }

  function answerFeed(request: IncomingMessage, response: ServerResponse): void {
    if (fault !== null) {
      const now = fault
      if (--times <= 0) fault = null
      answerWrongly(now, response, feed.text())
      return
    }
    const tag = `"r${feed.revision()}"`
    const modified = new Date(feed.changedAt()).toUTCString()
    response.setHeader('ETag', tag)
    response.setHeader('Last-Modified', modified)
    response.setHeader('Cache-Control', 'no-cache')
    const asked = request.headers['if-none-match']
    const isKnown = asked === undefined ? request.headers['if-modified-since'] === modified : asked === tag
    if (isKnown) response.writeHead(304).end()
    else response.writeHead(200, { 'Content-Type': 'application/geo+json' }).end(feed.text())
  }

  function answerStream(request: IncomingMessage, response: ServerResponse): void {
    if (!isStreaming) {
      response.writeHead(503).end()
      return
    }
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    const last = request.headers['last-event-id']
    const missed = typeof last === 'string' && /^\d+$/.test(last) ? feed.since(Number(last)) : []
    response.write(`: revision ${feed.revision()}\n\n`)
    for (const { revision, change } of missed) response.write(messagesOf(revision, change))
    const stop = feed.subscribe((revision, change) => response.write(messagesOf(revision, change)))
    const heart = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS).unref()
    streams.add(response)
    response.on('close', () => {
      stop()
      clearInterval(heart)
      streams.delete(response)
    })
  }

  /** `POST live/control?fault=500&times=3`, `?fault=none`, `?stream=off`, `?step=2`; a GET only tells how things stand. */
  function answerControl(request: IncomingMessage, response: ServerResponse): void {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
    if (request.method === 'POST') {
      const asked = searchParams.get('fault')
      if (asked !== null && asked !== 'none' && !isFault(asked)) {
        response.writeHead(400, { 'Content-Type': 'text/plain' }).end(`no such fault: ${asked}\n`)
        return
      }
      if (asked !== null) setFault(isFault(asked) ? asked : null, Number(searchParams.get('times') ?? Infinity))
      if (searchParams.has('stream')) setStream(searchParams.get('stream') !== 'off')
      for (let steps = Math.min(1000, Number(searchParams.get('step') ?? 0)); steps > 0; steps--) step()
    }
    const state = { revision: feed.revision(), events: feed.features().length, fault, isStreaming }
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(`${JSON.stringify(state)}\n`)
  }

  const answers: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
    'live/feed.geojson': answerFeed,
    'live/stream': answerStream,
    'live/control': answerControl,
  }
  return {
    setFault,
    setStream,
    requests,
    listeners: () => streams.size,
    handle(path, request, response) {
      const answer = Object.hasOwn(answers, path) ? answers[path] : undefined
      if (!answer) return false
      // The control answers only who asks it directly: a page of another site has no business there.
      if (path !== 'live/control') for (const [name, value] of Object.entries(CORS)) response.setHeader(name, value)
      if (request.method === 'OPTIONS') {
        response.writeHead(204).end()
        return true
      }
      const noted = { path, status: 0 }
      requests.push(noted)
      response.on('finish', () => (noted.status = response.statusCode))
      answer(request, response)
      return true
    },
  }
}

/** One feature a message, several as a batch; what is gone by its ids. Of several messages the last bears the id. */
function messagesOf(revision: number, { upsert = [], withdraw = [] }: Change): string {
  const messages: string[] = []
  if (withdraw.length > 0) messages.push(`event: withdraw\ndata: ${JSON.stringify(withdraw)}\n`)
  if (upsert.length === 1) messages.push(`data: ${JSON.stringify(upsert[0])}\n`)
  if (upsert.length > 1) messages.push(`data: ${JSON.stringify({ type: 'FeatureCollection', features: upsert })}\n`)
  return messages.map((message, i) => (i === messages.length - 1 ? `id: ${revision}\n` : '') + message + '\n').join('')
}
