import { FeedError } from '../feed/feed-error.ts'
import type { Marks } from '../feed/marks.ts'
import type { Fetched } from '../feed/source.ts'
import type { FeedKeep } from '../offline/kept-feed.ts'
import type { FeedContents, FeedHeader, Problem } from '../model/feed.ts'
import type { FeedAnswer, FileAnswer, LayerAnswer } from './answer.ts'
import type { Snapshot } from './changes.ts'
import { type Holding, hold, tallyOf } from './holding.ts'
import type { NamedHolding } from './merge-layers.ts'
import { type OpenFeed, openLayers } from './open-feed.ts'
import type { FeedQuestion, FileLayer, Layer, UrlLayer } from './question.ts'
import { snapshotOf } from './snapshot.ts'

/** Where bytes come from, and who reads them; handed in, so that tests need neither server nor file. */
export interface LayerReaders {
  /** `note`: something about the way that the report should say. `known`: marks of the bytes that are held. */
  fetch: (url: string, signal: AbortSignal, known?: Marks) => Promise<Fetched & { note?: string }>
  readFile: (file: Blob) => Promise<Uint8Array>
  read: (bytes: Uint8Array, columns?: FileLayer['columns']) => Promise<FeedContents>
  /** The last good feed of each address, from this visit or another. */
  keep?: FeedKeep
  /** Told before a URL's contents give way to others. */
  changed?: (id: string, before: Snapshot, after: Snapshot) => Promise<void>
  /** Minutes since 1970 UTC. */
  now: () => number
}

/** The layers that were read, and the one table of those that are on. */
export interface Layers {
  openFile: (layer: FileLayer) => Promise<FileAnswer>
  /** Rejects where one of them cannot be read; what was open stays open then. */
  open: (question: FeedQuestion, signal: AbortSignal) => Promise<FeedAnswer>
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
  marks: Marks
  /** When it was last written where it outlives the visit. */
  keptAt?: number
  /** A look after that one, which failed. */
  failed?: { look: number; failure: NonNullable<LayerAnswer['failure']> }
}

/** An unchanged feed is written again after so long, in milliseconds, so that its age is known. */
const KEEP_AGAIN_MS = 600_000

/** Keeps what was read of each layer by its id: a file is read once, a URL again when the look rises. */
export function createLayers({ fetch, readFile, read, keep, changed, now }: LayerReaders): Layers {
  const kept = new Map<string, Kept>()
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

  async function keepFile({ id, file, columns }: FileLayer): Promise<Kept> {
    const known = kept.get(id)
    if (known) return known
    const bytes = await readFile(file)
    const contents = await read(bytes, columns)
    const layer = { holding: hold(contents), size: bytes.length, revision: ++revision, look: 0, bytes: null, marks: {} }
    kept.set(id, layer)
    return layer
  }

  async function keepUrl(layer: UrlLayer, look: number, signal: AbortSignal): Promise<void> {
    const known = kept.get(layer.id)
    // A look that has failed is not made again for another zone.
    if (known && Math.max(known.look, known.failed?.look ?? -1) >= look) return
    try {
      await lookAt(layer, known, look, signal)
    } catch (error) {
      signal.throwIfAborted()
      const failed = { look, failure: failureOf(error) }
      if (known) known.failed = failed
      if (known || !(await recall(layer, failed))) throw error
    }
  }

  async function lookAt({ id, url }: UrlLayer, known: Kept | undefined, look: number, signal: AbortSignal) {
    const fetched = await fetch(url, signal, known?.marks)
    if (known?.bytes && (!('bytes' in fetched) || isSame(fetched.bytes, known.bytes))) {
      known.look = look
      delete known.failed
      if ('marks' in fetched) known.marks = fetched.marks
      keepForLater(url, known)
      return
    }
    if (!('bytes' in fetched)) throw new Error('nothing is held that could be unchanged')
    const { bytes, marks, note } = fetched
    const contents = await read(bytes)
    if (note !== undefined) contents.problems.push(noted(note))
    const holding = hold(contents)
    if (known) await changed?.(id, snapshotOf(known.holding), snapshotOf(holding))
    const layer = { holding, size: bytes.length, revision: ++revision, look, bytes, marks }
    kept.set(id, layer)
    keepForLater(url, layer, note)
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
    const contents = await read(bytes)
    if (note !== undefined) contents.problems.push(noted(note))
    failed.failure.checkedAt = at
    const holding = hold(contents)
    kept.set(id, { holding, size: bytes.length, revision: ++revision, look: -1, bytes, marks: {}, failed })
    return true
  }

  return {
    async openFile(layer) {
      const { holding } = await keepFile(layer)
      const { columnsTaken } = holding
      return { tally: tallyOf(holding), problems: holding.problems.length, ...(columnsTaken && { columnsTaken }) }
    },

    async open({ layers, zone, look }, signal) {
      await Promise.all(
        layers
          .filter(({ isOn }) => isOn)
          .map((layer) => ('file' in layer ? keepFile(layer) : inTurn(() => keepUrl(layer, look, signal)))),
      )
      signal.throwIfAborted()
      for (const id of kept.keys()) if (!layers.some((layer) => layer.id === id)) kept.delete(id)

      const read = layers.filter(({ id }) => kept.has(id))
      const names = namesApart(read.map((layer) => nameOf(layer, kept.get(layer.id)!.holding.header)))
      const as = JSON.stringify([read.map(({ id, isOn }, i) => [id, isOn, names[i], kept.get(id)!.revision]), zone])
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

    current: () => open,

    patch: (id, change) =>
      inTurn(async () => {
        const known = kept.get(id)
        if (!known?.bytes) throw new Error('nothing is held that could be changed')
        const bytes = change(known.bytes)
        const holding = hold(await read(bytes))
        await changed?.(id, snapshotOf(known.holding), snapshotOf(holding))
        kept.set(id, { ...known, holding, size: bytes.length, revision: ++revision, bytes })
      }),

    snapshot(id) {
      const known = kept.get(id)
      return known ? snapshotOf(known.holding) : null
    },
  }
}

function about({ id, isOn }: Layer, name: string, { holding, size, failed }: Kept): LayerAnswer {
  const failure = failed && { failure: failed.failure }
  return { id, name, isOn, tally: tallyOf(holding), problems: holding.problems.length, bytes: size, ...failure }
}

function failureOf(error: unknown): NonNullable<LayerAnswer['failure']> {
  const message = error instanceof Error ? error.message : String(error)
  const wait = error instanceof FeedError && error.retryAfterMs !== null && { retryAfterMs: error.retryAfterMs }
  return { message, ...wait }
}

function titleOf(layer: Layer, header: FeedHeader): string {
  return 'file' in layer ? (header.title ?? layer.name) : nameOf(layer, header)
}

function nameOf(layer: Layer, header: FeedHeader): string {
  return 'file' in layer ? layer.name : (layer.name ?? header.title ?? fileName(layer.url))
}

function namesApart(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    let free = name
    for (let count = 2; taken.has(free); count++) free = `${name} (${count})`
    taken.add(free)
    return free
  })
}

/** The last part of an address's path, or all of it. */
export function fileName(url: string): string {
  if (!URL.canParse(url)) return url
  const name = new URL(url).pathname.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(name) || url
  } catch (error) {
    if (error instanceof URIError) return name
    throw error
  }
}

function noted(reason: string): Problem {
  return { where: 'file', field: '', value: '', reason, outcome: 'noted' }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}
