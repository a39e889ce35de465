import type { AnswerTo } from './answer.ts'
import type { Question } from './question.ts'

/** What the views ask through; who answers is none of their business. Rejects with a sentence, or with an AbortError. */
export interface Engine {
  ask<Q extends Question>(question: Q, signal?: AbortSignal): Promise<AnswerTo<Q>>
}

/** What goes to the worker and comes back; one message for all that was asked in one task. */
export type ToWorker =
  | { type: 'ask'; questions: { call: number; question: Question }[] }
  | { type: 'cancel'; calls: number[] }
  /** Answered by an empty message. */
  | { type: 'ping' }
/** What a call is rejected with: a sentence, and how long a server asked to be left alone. */
export interface EngineError extends Error {
  retryAfterMs?: number
}

/** The end of one call: its answer, or what its error says. */
export type FromWorker =
  | { call: number; answer: unknown }
  | { call: number; error: { name: string; message: string; retryAfterMs?: number } }

/** Where the engine sends its messages and hears the answers. */
export interface EnginePort {
  postMessage(message: ToWorker): void
  addEventListener(type: 'message', listener: (event: { data: FromWorker[] }) => void): void
}

interface Waiting {
  resolve: (answer: never) => void
  reject: (reason: unknown) => void
  set: QuestionSet
}

/** Questions that travel together: how many of them still wait, and since when, in milliseconds of `performance.now()`. */
interface QuestionSet {
  left: number
  start: number
}

/**
 * An engine over a port to `engine.worker.ts`. Questions of one task travel together; `onAnswered` is told when
 * the last of them was answered, and when they were asked.
 */
export function createWorkerEngine(worker: EnginePort, onAnswered?: (start: number) => void): Engine {
  const waiting = new Map<number, Waiting>()
  let queued: { call: number; question: Question }[] = []
  let calls = 0
  let set: QuestionSet = { left: 0, start: 0 }

  function settle(asked: Waiting) {
    asked.set.left--
    if (asked.set.left === 0) onAnswered?.(asked.set.start)
  }

  worker.addEventListener('message', ({ data }) => {
    for (const reply of data) {
      const asked = waiting.get(reply.call)
      waiting.delete(reply.call)
      if (!asked) continue
      settle(asked)
      if ('error' in reply) asked.reject(Object.assign(new Error(), reply.error))
      else asked.resolve(reply.answer as never)
    }
  })
  function send() {
    if (queued.length > 0) worker.postMessage({ type: 'ask', questions: queued })
    queued = []
  }

  function cancel(call: number, reason: unknown) {
    const asked = waiting.get(call)
    if (!asked) return
    waiting.delete(call)
    asked.set.left--
    asked.reject(reason)
    if (queued.some((item) => item.call === call)) queued = queued.filter((item) => item.call !== call)
    else worker.postMessage({ type: 'cancel', calls: [call] })
  }

  return {
    ask(question, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason)
          return
        }
        const call = ++calls
        if (queued.length === 0) {
          set = { left: 0, start: performance.now() }
          queueMicrotask(send)
        }
        set.left++
        waiting.set(call, { resolve, reject, set })
        queued.push({ call, question })
        signal?.addEventListener('abort', () => cancel(call, signal.reason), { once: true })
      })
    },
  }
}
