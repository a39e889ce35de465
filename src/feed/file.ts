import { chunksOf } from './byte-chunks.ts'
import { FeedError } from './feed-error.ts'

/** The bytes of a file of this machine as they come. Throws a `FeedError` where the browser may not or cannot read it. */
export async function* fileChunks(file: Blob): AsyncGenerator<Uint8Array> {
  try {
    yield* chunksOf(file.stream())
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new FeedError(`It may be a folder, or was moved or changed since it was chosen (${why})`, { cause: error })
  }
}
