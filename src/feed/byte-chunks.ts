/** Bytes as they come, in chunks of any size. */
export type Chunks = AsyncIterable<Uint8Array>

/** The chunks of a stream; a stream that is left before its end is cancelled. */
export async function* chunksOf(
  stream: ReadableStream<Uint8Array>,
  came: () => void = () => {},
): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      came()
      yield step.value
    }
  } finally {
    // Of a stream that has ended or failed there is nothing left to cancel.
    await reader.cancel().catch(() => undefined)
  }
}

/** Takes chunks until there are `most` bytes of them. `rest` is null where that was all. */
export async function takeHead(
  chunks: AsyncIterator<Uint8Array>,
  most: number,
): Promise<{ head: Uint8Array; rest: AsyncIterator<Uint8Array> | null }> {
  const taken: Uint8Array[] = []
  let length = 0
  while (length < most) {
    const step = await chunks.next()
    if (step.done) return { head: joined(taken), rest: null }
    taken.push(step.value)
    length += step.value.length
  }
  return { head: joined(taken), rest: chunks }
}

/** Bytes that are there already, as the one chunk of a stream. */
export async function* onlyChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Chunks as one. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const [only] = chunks
  if (only && chunks.length === 1) return only
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
