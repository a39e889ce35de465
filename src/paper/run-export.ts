import type { Engine } from '../query/engine.ts'
import type { ExportQuestion } from '../query/question.ts'

/** Events a batch: some milliseconds of the worker, so that the panes are answered in between. */
const BATCH = 1000
const TYPE = { geojson: 'application/geo+json', csv: 'text/csv;charset=utf-8' } as const

let runs = 0

/**
 * The files of an export. Each piece becomes a blob at once, which the browser may keep on disk, so that a million events
 * never stand in this page's memory. Rejects with the signal's reason where it is given up.
 */
export async function runExport(
  engine: Engine,
  order: Pick<ExportQuestion, 'format' | 'filter' | 'axis' | 'note'>,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (done: number, total: number) => void },
): Promise<Blob[]> {
  const question: ExportQuestion = { ask: 'export', run: `${Date.now()}-${++runs}`, ...order, offset: 0, count: BATCH }
  const type = TYPE[order.format]
  const files: Blob[][] = []
  try {
    for (;;) {
      const { pieces, done, total, ends } = await engine.ask(question, signal)
      for (const [i, piece] of pieces.entries()) (files[i] ??= []).push(new Blob([piece]))
      onProgress(done, total)
      if (ends) return files.map((blobs, i) => new Blob([ends[i]!.before, ...blobs, ends[i]!.after], { type }))
      question.offset = done
    }
  } catch (error) {
    // Whatever became of it, the worker need not hold the feed for it any longer.
    engine.ask({ ...question, count: 0 }).catch((why: unknown) => console.info('The export could not be ended:', why))
    throw error
  }
}
