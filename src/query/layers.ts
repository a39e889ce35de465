import { type Chunks, onlyChunk } from '../feed/byte-chunks.ts'
import { FeedError } from '../feed/feed-error.ts'
import type { Marks } from '../feed/marks.ts'
import type { FetchOptions, Fetched } from '../feed/source.ts'
import type { Problem } from '../model/feed.ts'
import type { FeedAnswer, FileAnswer, LayerAnswer, ProgressAnswer } from './answer.ts'
import type { FeedKeep } from '../offline/kept-feed.ts'
import type { Snapshot } from './changes.ts'
import { type Holding, tallyOf } from './holding.ts'
import { type Signals, createJobs } from './jobs.ts'
import { nameOf, namesApart, titleOf } from './layer-names.ts'
import type { NamedHolding } from './merge-layers.ts'
import { type OpenFeed, openLayers } from './open-feed.ts'
import type { FeedQuestion, FileLayer, Layer, UrlLayer } from './question.ts'
import type { LayerBytes, Progress, ReadLayer } from './read-layer.ts'
import { snapshotOf } from './snapshot.ts'

/** Where bytes come from, and who reads them; handed in, so that tests need neither server nor file. */
export interface LayerReaders {
  /** `note`: something about the way that the report should say. `known`: marks of the bytes that are held. */
  fetch: (
    url: string,
    signal: AbortSignal,
    options: Pick<FetchOptions, 'known' | 'stream'>,
  ) => Promise<Fetched & { note?: string }>
  chunksOf: (file: Blob) => Chunks
  read: (bytes: LayerBytes) => Promise<ReadLayer>
  /** The last good feed of each address, from this visit or another. */
  keep?: FeedKeep
  /** Told before a URL's contents give way to others. */
  changed?: (id: string, before: Snapshot, after: Snapshot) => Promise<void>
  /** Minutes since 1970 UTC. */
  now: () => number
}

/** The layers that were read, and the one table of those that are on. */
export interface Layers {
  /** Answers when the file is known to be a feed, though it may be read on. */
  openFile: (layer: FileLayer) => Promise<FileAnswer>
  /**
   * Rejects where one of them cannot be read; what was open stays open then. While a layer is read, it answers with what
   * came so far, and asked again waits until more has come.
   */
  open: (question: FeedQuestion, signal: AbortSignal) => Promise<FeedAnswer>
  /** Ends the reading of a layer; what was read until then stays. */
  stop: (id: string) => void
  /** How far the readings have come that go on. */
  progress: () => ProgressAnswer
  current: () => OpenFeed | null
  /** Changes the bytes of a URL's layer and reads them; rejects where nothing is held. */
  patch: (id: string, change: (bytes: Uint8Array) => Uint8Array) => Promise<void>
  /** All records of a layer; null for one that was not read. */
  snapshot: (id: string) => Snapshot | null
}

interface Kept {
  holding: Holding
  size: number
  /** Rises when the contents are others. */
  revision: number
  /** Of a URL alone: the look that it was fetched at, and what came. */
  look: number
  bytes: Uint8Array | null
  print: string
  marks: Marks
  /** While it is read for the first time. */
  isPart: boolean
  /** When it was last written where it outlives the visit. */
  keptAt?: number
  /** A look after that one, which failed. */
  failed?: { look: number; failure: NonNullable<LayerAnswer['failure']> }
}

/** An unchanged feed is written again after so long, in milliseconds, so that its age is known. */
const KEEP_AGAIN_MS = 600_000

