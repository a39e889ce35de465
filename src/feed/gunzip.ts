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
  const most = Math.min(MOST_BYTES, Math.max(ALWAYS_ALLOWED, bytes.length * MOST_TIMES))
  const chunks: Uint8Array[] = []
  let length = 0
  let note: string | undefined
  const reader = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader()
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      length += step.value.length
      if (length > most) {
        await reader.cancel()
        throw new FeedError(
          `The gzip file unpacks to more than ${Math.round(most / 1e6).toLocaleString('en')} MB and was not opened`,
        )
      }
      chunks.push(step.value)
    }
  } catch (error) {
    if (error instanceof FeedError) throw error
    // What is wrong with the stream is a TypeError in browsers, and in Node an error of zlib's.
    if (length === 0) throw new FeedError('The gzip file is damaged and cannot be unpacked', { cause: error })
    note = 'The gzip file is cut off or damaged; what could be unpacked before that was read'
  }
  const unpacked = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    unpacked.set(chunk, at)
    at += chunk.length
  }
  return note === undefined ? { bytes: unpacked } : { bytes: unpacked, note }
}
