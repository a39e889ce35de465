import type { FromWorker } from './engine.ts'
import type { Question } from './question.ts'

/** A question that waits for its answer. */
export interface Asked {
  call: number
  question: Question
}

/** What the queue needs; handed in, so that tests need neither worker nor clock. */
export interface QueueWishes {
  /** A reply, or null where it is sent later by whoever takes the question. */
  answer: (asked: Asked) => FromWorker | null
  send: (replies: FromWorker[]) => void
  /** Calls back in a task of its own, after the messages that have come until now. */
  later: (call: () => void) => void
  /** Milliseconds. */
  now: () => number
}

/** Questions that wait, and those of them that nobody wants any more taken away. */
export interface AnswerQueue {
  ask: (questions: readonly Asked[]) => void
  cancel: (calls: readonly number[]) => void
}

/** After so long the messages that came meanwhile are heard: one of them may say that the rest is not wanted. */
const SLICE_MS = 12

/**
 * Answers in the order of asking and sends what is ready together. Quick questions of one message are answered in one
 * message; between slow ones a cancel is heard.
 */
export function createAnswerQueue({ answer, send, later, now }: QueueWishes): AnswerQueue {
  let waiting: Asked[] = []
  let isWaiting = false

  function wake() {
    if (isWaiting || waiting.length === 0) return
    isWaiting = true
    later(answerSlice)
  }

  function answerSlice() {
    isWaiting = false
    const end = now() + SLICE_MS
    const replies: FromWorker[] = []
    do {
      const next = waiting.shift()
      const reply = next && answer(next)
      if (reply) replies.push(reply)
    } while (waiting.length > 0 && now() < end)
    if (replies.length > 0) send(replies)
    wake()
  }

  return {
    ask(questions) {
      waiting.push(...questions)
      wake()
    },
    cancel(calls) {
      waiting = waiting.filter(({ call }) => !calls.includes(call))
    },
  }
}