/** Keeps what was read of each layer by its id: a file is read once, a URL again when the look rises. */
export function createLayers({ fetch, chunksOf, read, keep, changed, now }: LayerReaders): Layers {
  const kept = new Map<string, Kept>()
  const jobs = createJobs()
  /** Opened files that no question has named yet, and how many have not. */
  const unnamed = new Map<string, number>()
  const progress = new Map<string, Progress>()
  let open: OpenFeed | null = null
  let openAs = ''
  let version = 0
  let revision = 0
  let turn: Promise<unknown> = Promise.resolve()

  /** Looks and patches of URLs one after the other: a patch that comes while a look goes on is newer than its answer. */
  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const mine = turn.then(act, act)
    turn = mine.catch(() => undefined)
    return mine
  }

  function put(id: string, layer: Omit<Kept, 'revision'>): Kept {
    const now = { ...layer, revision: ++revision }
    kept.set(id, now)
    jobs.came(id)
    return now
  }

  function partKeeper(id: string, look: number, signal: AbortSignal) {
    return {
      onPart(holding: Holding): void {
        const size = progress.get(id)?.bytes ?? 0
        if (!signal.aborted) put(id, { holding, size, look, bytes: null, print: '', marks: {}, isPart: true })
      },
      onProgress(now: Progress): void {
        if (!signal.aborted) progress.set(id, now)
      },
    }
  }

  async function readFile({ id, file, columns }: FileLayer, { stop, signal }: Signals): Promise<void> {
    const parts = partKeeper(id, 0, signal)
    const layer = await read({ chunks: chunksOf(file), size: file.size, file, columns, stop, ...parts })
    signal.throwIfAborted()
    put(id, { ...layer, bytes: null, look: 0, marks: {}, isPart: false })
  }

  async function readUrl(layer: UrlLayer, look: number, signals: Signals): Promise<void> {
    const known = kept.get(layer.id)
    if (known && lookOf(known) >= look) return
    try {
      await lookAt(layer, known, look, signals)
    } catch (error) {
      signals.signal.throwIfAborted()
      const failed = { look, failure: failureOf(error) }
      if (known) known.failed = failed
      if (known || (kept.get(layer.id)?.isPart ?? false) || !(await recall(layer, failed))) throw error
    }
  }

  async function lookAt({ id, url }: UrlLayer, known: Kept | undefined, look: number, { stop, signal }: Signals) {
    let streamed: ReadLayer | null = null
    // What is shown already stays until the whole of what comes in its place has come.
    const parts = known ? {} : partKeeper(id, look, signal)
    const stream = async (chunks: Chunks, size: number | null): Promise<void> => {
      streamed = await read({ chunks, size, stop, ...parts })
    }
    const fetched = await fetch(url, signal, { known: known?.marks, stream })
    signal.throwIfAborted()
    if (known && isSame(known, fetched, streamed)) {
      known.look = look
      delete known.failed
      if ('marks' in fetched) known.marks = fetched.marks
      keepForLater(url, known)
      return
    }
    if ('isUnchanged' in fetched) throw new Error('nothing is held that could be unchanged')
    const { marks, note } = fetched
    const layer = 'bytes' in fetched ? await readBytes(fetched.bytes, stop) : streamed!
    if (note !== undefined) layer.holding.problems.push(noted(note))
    if (known) await changed?.(id, snapshotOf(known.holding), snapshotOf(layer.holding))
    signal.throwIfAborted()
    keepForLater(url, put(id, { ...layer, look, marks, isPart: false }), note)
  }

  /** Nobody waits for it, and a feed that cannot be kept is shown all the same. */
  function keepForLater(url: string, layer: Kept, note?: string): void {
    const at = Date.now()
    if (!keep || !layer.bytes || at - (layer.keptAt ?? 0) < KEEP_AGAIN_MS) return
    layer.keptAt = at
    keep
      .keep(url, { bytes: layer.bytes, at, ...(note !== undefined && { note }) })
      .catch((error: unknown) => console.info('The feed is not kept:', error))
  }

  /** What an earlier visit kept; that is no look, and the next one is made in its time. */
  async function recall({ id, url }: UrlLayer, failed: NonNullable<Kept['failed']>): Promise<boolean> {
    const found = await keep?.recall(url)
    if (!found) return false
    const { bytes, at, note } = found
    const layer = await readBytes(bytes, new AbortController().signal)
    if (note !== undefined) layer.holding.problems.push(noted(note))
    failed.failure.checkedAt = at
    put(id, { ...layer, look: -1, marks: {}, isPart: false, failed })
    return true
  }

  function readBytes(bytes: Uint8Array, stop: AbortSignal): Promise<ReadLayer> {
    return read({ chunks: onlyChunk(bytes), size: bytes.length, stop })
  }

  /** Begins to read a layer where that is to be done, and waits until there is something of it. */
  async function have(layer: Layer, look: number): Promise<void> {
    const { id } = layer
    for (;;) {
      const known = kept.get(id)
      if (known && (known.isPart || 'file' in layer || lookOf(known) >= look)) return
      jobs.start(id, (signals) => readInto(layer, look, signals))
      await (known ? jobs.end(id) : jobs.first(id))
    }
  }

  async function readInto(layer: Layer, look: number, signals: Signals): Promise<void> {
    try {
      if ('file' in layer) await readFile(layer, signals)
      else await inTurn(() => readUrl(layer, look, signals))
    } catch (error) {
      const part = kept.get(layer.id)
      if (part?.isPart) {
        const why = error instanceof Error ? error.message : String(error)
        part.holding.problems.push(noted(`The rest could not be read: ${why}`))
        put(layer.id, { ...part, look: -1, isPart: false })
      }
      throw error
    }
  }

  /** A file that was just opened is named by the question after the one that is on its way. */
  function isForgotten(id: string, layers: readonly Layer[]): boolean {
    if (layers.some((layer) => layer.id === id)) {
      unnamed.delete(id)
      return false
    }
    const questions = unnamed.get(id) ?? 1
    unnamed.set(id, questions + 1)
    return questions > 0
  }

  function drop(id: string): void {
    kept.delete(id)
    unnamed.delete(id)
    progress.delete(id)
    jobs.drop(id)
  }

  function namesIn(read: readonly Layer[]): string[] {
    return namesApart(read.map((layer) => nameOf(layer, kept.get(layer.id)!.holding.header)))
  }

  /** Tells one table from another: what it is made of, under which names and on which clock. */
  function stateOf(layers: readonly Layer[], zone: string | undefined): string {
    const read = layers.filter(({ id }) => kept.has(id))
    const names = namesIn(read)
    return JSON.stringify([read.map(({ id, isOn }, i) => [id, isOn, names[i], kept.get(id)!.revision]), zone])
  }

  return {
    async openFile(layer) {
      unnamed.set(layer.id, 0)
      await have(layer, 0)
      const { holding } = kept.get(layer.id)!
      const { columnsTaken } = holding
      return { tally: tallyOf(holding), problems: holding.problems.length, ...(columnsTaken && { columnsTaken }) }
    },

    async open({ layers, zone, look }, signal) {
      for (const id of new Set([...kept.keys(), ...jobs.ids()])) if (isForgotten(id, layers)) drop(id)
      const wanted = layers.filter(({ isOn }) => isOn)
      const aborted = whenAborted(signal)
      await Promise.race([aborted, Promise.all(wanted.map((layer) => have(layer, look)))])
      let as = stateOf(layers, zone)
      // Asked again while a layer is read: the answer is what has come since.
      if (open && as === openAs && wanted.some(({ id }) => kept.get(id)?.isPart)) {
        await Promise.race([aborted, ...wanted.map(({ id }) => jobs.next(id))])
        as = stateOf(layers, zone)
      }
      const read = layers.filter(({ id }) => kept.has(id))
      const names = namesIn(read)
      const abouts = read.map((layer, i) => about(layer, names[i]!, kept.get(layer.id)!))
      if (open && as === openAs) return { ...open.about, layers: abouts }

      const on: (NamedHolding & { layer: Layer })[] = []
      for (const [i, layer] of read.entries())
        if (layer.isOn) on.push({ layer, name: names[i]!, holding: kept.get(layer.id)!.holding })
      const [first] = on
      const title = on.length === 1 && first ? titleOf(first.layer, first.holding.header) : undefined
      open = openLayers(on, {
        url: first === undefined ? '' : 'file' in first.layer ? first.layer.name : first.layer.url,
        version: ++version,
        ...(zone !== undefined && { zone }),
        ...(title !== undefined && { title }),
        layers: abouts,
        now: now(),
      })
      openAs = as
      return open.about
    },

    stop: (id) => jobs.stop(id),

    progress: () => [...progress].filter(([id]) => jobs.ids().includes(id)).map(([id, now]) => ({ id, ...now })),

    current: () => open,

    patch: (id, change) =>
      inTurn(async () => {
        const known = kept.get(id)
        if (!known?.bytes) throw new Error('nothing is held that could be changed')
        const layer = await readBytes(change(known.bytes), new AbortController().signal)
        await changed?.(id, snapshotOf(known.holding), snapshotOf(layer.holding))
        put(id, { ...known, ...layer })
      }),

    snapshot(id) {
      const known = kept.get(id)
      return known ? snapshotOf(known.holding) : null
    },
  }
}

