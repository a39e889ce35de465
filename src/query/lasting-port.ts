import type { EnginePort, FromWorker, ToWorker } from './engine.ts'
import type { FeedAnswer } from './answer.ts'
import type { FeedQuestion, Question } from './question.ts'

/** The parts of a `Worker` that the port needs; handed in, so that tests need none. */
export interface WorkerPort extends EnginePort {
  addEventListener(type: 'message', listener: (event: MessageEvent<FromWorker[]>) => void): void
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void
  addEventListener(type: 'messageerror', listener: () => void): void
  terminate(): void
}

interface Outstanding {
  question: Question
  /** Workers that were lost while this was being asked. */
  losses: number
}

/** So long a worker may be silent while it is asked something, in milliseconds; then it is pinged, and once more so long. */
const PATIENCE_MS = 30_000
const REOPEN_MS = 5000
/** A question that took two workers along is not asked of a third. */
const MOST_LOSSES = 2
/** The engine counts its calls from 1. */
const REOPENING = 0
/** Versions of a later worker's tables never meet those of an earlier one. */
const VERSIONS_OF_A_WORKER = 1_000_000

/**
 * A port whose worker is started again when it fails or falls silent: the feed is opened anew, and what was being asked
 * is asked again, so that nobody behind the port notices. A worker that dies before its first answer is not started
 * again by itself: what was asked is rejected, and the next question tries anew.
 */
export function createLastingPort(start: () => WorkerPort, patienceMs = PATIENCE_MS): EnginePort {
  const outstanding = new Map<number, Outstanding>()
  let listener: (event: { data: FromWorker[] }) => void = () => undefined
  let worker: WorkerPort | null = null
  let started = 0
  let hasAnswered = false
  let lastFeed: FeedQuestion | null = null
  /** Whether this worker holds the feed that the one before it held; questions about it wait until it does. */
  let isOpen = true
  let reopening: ReturnType<typeof setTimeout> | undefined
  let watch: ReturnType<typeof setTimeout> | undefined
  let silence: 'none' | 'silent' | 'pinged' = 'none'

  function begin() {
    const mine = start()
    worker = mine
    started++
    hasAnswered = false
    isOpen = lastFeed === null
    silence = 'none'
    mine.addEventListener('message', ({ data }) => mine === worker && receive(data))
    mine.addEventListener('error', (event) => mine === worker && lose(event.message))
    mine.addEventListener('messageerror', () => mine === worker && lose('a message could not be read'))
    reopen()
  }

  function reopen() {
    if (!isOpen && lastFeed) worker?.postMessage({ type: 'ask', questions: [{ call: REOPENING, question: lastFeed }] })
  }

  function send(calls: Iterable<number>) {
    const questions = [...calls].flatMap((call) => {
      const asked = outstanding.get(call)
      return asked && (isOpen || isOpening(asked.question)) ? { call, question: asked.question } : []
    })
    if (questions.length > 0) worker?.postMessage({ type: 'ask', questions })
  }

  function receive(replies: FromWorker[]) {
    hasAnswered = true
    silence = 'none'
    const data = replies.flatMap((reply) => {
      if (reply.call === REOPENING) {
        if ('answer' in reply) open()
        else reopening = setTimeout(reopen, REOPEN_MS)
        return []
      }
      const question = outstanding.get(reply.call)?.question
      outstanding.delete(reply.call)
      if (question?.ask !== 'feed' || !('answer' in reply)) return reply
      lastFeed = question
      open()
      const about = reply.answer as FeedAnswer
      return { call: reply.call, answer: { ...about, version: about.version + (started - 1) * VERSIONS_OF_A_WORKER } }
    })
    if (data.length > 0) listener({ data })
  }

  function open() {
    if (isOpen) return
    isOpen = true
    clearTimeout(reopening)
    send([...outstanding].filter(([, { question }]) => !isOpening(question)).map(([call]) => call))
  }

  function lose(why: string) {
    worker?.terminate()
    worker = null
    clearTimeout(reopening)
    const isLasting = hasAnswered
    const message = why || 'The worker that holds the events could not start.'
    for (const asked of outstanding.values()) asked.losses++
    const given = [...outstanding].filter(([, { losses }]) => !isLasting || losses >= MOST_LOSSES).map(([call]) => call)
    for (const call of given) outstanding.delete(call)
    if (isLasting) {
      begin()
      send(outstanding.keys())
    }
    if (given.length > 0) listener({ data: given.map((call) => ({ call, error: { name: 'Error', message } })) })
  }

  function watchOver() {
    if (watch !== undefined || outstanding.size === 0) return
    watch = setTimeout(() => {
      watch = undefined
      if (outstanding.size === 0) return
      if (silence === 'pinged') lose('The worker that holds the events stopped answering.')
      else if (silence === 'silent') {
        silence = 'pinged'
        worker?.postMessage({ type: 'ping' })
      } else silence = 'silent'
      watchOver()
    }, patienceMs / 2)
  }

  return {
    postMessage(message: ToWorker) {
      if (message.type === 'cancel') for (const call of message.calls) outstanding.delete(call)
      if (message.type !== 'ask') return worker?.postMessage(message)
      for (const { call, question } of message.questions) outstanding.set(call, { question, losses: 0 })
      if (!worker) begin()
      send(message.questions.map(({ call }) => call))
      watchOver()
    },
    addEventListener(_, next) {
      listener = next
    },
  }
}

/** Questions that open something, and need nothing to be open. */
function isOpening({ ask }: Question): boolean {
  return ask === 'feed' || ask === 'file'
}
