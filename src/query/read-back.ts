import { FeedError } from '../feed/feed-error.ts'
import type { WholeRecord } from './holding.ts'

/** Where a record begins in a file, in bytes. */
interface Place {
  at: number
  id: string
}

type ReadAgain = (text: string, isEnd: boolean, id: string) => WholeRecord | null

/** Most records are far shorter, and one that is not is asked for again with more room. */
const ROOM = 1 << 12
/** Records that lie this near are read at once. */
const SPAN = 1 << 20

/** Reads records of a file again, in the order of `places`. Throws a `FeedError` where the file has changed meanwhile. */
export async function readBack(file: Blob, places: readonly Place[], readAgain: ReadAgain): Promise<WholeRecord[]> {
  const order = [...places.keys()].toSorted((a, b) => places[a]!.at - places[b]!.at)
  const found: WholeRecord[] = []
  for (let i = 0; i < order.length;) {
    const from = places[order[i]!]!.at
    let end = i
    while (end + 1 < order.length && places[order[end + 1]!]!.at - from < SPAN) end++
    const to = places[order[end]!]!.at + ROOM
    const bytes = await bytesOf(file, from, to)
    for (; i <= end; i++) {
      const { at, id } = places[order[i]!]!
      found[order[i]!] =
        read(bytes.subarray(at - from, at - from + ROOM), at + ROOM >= file.size, id, readAgain) ??
        (await readLong(file, { at, id }, readAgain))
    }
  }
  return found
}

async function readLong(file: Blob, { at, id }: Place, readAgain: ReadAgain): Promise<WholeRecord> {
  for (let room = ROOM * 16; ; room *= 16) {
    const isEnd = at + room >= file.size
    const record = read(await bytesOf(file, at, at + room), isEnd, id, readAgain)
    if (record) return record
    if (isEnd) throw new FeedError('The record is not where it was: the file has changed since it was opened')
  }
}

function read(bytes: Uint8Array, isEnd: boolean, id: string, readAgain: ReadAgain): WholeRecord | null {
  return readAgain(new TextDecoder().decode(bytes), isEnd, id)
}

async function bytesOf(file: Blob, from: number, to: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(from, to).arrayBuffer())
  } catch (error) {
    throw new FeedError('The file has changed or was moved since it was opened: open it again', { cause: error })
  }
}
