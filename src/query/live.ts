import { applyPatches } from '../feed/patch.ts'
import type { Answers, EventAnswer } from './answer.ts'
import { createChangeLog, digestOf } from './change-log.ts'
import type { Snapshot } from './changes.ts'
import type { Layers } from './layers.ts'
import type { ChangesQuestion, DigestQuestion, StreamQuestion } from './question.ts'
import { createStreams } from './streams.ts'

/** Questions about how a feed changes. */
export type LiveQuestion = ChangesQuestion | DigestQuestion | StreamQuestion

/** What follows a feed over time; it comes to the worker with the first change, stream or visit to remember. */
export interface Live {
  note: (layer: string, before: Snapshot, after: Snapshot) => Promise<void>
  tell: (id: string, answer: EventAnswer | null) => EventAnswer | null
  answer: (question: LiveQuestion, signal: AbortSignal) => Promise<Answers[LiveQuestion['ask']]>
}

/** Follows the layers. */
export function createLive(layers: Pick<Layers, 'patch' | 'snapshot'>): Live {
  const log = createChangeLog()
  const streams = createStreams({
    patch: (layer, patches) => layers.patch(layer, (bytes) => applyPatches(bytes, patches)),
  })
  return {
    note: (layer, before, after) => log.note(layer, before, after, Date.now()),
    tell: log.tell,
    async answer(question, signal) {
      if (question.ask === 'changes') return log.changes()
      if (question.ask === 'stream') return streams(question, signal)
      const snapshot = layers.snapshot(question.layer)
      return snapshot ? digestOf(snapshot) : { records: null, count: 0 }
    },
  }
}
