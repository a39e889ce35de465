import type { Chunks } from '../feed/byte-chunks.ts'
import { joined } from '../feed/byte-chunks.ts'
import { FeedError } from '../feed/feed-error.ts'
import { type FeedStream, createFeedStream } from '../feed/feed-stream.ts'
import type { ColumnChoice } from '../feed/formats/guess-columns.ts'
import { CutOff } from '../feed/gunzip.ts'
import type { Linked } from '../feed/links.ts'
import { readFeedBytes } from '../feed/read-feed.ts'
import { recogniseStream } from '../feed/recognise.ts'
import { type Beginning, type TextPiece, beginText } from '../feed/text-pieces.ts'
import { createBytePlaces } from '../feed/byte-places.ts'
import type { Part } from '../table/columns.ts'
import { type PartBuilder, createPartBuilder } from '../table/build-part.ts'
import { firstText } from '../table/text-store.ts'
import { type Holding, hold } from './holding.ts'
import { readBack } from './read-back.ts'

/** How far a reading has come. */
export interface Progress {
  /** Bytes that were read, as they came, and of how many, where that is known. */
  bytes: number
  size: number | null
  events: number
  rejected: number
}

/** What is to be read, and who wants to know of it. */
export interface LayerBytes {
  chunks: Chunks
  size: number | null
  /** A file that its records can be read from again; without one the bytes are kept. */
  file?: Blob
  columns?: ColumnChoice | undefined
  /** Stops the reading; what was read until then is kept. */
  stop: AbortSignal
  /** Told of what was read so far, seldom enough that there is time to draw it. */
  onPart?: (holding: Holding) => void
  onProgress?: (progress: Progress) => void
}

/** At most four tables a second, and each a good part longer than the last, so that sorting them costs no more than reading. */
const PUBLISH_MS = 250
const GROWTH = 1.4
const BREATH_MS = 10

/** What was read of a layer. */
export interface ReadLayer {
  holding: Holding
  size: number
  /** The same for the same bytes; of a file it tells the length alone. */
  print: string
  /** The bytes, where they were read as a whole and not unpacked. */
  bytes: Uint8Array | null
}

/**
 * Reads a layer as its bytes come, or as a whole where it is shorter than `headBytes` or of a format that needs all of it.
 */
export async function readLayer(layer: LayerBytes, headBytes?: number): Promise<ReadLayer> {
  const progress: Progress = { bytes: 0, size: layer.size, events: 0, rejected: 0 }
  const print = createPrint()
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of layer.chunks) {
      progress.bytes += chunk.length
      // A file that is opened again is read again, whatever it holds.
      if (!layer.file) print.add(chunk)
      yield chunk
    }
  }
  const { all, text } = await beginText(counted(), layer.size, headBytes)
  const format = text && (await recogniseStream(text.head, layer.columns))
  if (text && format) {
    const holding = await readPieces(text, (has) => createFeedStream(format, has), layer, progress)
    return { holding, size: progress.bytes, print: print.text(), bytes: null }
  }
  const { bytes, note } = await allOf(all())
  const contents = await readFeedBytes(bytes, layer.columns)
  if (note !== undefined)
    contents.problems.push({ where: 'file', field: '', value: '', reason: note, outcome: 'noted' })
  const isAsItCame = bytes.length === progress.bytes
  return {
    holding: hold(contents),
    size: progress.bytes,
    print: print.text(),
    bytes: isAsItCame ? bytes : null,
  }
}

/** All bytes up to where a packed file breaks off. */
async function allOf(chunks: Chunks): Promise<{ bytes: Uint8Array; note?: string }> {
  const found: Uint8Array[] = []
  try {
    for await (const chunk of chunks) found.push(chunk)
  } catch (error) {
    if (!(error instanceof CutOff)) throw error
    return { bytes: joined(found), note: error.message }
  }
  return { bytes: joined(found) }
}

async function readPieces(
  { pieces, begin, isAsItCame, note }: NonNullable<Beginning['text']>,
  start: (has: (id: string) => boolean) => FeedStream,
  { file, stop, onPart, onProgress }: LayerBytes,
  progress: Progress,
): Promise<Holding> {
  let builder: PartBuilder | null = null
  const stream = start((id) => builder?.has(id) ?? false)
  builder = createPartBuilder(stream.header.timezone)
  if (note !== undefined) stream.note(note)
  const places = createBytePlaces(isAsItCame ? begin : 0)
  const spool = isAsItCame && file ? null : createSpool(isAsItCame ? begin : 0)
  const made = { builder, stream, places, counts: { duplicates: 0 } }
  const blob = (): Blob => spool?.blob() ?? file!
  let published = { at: now(), events: 0 }
  let breathed = now()

  for await (const { text, bytes } of wholeOr(pieces(), stream)) {
    if (stop.aborted) break
    spool?.add(bytes)
    places.push(text, bytes.length)
    take(stream.push(text), made)
    if (now() - breathed < BREATH_MS) continue
    progress.events = builder.count()
    progress.rejected = stream.counts().rejected
    onProgress?.({ ...progress })
    if (onPart && isDue(published, progress.events)) {
      onPart(holdingOf(made, stream.soFar, blob()))
      published = { at: now(), events: progress.events }
    }
    await breathe()
    breathed = now()
  }
  if (stop.aborted)
    stream.note(`Reading was stopped after ${progress.bytes.toLocaleString('en')} bytes; the rest is missing`)
  else take(stream.end(), made)
  return holdingOf(made, stream.whole, blob())
}

