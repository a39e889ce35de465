import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type FromWorker, type ToWorker, createWorkerEngine } from './engine.ts'
import { type WorkerPort, createLastingPort } from './lasting-port.ts'
import type { FeedQuestion, Question } from './question.ts'

const FEED: FeedQuestion = { ask: 'feed', layers: [], look: 0 }
const SUMMARY: Question = { ask: 'summary', filter: {}, axis: [0, 1] }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A worker that answers and fails when it is told to. */
function hire() {
  const heard: ToWorker[] = []
  const listeners: Record<string, (event: never) => void> = {}
  let isTerminated = false
  const port: WorkerPort = {
    postMessage: (message) => heard.push(message),
    addEventListener: (type: string, listener: (event: never) => void) => {
      listeners[type] = listener
    },
    terminate: () => {
      isTerminated = true
    },
  }
  return {
    port,
    heard,
    isTerminated: () => isTerminated,
    asked: () => heard.flatMap((message) => (message.type === 'ask' ? message.questions : [])),
    reply: (...data: FromWorker[]) => listeners['message']!({ data } as never),
    fail: (message = 'out of memory') => listeners['error']!({ message } as never),
    garble: () => listeners['messageerror']!({} as never),
  }
}

function workshop() {
  const workers: ReturnType<typeof hire>[] = []
  const start = () => {
    workers.push(hire())
    return workers.at(-1)!.port
  }
  const engine = createWorkerEngine(createLastingPort(start, 10_000))
  return { engine, workers, last: () => workers.at(-1)! }
}

const settled = () => vi.advanceTimersByTimeAsync(0)
const failure = (answer: Promise<unknown>) =>
  answer.then(
    () => 'none',
    (error: Error) => error.message,
  )
const callOf = (worker: { asked: () => { call: number; question: Question }[] }, ask: Question['ask']) =>
  worker.asked().find(({ question }) => question.ask === ask)!.call

/** An engine whose feed is open. */
async function opened() {
  const shop = workshop()
  const feed = shop.engine.ask(FEED)
  await settled()
  shop.last().reply({ call: callOf(shop.last(), 'feed'), answer: { version: 1 } })
  expect(await feed).toEqual({ version: 1 })
  return shop
}

describe('a worker that is lost', () => {
  it.each(['fail', 'garble'] as const)(
    'is started again (%s): the feed first, then what was being asked',
    async (end) => {
      const { engine, workers, last } = await opened()
      const answer = engine.ask(SUMMARY)
      await settled()
      workers[0]![end]()
      expect(workers).toHaveLength(2)
      expect(workers[0]!.isTerminated()).toBe(true)
      expect(last().asked()).toEqual([{ call: 0, question: FEED }])
      last().reply({ call: 0, answer: { version: 1 } })
      expect(last().asked().slice(1)).toEqual([{ call: 2, question: SUMMARY }])
      last().reply({ call: 2, answer: { shown: 7 } })
      expect(await answer).toEqual({ shown: 7 })
    },
  )

  it('leaves no version behind that a later worker could use again', async () => {
    const { engine, workers, last } = await opened()
    workers[0]!.fail()
    const feed = engine.ask(FEED)
    await settled()
    last().reply({ call: 2, answer: { version: 1 } })
    expect(await feed).toEqual({ version: 1_000_001 })
  })

  it('is noticed by its silence, but only while something is asked', async () => {
    const { engine, workers, last } = await opened()
    await vi.advanceTimersByTimeAsync(100_000)
    expect(workers[0]!.heard.filter(({ type }) => type === 'ping')).toEqual([])
    void engine.ask(SUMMARY)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(workers[0]!.heard.at(-1)).toEqual({ type: 'ping' })
    expect(workers).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(5000)
    expect(workers).toHaveLength(2)
    expect(last().asked()).toEqual([{ call: 0, question: FEED }])
  })

  it('is none while it answers its pings, however long a question takes', async () => {
    const { engine, workers } = await opened()
    void engine.ask({ ...FEED, look: 1 })
    for (let i = 0; i < 20; i++) {
      await vi.advanceTimersByTimeAsync(5000)
      if (workers[0]!.heard.at(-1)?.type === 'ping') workers[0]!.reply()
    }
    expect(workers).toHaveLength(1)
  })

  it('keeps questions waiting until the feed can be read again', async () => {
    const { engine, workers, last } = await opened()
    const answer = engine.ask(SUMMARY)
    await settled()
    workers[0]!.fail()
    const error = { name: 'Error', message: 'The server answered 503' }
    last().reply({ call: 0, error })
    last().reply()
    await vi.advanceTimersByTimeAsync(5000)
    expect(
      last()
        .asked()
        .map(({ call }) => call),
    ).toEqual([0, 0])
    last().reply({ call: 0, answer: { version: 1 } })
    last().reply({ call: 2, answer: { shown: 7 } })
    expect(await answer).toEqual({ shown: 7 })
  })

  it('does not take a third one along with the same question', async () => {
    const { engine, workers, last } = await opened()
    const answer = engine.ask(SUMMARY)
    const told = failure(answer)
    await settled()
    workers[0]!.fail()
    last().reply({ call: 0, answer: { version: 1 } })
    last().fail('again')
    expect(await told).toMatch('again')
    last().reply({ call: 0, answer: { version: 1 } })
    expect(
      last()
        .asked()
        .map(({ call }) => call),
    ).toEqual([0])
  })
})

it('a worker that never answered is not started again by itself; the next question tries anew', async () => {
  const { engine, workers, last } = workshop()
  const told = failure(engine.ask(FEED))
  await settled()
  last().fail('')
  expect(await told).toMatch('could not start')
  expect(workers).toHaveLength(1)
  const feed = engine.ask(FEED)
  await settled()
  last().reply({ call: callOf(last(), 'feed'), answer: { version: 1 } })
  expect(workers).toHaveLength(2)
  expect(await feed).toEqual({ version: 1_000_001 })
})

it('what was cancelled is asked of no later worker', async () => {
  const { engine, workers, last } = await opened()
  const abort = new AbortController()
  const told = failure(engine.ask(SUMMARY, abort.signal))
  await settled()
  abort.abort()
  expect(await told).toMatch('aborted')
  workers[0]!.fail()
  last().reply({ call: 0, answer: { version: 1 } })
  expect(last().asked()).toHaveLength(1)
})
