import { isGzip, unpack } from './gunzip.ts'
import { type Chunks, takeHead } from './byte-chunks.ts'
import { encodingOf } from './decode.ts'

/** A piece of a file's text, and the bytes of UTF-8 that it is. */
export interface TextPiece {
  text: string
  bytes: Uint8Array
}

/** What a file begins with, unpacked. Bytes come from `all` or as text from `pieces`, once. */
export interface Beginning {
  /** All bytes from the first on. */
  all: () => Chunks
  /** Null where the file is short, or where its encoding shows only in the whole of it. */
  text: {
    head: string
    /** Throws a `TypeError` where bytes further on are no UTF-8. */
    pieces: () => AsyncIterable<TextPiece>
    /** Whether the pieces are the file's own bytes, behind `begin` of them. */
    isAsItCame: boolean
    begin: number
    note?: string
  } | null
}

/** Enough to tell a format and its habits, and as much as is read at once without a stutter. */
const HEAD = 1_000_000
/** A piece is some 10 to 20 ms of reading, so that questions are answered in between. */
const PIECE = 1 << 17

/** Looks at the first `most` bytes of a file of `size` bytes, where that is known. */
export async function beginText(chunks: Chunks, size: number | null, most = HEAD): Promise<Beginning> {
  const packed = await takeHead(chunks[Symbol.asyncIterator](), 2)
  const isPacked = isGzip(packed.head)
  const taken = await takeHead(isPacked ? unpack(again(packed), size) : again(packed), most)
  const { head } = taken
  const all = (): Chunks => again(taken)
  const found = taken.rest && encodingOf(head)
  if (!found) return { all, text: null }
  const { encoding, note } = found
  const begin = encoding === 'utf-8' && head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0
  return {
    all,
    text: {
      head: new TextDecoder(encoding).decode(head, { stream: true }),
      pieces: () => (encoding === 'utf-8' ? piecesOfUtf8(all(), begin) : transcoded(all(), encoding)),
      isAsItCame: encoding === 'utf-8' && !isPacked,
      begin,
      ...(note !== undefined && { note }),
    },
  }
}

/** The chunks of a beginning and of what comes behind it. */
export async function* again({
  head,
  rest,
}: {
  head: Uint8Array
  rest: AsyncIterator<Uint8Array> | null
}): AsyncGenerator<Uint8Array> {
  yield head
  if (!rest) return
  try {
    for (let step = await rest.next(); !step.done; step = await rest.next()) yield step.value
  } finally {
    await rest.return?.()
  }
}

async function* piecesOfUtf8(chunks: Chunks, skip: number): AsyncGenerator<TextPiece> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let left = new Uint8Array(0)
  let toSkip = skip
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      let piece = chunk.subarray(at, at + PIECE)
      if (toSkip > 0) {
        piece = piece.subarray(toSkip)
        toSkip = 0
      }
      if (left.length > 0) {
        const whole = new Uint8Array(left.length + piece.length)
        whole.set(left)
        whole.set(piece, left.length)
        piece = whole
      }
      const end = endOfCharacters(piece)
      left = piece.slice(end)
      const bytes = piece.subarray(0, end)
      if (end > 0) yield { text: decoder.decode(bytes), bytes }
    }
  }
  if (left.length > 0) yield { text: decoder.decode(left), bytes: left }
}

/** Where the last character begins that may go on behind the end, or the end. */
function endOfCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) return bytes.length
    if (byte < 0xc0) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return back < length ? bytes.length - back : bytes.length
  }
  return bytes.length
}

async function* transcoded(chunks: Chunks, encoding: string): AsyncGenerator<TextPiece> {
  const decoder = new TextDecoder(encoding)
  const encoder = new TextEncoder()
  const pieceOf = (text: string): TextPiece => ({ text, bytes: encoder.encode(text) })
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += PIECE)
      yield pieceOf(decoder.decode(chunk.subarray(at, at + PIECE), { stream: true }))
  yield pieceOf(decoder.decode())
}
