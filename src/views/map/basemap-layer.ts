import * as L from 'leaflet'
import { BasemapLabels } from './basemap-labels.ts'
import { readPlaceNames, type Language, type NamesFile, type PlaceColumns } from './basemap-names.ts'
import type { BasemapPalette, TileLook } from './basemap-paint.ts'
import type { Box } from './basemap-placing.ts'
import type { FromWorker, ToWorker } from './basemap-protocol.ts'
import { OPENING_ZOOM, basemapFolder, takeBasemap } from './basemap-start.ts'
import { BasemapTiles } from './basemap-tiles.ts'
import type { LabelStyle } from './basemap-wishes.ts'

export interface BasemapOptions {
  palette: BasemapPalette
  /** Countries drawn a tone lighter, with their regions: ISO 3166 alpha-3 codes. */
  focus?: readonly string[]
  /** Border policy, an id of `about.json`. */
  policy?: string
  language?: Language
  /** Size of names, dots and lines; 2 on a wall of 2160 px. */
  scale?: number
  /** Pixels of the canvases for each CSS pixel; the screen's unless told. */
  ratio?: number
  /** Folder of the built files; `basemap/` beside the page unless told. */
  folder?: string
  /** Hears, in words, what could not be loaded. The map goes on without it. */
  onError?: (message: string) => void
}

export interface Basemap {
  setPalette(palette: BasemapPalette): void
  setFocus(focus: readonly string[]): void
  setPolicy(policy: string): void
  setLanguage(language: Language): void
  /** Boxes that names must leave free, in container pixels of the present view. */
  setOccupied(boxes: readonly Box[]): void
  /** Sentences under countries' names, by ISO 3166 alpha-3 code. */
  setCountryNotes(notes: ReadonlyMap<string, string>): void
  setScale(scale: number): void
  /** Resolves when the first whole picture, names included, is drawn, or all of it that could be loaded. */
  ready: Promise<void>
  /** Takes everything away again: worker, layers, panes, listeners, requests. */
  destroy(): void
}

/** Adds the offline base map to a Leaflet map: tiles below everything, names in a pane over them. */
export function createBasemap(map: L.Map, options: BasemapOptions): Basemap {
  const folder = basemapFolder(options.folder)
  const report = options.onError ?? (() => {})
  const aborter = new AbortController()
  const container = map.getContainer()
  const background = container.style.background
  const sharpness = options.ratio === undefined ? {} : { ratio: options.ratio }
  let look: TileLook = { palette: options.palette, focus: options.focus ?? [], scale: options.scale ?? 1, ...sharpness }
  let style = labelStyle(options)

  const { worker, names, hearProblems } = takeBasemap(folder, OPENING_ZOOM)
  const tell = (message: ToWorker) => worker.postMessage(message)
  tell({ type: 'policy', policy: options.policy ?? 'un' })

  const tiles = new BasemapTiles(worker, look, { pane: addPane(map, tilePane, 150) })
  const content = { names: undefined, places: [], palette: look.palette, style, occupied: [], ...sharpness }
  const labels = new BasemapLabels(content, { pane: addPane(map, labelPane, 450) })
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.type !== 'error') tiles.hear(data)
  })
  hearProblems(report)
  // Before the first tile the ground is land: a war in open water would be a false picture, however short.
  let hasLand = false
  const paintGround = () => {
    container.style.background = hasLand ? look.palette.sea : look.palette.land
  }
  paintGround()
  tiles.once('tileload', () => {
    hasLand = true
    paintGround()
  })
  tiles.addTo(map)
  labels.addTo(map)

  const tilesReady = new Promise<void>((resolve) => tiles.once('complete', () => resolve()))
  const namesReady = loadNames(labels, names, report)
  const fontsReady = loadFonts(style).then(() => labels.forgetWidths())
  const nextFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()))
  const ready = Promise.all([tilesReady, namesReady, fontsReady]).then(nextFrame)

  const loadTowns = () => {
    if (map.getZoom() < 7) return
    map.off('zoomend', loadTowns)
    void namesReady.then((places) => addTowns(labels, places, folder, aborter.signal, report))
  }
  map.on('zoomend', loadTowns)
  loadTowns()

  const setLook = (change: Partial<TileLook>) => {
    look = { ...look, ...change }
    paintGround()
    tiles.setLook(look)
    setStyle({ focus: look.focus, scale: look.scale })
  }
  const setStyle = (change: Partial<LabelStyle>) => {
    style = { ...style, ...change }
    labels.setContent({ style, palette: look.palette })
  }
  return {
    setPalette: (palette) => setLook({ palette }),
    setFocus: (focus) => setLook({ focus }),
    setPolicy: (policy) => tell({ type: 'policy', policy }),
    setLanguage: (language) => setStyle({ language }),
    setOccupied: (occupied) => labels.setContent({ occupied }),
    setCountryNotes: (notes) => setStyle({ notes }),
    setScale: (scale) => setLook({ scale }),
    ready,
    destroy: () => {
      aborter.abort()
      worker.terminate()
      map.off('zoomend', loadTowns)
      labels.remove()
      tiles.remove()
      removePane(map, labelPane)
      removePane(map, tilePane)
      container.style.background = background
    },
  }
}

