import type { StreamAnswer } from '../query/answer.ts'
import type { Engine } from '../query/engine.ts'

const TRY_AGAIN_MS = 5000

/** Asks again and again how a stream stands, and tells each answer with the one before; null where none came. */
export async function followStream(
  engine: Engine,
  layer: string,
  url: string,
  signal: AbortSignal,
  tell: (answer: StreamAnswer | null, last: StreamAnswer | null) => void,
): Promise<void> {
  let last: StreamAnswer | null = null
  while (!signal.aborted) {
    try {
      const answer: StreamAnswer = await engine.ask({ ask: 'stream', layer, url, state: last?.state ?? -1 }, signal)
      tell(answer, last)
      last = answer
    } catch (error) {
      if (signal.aborted) return
      console.warn('The stream of changes:', error)
      tell(null, last)
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS))
    }
  }
}
