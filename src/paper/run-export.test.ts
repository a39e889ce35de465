import { expect, test } from 'vitest'
import type { Engine } from '../query/engine.ts'
import type { ExportQuestion } from '../query/question.ts'
import { runExport } from './run-export.ts'

/** An engine that gives `total` events, a line each, and keeps what it was asked. */
function engineOf(total: number, asked: ExportQuestion[]): Engine {
  const answer = ({ offset, count }: ExportQuestion) => {
    const done = Math.min(total, offset + count)
    const piece = Array.from({ length: done - offset }, (_, i) => `${offset + i}\n`).join('')
    const ends = done === total ? [{ before: 'head\n', after: 'end\n' }] : undefined
    return { pieces: [piece], done, total, ...(ends && { ends }) }
  }
  return {
    ask: (question, signal) => {
      signal?.throwIfAborted()
      asked.push({ ...(question as ExportQuestion) })
      return Promise.resolve(answer(question as ExportQuestion) as never)
    },
  }
}

const order = { format: 'geojson', filter: {}, axis: [0, 1] } as const

test('a file is asked for batch by batch and put together in order', async () => {
  const asked: ExportQuestion[] = []
  const progress: number[] = []
  const [file] = await runExport(engineOf(2500, asked), order, {
    signal: new AbortController().signal,
    onProgress: (done) => progress.push(done),
  })
  const lines = Array.from({ length: 2500 }, (_, i) => String(i))
  expect(await file!.text()).toBe(['head', ...lines, 'end', ''].join('\n'))
  expect(progress).toEqual([1000, 2000, 2500])
  expect(new Set(asked.map(({ run }) => run)).size).toBe(1)
})

test('one that is given up asks no further, and lets the feed go', async () => {
  const asked: ExportQuestion[] = []
  const abort = new AbortController()
  const running = runExport(engineOf(1_000_000, asked), order, {
    signal: abort.signal,
    onProgress: (done) => done === 2000 && abort.abort(),
  })
  await expect(running).rejects.toThrow('aborted')
  expect(asked.map(({ offset, count }) => [offset, count])).toEqual([
    [0, 1000],
    [1000, 1000],
    [2000, 0],
  ])
})
