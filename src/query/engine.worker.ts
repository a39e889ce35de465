/// <reference lib="webworker" />
import { FeedError } from '../feed/feed-error.ts'
import { fileChunks } from '../feed/file.ts'
import { fetchPages } from '../feed/pages.ts'
import { allowHosts } from '../feed/source.ts'
import { createFeedKeep } from '../offline/kept-feed.ts'
import { type Asked, createAnswerQueue } from './answer-queue.ts'
import { answerQuestion } from './answer-question.ts'
import type { FromWorker, ToWorker } from './engine.ts'
import { eventAnswer } from './event-answer.ts'
import type { createExporter } from './export-answer.ts'
import { createLayers } from './layers.ts'
import type { OpenFeed } from './open-feed.ts'
import { readLayer } from './read-layer.ts'
import type { Live, LiveQuestion } from './live.ts'
import type { EventQuestion, ExportQuestion, FeedQuestion, FileQuestion, RecordsQuestion } from './question.ts'
import { recordsAnswer } from './records-answer.ts'

declare const self: DedicatedWorkerGlobalScope

const layers = createLayers({
  fetch: fetchPages,
  chunksOf: fileChunks,
  read: readLayer,
  keep: createFeedKeep(globalThis.isSecureContext ? { caches, locks: navigator.locks } : {}),
  changed: async (id, before, after) => (await loadLive()).note(id, before, after),
  now: () => Date.now() / 60_000,
})
let live: Promise<Live> | null = null
const opening = new Map<number, AbortController>()
let exporter: ReturnType<typeof createExporter> | null = null

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'ping') {
    self.postMessage([])
    return
  }
  if (data.type === 'cancel') {
    for (const call of data.calls) opening.get(call)?.abort()
    queue.cancel(data.calls)
    return
  }
  queue.ask(data.questions)
})

const post = (replies: FromWorker[]) => self.postMessage(replies)
const { port1, port2 } = new MessageChannel()
let wake: () => void = () => undefined
port1.onmessage = () => wake()
const queue = createAnswerQueue({
  answer,
  send: post,
  // A timer would wait four milliseconds each time.
  later(call) {
    wake = call
    port2.postMessage(null)
  },
  now: () => performance.now(),
})

/** The reply to a question about columns; whatever has to wait for bytes replies by itself. */
function answer({ call, question }: Asked): FromWorker | null {
  switch (question.ask) {
    case 'feed':
    case 'file':
      return laterBy(openAndReply(call, question))
    case 'progress':
      return { call, answer: layers.progress() }
    case 'stop':
      layers.stop(question.layer)
      return { call, answer: null }
    case 'export':
      return laterBy(exportAndReply(call, question))
    case 'records':
      return laterBy(readAndReply(call, question))
    case 'event':
      return laterBy(live === null ? readAndReply(call, question) : liveAndReply(call, question))
    case 'changes':
    case 'digest':
    case 'stream':
      return laterBy(liveAndReply(call, question))
    default:
      try {
        return { call, answer: answerQuestion(current(), question) }
      } catch (error) {
        return failure(call, error)
      }
  }
}

function laterBy(reply: Promise<FromWorker>): null {
  void reply.then((one) => post([one]))
  return null
}

/** What follows a feed over time comes when it is needed; once it is there, it knows more of an event. */
function loadLive(): Promise<Live> {
  return (live ??= import('./live.ts').then(({ createLive }) => createLive(layers)))
}

async function liveAndReply(call: number, question: LiveQuestion | EventQuestion): Promise<FromWorker> {
  const abort = new AbortController()
  opening.set(call, abort)
  try {
    const { tell, answer } = await loadLive()
    if (question.ask !== 'event') return { call, answer: await answer(question, abort.signal) }
    return { call, answer: tell(question.id, await eventAnswer(current(), question.id)) }
  } catch (error) {
    return failure(call, error)
  } finally {
    opening.delete(call)
  }
}

function current(): OpenFeed {
  const open = layers.current()
  if (!open) throw new Error('no feed is open')
  return open
}

/** What writes files comes with the first export. */
async function exportAndReply(call: number, question: ExportQuestion): Promise<FromWorker> {
  try {
    exporter ??= (await import('./export-answer.ts')).createExporter()
    return { call, answer: await exporter(current, question) }
  } catch (error) {
    return failure(call, error)
  }
}

async function readAndReply(call: number, question: EventQuestion | RecordsQuestion): Promise<FromWorker> {
  try {
    const isOne = question.ask === 'event'
    return { call, answer: await (isOne ? eventAnswer(current(), question.id) : recordsAnswer(current(), question)) }
  } catch (error) {
    return failure(call, error)
  }
}

async function openAndReply(call: number, question: FeedQuestion | FileQuestion): Promise<FromWorker> {
  const abort = new AbortController()
  opening.set(call, abort)
  if (question.ask === 'feed') allowHosts(question.hosts ?? [])
  try {
    const answer =
      question.ask === 'file' ? await layers.openFile(question.layer) : await layers.open(question, abort.signal)
    return { call, answer }
  } catch (error) {
    return failure(call, error)
  } finally {
    opening.delete(call)
  }
}

function failure(call: number, error: unknown): FromWorker {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  const wait = error instanceof FeedError && error.retryAfterMs !== null && { retryAfterMs: error.retryAfterMs }
  return { call, error: { name, message, ...wait } }
}
