import type { FromWorker, ToWorker } from './basemap-protocol.ts'

/** A base map on its way: a worker that reads the files of the tiles, and the answer with the names. */
export interface BasemapStart {
  worker: Worker
  names: Promise<Response>
  /** Hears what goes wrong with the worker, and what went wrong before anybody listened. */
  hearProblems: (listener: (problem: string) => void) => void
}

/** Where most maps open; what other zooms need comes when they are looked at. */
export const OPENING_ZOOM = 5

const started = new Map<string, BasemapStart>()

/** The folder of the built files as an address. */
export function basemapFolder(folder = 'basemap/'): string {
  return new URL(folder, document.baseURI).href
}

/**
 * Fetches what the first picture of a zoom needs, long before there is a map to draw it on: the files come in while
 * the feed is read, on a thread of their own.
 */
export function startBasemap(folder: string, zoom: number): void {
  if (!started.has(folder)) started.set(folder, start(folder, zoom))
}

/** The base map that was started, for the one who draws it; a second asker gets a new one. */
export function takeBasemap(folder: string, zoom: number): BasemapStart {
  const found = started.get(folder) ?? start(folder, zoom)
  started.delete(folder)
  return found
}

function start(folder: string, zoom: number): BasemapStart {
  const worker = new Worker(new URL('./basemap-worker.ts', import.meta.url), { type: 'module', name: 'basemap' })
  worker.postMessage({ type: 'open', folder, zoom } satisfies ToWorker)
  const names = fetch(`${folder}labels.json`)
  // Whoever takes the names hears of a failure; before that it is nobody's error.
  names.catch(() => undefined)

  const problems: string[] = []
  let tell: (problem: string) => void = (problem) => problems.push(problem)
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'error') tell(data.message)
  })
  worker.addEventListener('error', (event) => tell(`Base map: ${event.message || 'its worker does not start'}`))
  return {
    worker,
    names,
    hearProblems: (listener) => {
      tell = listener
      for (const problem of problems.splice(0)) listener(problem)
    },
  }
}
