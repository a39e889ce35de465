import { FeedError } from './feed-error.ts'

/** The bytes of a file of this machine. Throws a `FeedError` where the browser may not or cannot read it. */
export async function readFile(file: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new FeedError(`It may be a folder, or was moved or changed since it was chosen (${why})`, { cause: error })
  }
}
