import { expect, test } from 'vitest'
import { type Asked, createAnswerQueue } from './answer-queue.ts'

/** A queue whose answers take as long as they say, and whose tasks run when the test lets them. */
function createHall(costMs: (call: number) => number) {
  let now = 0
  const tasks: (() => void)[] = []
  const answered: number[] = []
  const sent: number[][] = []
  const queue = createAnswerQueue({
    answer: ({ call }) => {
      now += costMs(call)
      answered.push(call)
      return call < 100 ? { call, answer: null } : null
    },
    send: (replies) => sent.push(replies.map(({ call }) => call)),
    later: (call) => tasks.push(call),
    now: () => now,
  })
  return { queue, answered, sent, tasks, runTask: () => tasks.shift()?.() }
}

const asked = (...calls: number[]): Asked[] => calls.map((call) => ({ call, question: { ask: 'event', id: '' } }))

test('quick questions of one message are answered in one message', () => {
  const { queue, sent, tasks, runTask } = createHall(() => 1)
  queue.ask(asked(1, 2, 3, 4, 5))
  expect(sent).toEqual([])
  runTask()
  expect(sent).toEqual([[1, 2, 3, 4, 5]])
  expect(tasks).toHaveLength(0)
})

test('between slow questions a cancel is heard, and what it names is never answered', () => {
  const { queue, answered, sent, runTask } = createHall(() => 30)
  queue.ask(asked(1, 2, 3))
  runTask()
  expect(sent).toEqual([[1]])
  queue.cancel([2, 3])
  queue.ask(asked(4))
  runTask()
  runTask()
  expect(answered).toEqual([1, 4])
  expect(sent).toEqual([[1], [4]])
})

test('whatever it costs, every question is answered once and in the order of asking', () => {
  const { queue, answered, tasks, runTask } = createHall((call) => (call * 7) % 19)
  queue.ask(asked(1, 2, 3, 4))
  runTask()
  queue.ask(asked(5, 6))
  queue.ask(asked(7, 8, 9))
  while (tasks.length > 0) runTask()
  expect(answered).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
})

test('a question that is answered elsewhere holds up nobody', () => {
  const { queue, sent, runTask } = createHall(() => 1)
  queue.ask(asked(100, 1))
  runTask()
  expect(sent).toEqual([[1]])
})

test('a queue whose questions were all cancelled does nothing', () => {
  const { queue, sent, answered, runTask } = createHall(() => 1)
  queue.ask(asked(1))
  queue.cancel([1])
  runTask()
  expect([sent, answered]).toEqual([[], []])
})
