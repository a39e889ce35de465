import { type Chunks, chunksOf, joined, onlyChunk } from './byte-chunks.ts'
import { FeedError } from './feed-error.ts'

// A browser's longest text has some 500 million characters; a bomb packs a thousand times as much as it weighs.
const MOST_BYTES = 1_000_000_000
const MOST_TIMES = 200
const ALWAYS_ALLOWED = 64_000_000

/** Whether bytes are a gzip file. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** Unpacks a gzip file; `note` where it is cut off or damaged and only its beginning could be had. */
export async function gunzip(bytes: Uint8Array): Promise<{ bytes: Uint8Array; note?: string }> {
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of unpack(onlyChunk(bytes), bytes.length)) chunks.push(chunk)
  } catch (error) {
    if (!(error instanceof CutOff)) throw error
    return { bytes: joined(chunks), note: error.message }
  }
  return { bytes: joined(chunks) }
}

/** A gzip file that is cut off or damaged behind what was unpacked. */
export class CutOff extends Error {}

/** The same as it comes: `size` bytes, where that is known. Throws `CutOff` where it breaks off behind a beginning. */
export async function* unpack(chunks: Chunks, size: number | null): AsyncGenerator<Uint8Array> {
  let packed = size ?? 0
  let length = 0
  let failure: unknown
  const counted = async function* (): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    try {
      for await (const chunk of chunks) {
        if (size === null) packed += chunk.length
        yield chunk as Uint8Array<ArrayBuffer>
      }
    } catch (error) {
      failure = error
      throw error
    }
  }
  try {
    for await (const chunk of chunksOf(streamOf(counted()).pipeThrough(new DecompressionStream('gzip')))) {
      length += chunk.length
      const most = Math.min(MOST_BYTES, Math.max(ALWAYS_ALLOWED, packed * MOST_TIMES))
      if (length > most)
        throw new FeedError(
          `The gzip file unpacks to more than ${Math.round(most / 1e6).toLocaleString('en')} MB and was not opened`,
        )
      yield chunk
    }
  } catch (error) {
    // What failed before the bytes came here is told as it is.
    if (failure !== undefined) throw failure
    if (error instanceof FeedError) throw error
    // What is wrong with the stream is a TypeError in browsers, and in Node an error of zlib's.
    if (length === 0) throw new FeedError('The gzip file is damaged and cannot be unpacked', { cause: error })
    throw new CutOff('The gzip file is cut off or damaged; what could be unpacked before that was read', {
      cause: error,
    })
  }
}

function streamOf(chunks: AsyncGenerator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const step = await chunks.next()
      if (step.done) controller.close()
      else controller.enqueue(step.value)
    },
    async cancel() {
      await chunks.return(undefined)
    },
  })
}
