/** Texts kept as UTF-8 outside the heap of JavaScript; each is found again by where it begins. */
export interface TextStore {
  chunks: Uint8Array[]
  /** Bytes taken of the last chunk. */
  taken: number
}

const BITS = 20
const CHUNK = 1 << BITS
/** A length takes two bytes. */
const MOST_BYTES = 65_535
const SHORT = 150
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** An empty store. */
export function createTextStore(): TextStore {
  return { chunks: [], taken: CHUNK }
}

/** Adds two texts that belong together, of at most 65,535 bytes each, and answers where they begin. */
export function addTexts(store: TextStore, first: string, second: string): number {
  const most = 4 + 3 * (first.length + second.length)
  if (store.taken + most > CHUNK) {
    store.chunks.push(new Uint8Array(Math.max(CHUNK, Math.min(most, 2 * MOST_BYTES + 4))))
    store.taken = 0
  }
  const at = (store.chunks.length - 1) * CHUNK + store.taken
  put(store, first)
  put(store, second)
  return at
}

function put(store: TextStore, text: string): void {
  const chunk = store.chunks.at(-1)!
  const begin = store.taken + 2
  const written =
    putPlain(chunk, begin, text) ?? encoder.encodeInto(text, chunk.subarray(begin, begin + MOST_BYTES)).written
  chunk[begin - 2] = written & 255
  chunk[begin - 1] = written >> 8
  store.taken = begin + written
}

/** The first of the texts that begin at a place. */
export function firstText(store: TextStore, at: number): string {
  return textAt(store.chunks[at >>> BITS]!, at & (CHUNK - 1))
}

/** The second of the texts that begin at a place. */
export function secondText(store: TextStore, at: number): string {
  const chunk = store.chunks[at >>> BITS]!
  const begin = at & (CHUNK - 1)
  return textAt(chunk, begin + 2 + lengthAt(chunk, begin))
}

/** Writes text of ASCII alone, several times faster than an encoder does where it is short; null for any other. */
function putPlain(chunk: Uint8Array, begin: number, text: string): number | null {
  const { length } = text
  if (length > SHORT) return null
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code > 127) return null
    chunk[begin + i] = code
  }
  return length
}

function lengthAt(chunk: Uint8Array, at: number): number {
  return chunk[at]! + chunk[at + 1]! * 256
}

function textAt(chunk: Uint8Array, at: number): string {
  return decoder.decode(chunk.subarray(at + 2, at + 2 + lengthAt(chunk, at)))
}