const tilePane = 'basemap-tiles'
const labelPane = 'basemap-labels'

function addPane(map: L.Map, name: string, zIndex: number): string {
  const pane = map.getPane(name) ?? map.createPane(name)
  pane.style.zIndex = String(zIndex)
  pane.style.pointerEvents = 'none'
  return name
}

function removePane(map: L.Map, name: string): void {
  map.getPane(name)?.remove()
  // Leaflet has no call for it, and a second base map on the same map would be given the detached pane.
  delete (map.getPanes() as Record<string, HTMLElement>)[name]
}

function labelStyle({ scale = 1, language = 'en', focus = [] }: BasemapOptions): LabelStyle {
  const root = getComputedStyle(document.documentElement)
  const sans = root.getPropertyValue('--sans').trim() || 'sans-serif'
  const serif = root.getPropertyValue('--serif').trim() || 'serif'
  return { sans, serif, scale, language, focus, notes: new Map() }
}

async function loadFonts({ sans, serif, language }: LabelStyle): Promise<void> {
  const fonts = [`400 13px ${sans}`, `600 13px ${sans}`, `italic 400 13px ${serif}`]
  // A font that cannot be had is replaced by the next in the list, which is what the list is for.
  await Promise.allSettled(fonts.map((font) => document.fonts.load(font, LETTERS[language])))
}

/** Letters that names have, so that no faces are waited for that they do not need. */
const LETTERS: Record<Language, string> = { en: 'KyivŁódźČ', uk: 'Київ', be: 'Кіеў', ru: 'Киев', zh: '基辅' }

type Report = (message: string) => void

async function loadNames(labels: BasemapLabels, answer: Promise<Response>, report: Report) {
  const names = await readJson<NamesFile>('labels.json', answer, report)
  const places = names ? [readPlaceNames(names.places)] : []
  labels.setContent({ names, places })
  return places
}

async function addTowns(
  labels: BasemapLabels,
  places: Awaited<ReturnType<typeof loadNames>>,
  folder: string,
  signal: AbortSignal,
  report: Report,
): Promise<void> {
  const answer = fetch(`${folder}towns.json`, { signal })
  const towns = await readJson<PlaceColumns>('towns.json', answer, (problem) => !signal.aborted && report(problem))
  if (towns) labels.setContent({ places: [...places, readPlaceNames(towns)] })
}

async function readJson<T>(name: string, answer: Promise<Response>, report: Report): Promise<T | undefined> {
  try {
    const response = await answer
    if (!response.ok) throw new Error(`HTTP ${response.status}`)
    return (await response.json()) as T
  } catch (error) {
    report(`Base map: ${name} cannot be read (${String(error)})`)
    return undefined
  }
}
