import type { Patch } from '../feed/patch.ts'
import { readStream } from '../feed/stream.ts'
import type { StreamAnswer } from './answer.ts'
import type { StreamQuestion } from './question.ts'

/** Where the changes of streams go, and what a test hands in. */
export interface StreamParts {
  /** Changes what is held of a layer; rejects where that cannot be done so. */
  patch: (layer: string, patches: readonly Patch[]) => Promise<void>
  read?: typeof readStream
  now?: () => number
  random?: () => number
  wait?: (ms: number, signal: AbortSignal) => Promise<void>
}

const FIRST_RETRY_MS = 2000
const LONGEST_RETRY_MS = 60_000
/** Signs of life are passed on no more often than this. */
const HEARD_EVERY_MS = 10_000
const UNASKED_MS = 10_000

/** Follows streams for as long as somebody asks how they stand. */
export function createStreams(
  parts: StreamParts,
): (question: StreamQuestion, signal: AbortSignal) => Promise<StreamAnswer> {
  const streams = new Map<string, ReturnType<typeof follow>>()
  return (question, signal) => {
    const key = `${question.layer}\n${question.url}`
    let stream = streams.get(key)
    if (!stream) {
      stream = follow(question, parts, () => streams.delete(key))
      streams.set(key, stream)
    }
    return stream.ask(question.state, signal)
  }
}

function follow({ layer, url }: StreamQuestion, parts: StreamParts, onEnd: () => void) {
  const { patch, read = readStream, now = Date.now, random = Math.random, wait = waitFor } = parts
  const abort = new AbortController()
  const waiting = new Set<() => void>()
  let stands: StreamAnswer = { state: 1, isOpen: false, looks: 0, patched: 0, heardAt: null, failure: null }
  let unasked: ReturnType<typeof setTimeout> | undefined
  let patches: Patch[] = []
  let isPatching = false

  function change(next: Partial<StreamAnswer>): void {
    stands = { ...stands, ...next, state: stands.state + 1 }
    for (const wake of waiting) wake()
  }

  async function patchAll(): Promise<void> {
    if (isPatching) return
    isPatching = true
    while (patches.length > 0) {
      const batch = patches
      patches = []
      try {
        await patch(layer, batch)
        change({ patched: stands.patched + batch.length })
      } catch (error) {
        // What cannot be put into what is held is fetched with all the rest.
        change({ looks: stands.looks + 1, failure: error instanceof Error ? error.message : String(error) })
      }
    }
    isPatching = false
  }

  async function run(): Promise<void> {
    let lastEventId: string | undefined
    let failures = 0
    let leastMs = 0
    while (!abort.signal.aborted) {
      let hasOpened = false
      try {
        await read(url, abort.signal, lastEventId, {
          onOpen() {
            hasOpened = true
            failures = 0
            // Not every server keeps what was missed: a look at the whole finds it.
            change({ isOpen: true, looks: stands.looks + 1, heardAt: now(), failure: null })
          },
          onPatch(next, id) {
            if (id !== undefined) lastEventId = id
            if (next === null) change({ looks: stands.looks + 1 })
            else {
              patches.push(next)
              void patchAll()
            }
          },
          onAlive() {
            if (now() - (stands.heardAt ?? 0) >= HEARD_EVERY_MS) change({ heardAt: now() })
          },
          onRetry: (ms) => (leastMs = Math.min(ms, LONGEST_RETRY_MS)),
        })
      } catch (error) {
        if (abort.signal.aborted) return
        change({ isOpen: false, failure: error instanceof Error ? error.message : String(error) })
      }
      // Another host's server may refuse the header alone.
      if (!hasOpened) lastEventId = undefined
      const most = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures++, 10))
      await wait(Math.max(leastMs, most * (0.5 + random() / 2)), abort.signal)
    }
  }

  void run()
  return {
    ask(state: number, signal: AbortSignal): Promise<StreamAnswer> {
      clearTimeout(unasked)
      return new Promise((resolve) => {
        const settle = () => {
          if (stands.state === state && !signal.aborted) return
          waiting.delete(settle)
          if (waiting.size === 0)
            unasked = setTimeout(() => {
              abort.abort()
              onEnd()
            }, UNASKED_MS)
          resolve(stands)
        }
        waiting.add(settle)
        signal.addEventListener('abort', settle, { once: true })
        settle()
      })
    },
  }
}

function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