function about({ id, isOn }: Layer, name: string, { holding, size, failed, isPart }: Kept): LayerAnswer {
  const tally = tallyOf(holding)
  const more = { ...(failed && { failure: failed.failure }), ...(isPart && { isPart }) }
  return { id, name, isOn, tally, problems: holding.problems.length, bytes: size, ...more }
}

/** The last look that was made; one that has failed is not made again for another zone. */
function lookOf({ look, failed }: Kept): number {
  return Math.max(look, failed?.look ?? -1)
}

function failureOf(error: unknown): NonNullable<LayerAnswer['failure']> {
  const message = error instanceof Error ? error.message : String(error)
  const wait = error instanceof FeedError && error.retryAfterMs !== null && { retryAfterMs: error.retryAfterMs }
  return { message, ...wait }
}

function noted(reason: string): Problem {
  return { where: 'file', field: '', value: '', reason, outcome: 'noted' }
}

/** Whether what came is what is held: by its marks, its bytes, or the print of all that came. */
function isSame(known: Kept, fetched: Fetched, streamed: ReadLayer | null): boolean {
  if ('isUnchanged' in fetched) return true
  if ('isStreamed' in fetched) return streamed?.print === known.print
  const { bytes } = fetched
  return known.bytes?.length === bytes.length && known.bytes.every((byte, i) => byte === bytes[i])
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error)
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
}