interface Made {
  builder: PartBuilder
  stream: FeedStream
  places: ReturnType<typeof createBytePlaces>
  counts: { duplicates: number }
}

/** Pieces up to where a packed file breaks off. */
async function* wholeOr(pieces: AsyncIterable<TextPiece>, stream: FeedStream): AsyncGenerator<TextPiece> {
  try {
    yield* pieces
  } catch (error) {
    if (error instanceof TypeError)
      throw new FeedError('The file begins as UTF-8, but bytes further on are not', { cause: error })
    if (!(error instanceof CutOff)) throw error
    stream.note(error.message)
  }
}

function take(found: ReturnType<FeedStream['push']>, { builder, stream, places, counts }: Made): void {
  for (const { event, offset } of found) {
    const earlier = builder.add(event, places.byteAt(offset))
    if (earlier < 0) continue
    counts.duplicates++
    stream.replaced(event.id, whereOf(earlier), whereOf(builder.count() - 1))
  }
}

function whereOf(number: number): string {
  return `record ${(number + 1).toLocaleString('en')}`
}

function isDue({ at, events }: { at: number; events: number }, count: number): boolean {
  return now() - at >= PUBLISH_MS && count > events * GROWTH
}

function holdingOf({ builder, stream, counts }: Made, tell: FeedStream['soFar'], blob: Blob): Holding {
  const part = builder.part()
  const { header, links, problems } = tell(linkedIn(part))
  const partOf = new Map(part.partOf)
  for (const number of part.partOf.keys()) if (links.noParts.has(idOf(part, number))) partOf.delete(number)
  const { records, rejected } = stream.counts()
  const { columnsTaken } = stream
  return {
    header,
    part,
    replacedBy: links.replacedBy,
    partOf,
    problems,
    records,
    duplicates: counts.duplicates,
    rejected,
    ...(columnsTaken && { columnsTaken }),
    read: (numbers) =>
      readBack(
        blob,
        numbers.map((number) => ({ at: part.at[number]!, id: idOf(part, number) })),
        (text, isEnd, id) => stream.readAgain(text, isEnd, id),
      ).then((read) =>
        read.map(({ event, sources }, i) => ({
          event: withLinks(event, partOf.has(numbers[i]!), links.noCorrections),
          sources,
        })),
      ),
  }
}

function idOf({ store, texts }: Part, number: number): string {
  return firstText(store, texts[number]!)
}

function* linkedIn(part: Part): Generator<Linked> {
  for (const number of new Set([...part.partOf.keys(), ...part.supersedes.keys()])) {
    if (part.replaced.has(number)) continue
    const where = whereOf(number)
    yield { id: idOf(part, number), where, partOf: part.partOf.get(number), supersedes: part.supersedes.get(number) }
  }
}

/** A record without the links that lead nowhere. */
function withLinks<T extends { id: string; partOf?: string; supersedes?: string }>(
  event: T,
  isPart: boolean,
  noCorrections: ReadonlySet<string>,
): T {
  const { partOf, supersedes, ...rest } = event
  return {
    ...rest,
    ...(partOf !== undefined && isPart && { partOf }),
    ...(supersedes !== undefined && !noCorrections.has(event.id) && { supersedes }),
  } as T
}

/** Bytes that are kept where the browser keeps files, out of the memory of scripts. `begin` stand before the first. */
function createSpool(begin: number) {
  const done = [new Blob([new Uint8Array(begin)])]
  let open: Uint8Array[] = []
  let length = 0
  return {
    add(bytes: Uint8Array): void {
      open.push(bytes.slice())
      length += bytes.length
      if (length < 4_000_000) return
      done.push(new Blob(open as Uint8Array<ArrayBuffer>[]))
      open = []
      length = 0
    },
    blob: () => new Blob([...done, ...(open as Uint8Array<ArrayBuffer>[])]),
  }
}

/** A number that follows from all bytes: FNV-1a, with the length. */
function createPrint() {
  let state = 0x811c9dc5
  let length = 0
  return {
    add(chunk: Uint8Array): void {
      length += chunk.length
      for (let i = 0; i < chunk.length; i++) state = Math.imul(state ^ chunk[i]!, 0x01000193)
    },
    text: () => `${length}-${state >>> 0}`,
  }
}

function now(): number {
  return performance.now()
}

const { port1, port2 } = new MessageChannel()

/** Lets messages come in between; a timer would wait four milliseconds each time. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    port1.addEventListener('message', () => resolve(), { once: true })
    port1.start()
    port2.postMessage(null)
  })
}
