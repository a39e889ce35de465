import { createParser } from 'eventsource-parser'
import { FeedError } from './feed-error.ts'
import { type Patch, readPatch } from './patch.ts'
import { request } from './source.ts'

/** What a stream tells while it is open. */
export interface StreamListener {
  onOpen: () => void
  /** `null`: something changed that the message does not say in a way that we know. */
  onPatch: (patch: Patch | null, id: string | undefined) => void
  /** Anything came, were it only a sign of life. */
  onAlive: () => void
  /** The server asks to wait so long before coming back, in milliseconds. */
  onRetry: (ms: number) => void
}

const SILENT_AFTER_MS = 45_000
/** A message longer than that is no message. */
const LONGEST = 50_000_000

/**
 * Reads server-sent events until the stream ends or falls silent; then it rejects with a `FeedError`, or with the
 * signal's reason. `lastEventId` names the last message that came, so that the server can send those after it.
 */
export async function readStream(
  url: string,
  signal: AbortSignal,
  lastEventId: string | undefined,
  { onOpen, onPatch, onAlive, onRetry }: StreamListener,
  silentAfterMs = SILENT_AFTER_MS,
): Promise<never> {
  async function read(response: Response, isAlive: () => void): Promise<never> {
    const { host } = new URL(url)
    const type = response.headers.get('Content-Type') ?? ''
    if (!/^text\/event-stream\b/i.test(type) || !response.body)
      throw new FeedError(`What ${host} sent is no stream of events but ${type === '' ? 'of no type' : type}`)
    onOpen()
    const parser = createParser({
      onEvent: ({ event, data, id }) => onPatch(readPatch(event, data), id),
      onRetry,
      maxBufferSize: LONGEST,
    })
    const decoder = new TextDecoder()
    const reader = response.body.getReader()
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      isAlive()
      onAlive()
      parser.feed(decoder.decode(step.value, { stream: true }))
    }
    throw new FeedError(`The stream of ${host} ended`)
  }
  const headers = { Accept: 'text/event-stream', ...(lastEventId !== undefined && { 'Last-Event-ID': lastEventId }) }
  return request(url, signal, read, { stalledAfterMs: silentAfterMs, headers })
}
