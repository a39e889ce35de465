/// <reference lib="webworker" />
import { readFeedBytes } from '../feed/read-feed.ts'
import { fetchFeed } from '../feed/source.ts'
import type { FeedAnswer } from './answer.ts'
import { answerQuestion } from './answer-question.ts'
import type { FromWorker, ToWorker } from './engine.ts'
import { type OpenFeed, openFeed } from './open-feed.ts'
import type { FeedQuestion, Question } from './question.ts'

declare const self: DedicatedWorkerGlobalScope

let open: OpenFeed | null = null
let lastBytes: Uint8Array | null = null
let version = 0
let queue: { call: number; question: Question }[] = []
const fetching = new Map<number, AbortController>()

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'cancel') {
    for (const call of data.calls) fetching.get(call)?.abort()
    queue = queue.filter(({ call }) => !data.calls.includes(call))
    return
  }
  // Answered in a task of its own, so that a message that cancels can come between.
  if (queue.length === 0) setTimeout(answerQueue)
  queue.push(...data.questions)
})

function answerQueue() {
  const asked = queue
  queue = []
  const replies: FromWorker[] = []
  for (const { call, question } of asked) {
    if (question.ask === 'feed') {
      void openAndReply(call, question).then((reply) => self.postMessage([reply]))
      continue
    }
    try {
      if (!open) throw new Error('no feed is open')
      replies.push({ call, answer: answerQuestion(open, question) })
    } catch (error) {
      replies.push(failure(call, error))
    }
  }
  if (replies.length > 0) self.postMessage(replies)
}

async function openAndReply(call: number, question: FeedQuestion): Promise<FromWorker> {
  const abort = new AbortController()
  fetching.set(call, abort)
  try {
    return { call, answer: await openQuestion(question, abort.signal) }
  } catch (error) {
    return failure(call, error)
  } finally {
    fetching.delete(call)
  }
}

/** Fetches and reads a feed. The table changes only once the new one is whole, and not at all where the bytes are the same. */
async function openQuestion({ url, zone }: FeedQuestion, signal: AbortSignal): Promise<FeedAnswer> {
  const { bytes } = await fetchFeed(url, signal)
  const shownZone = zone ?? open?.about.feedZone
  if (open && open.about.url === url && open.about.zone === shownZone && isSame(bytes, lastBytes)) return open.about
  const contents = await readFeedBytes(bytes)
  signal.throwIfAborted()
  open = openFeed(contents, {
    url,
    version: ++version,
    ...(zone !== undefined && { zone }),
    bytes: bytes.length,
    now: Date.now() / 60_000,
  })
  lastBytes = bytes
  return open.about
}

function isSame(a: Uint8Array, b: Uint8Array | null): boolean {
  return b !== null && a.length === b.length && a.every((byte, i) => byte === b[i])
}

function failure(call: number, error: unknown): FromWorker {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  return { call, error: { name, message } }
}
