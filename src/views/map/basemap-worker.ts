/** Cuts the base map into tiles off the main thread: an index of a sixteenth of the world takes some 0.1 s, of all 0.5 s. */
import GeoJSONVT from 'geojson-vt'
import type { Topology } from 'topojson-specification'
import { blockOf, within, type Block } from './basemap-blocks.ts'
import { tileExtent, type FromWorker, type TileAddress, type TileShapes, type ToWorker } from './basemap-protocol.ts'
import { shapesOf, waterShapes, type Borders, type Shapes, type ShapeTags, type UnitMap } from './basemap-shapes.ts'

interface About {
  policies: Record<string, { states: Record<string, string> }>
  disputed: Borders['disputed']
}
type File = 'about' | 'world-far' | 'world-middle' | 'europe-near' | 'water'
type Level = 'far' | 'middle' | 'near'

// The project's DOM types know no worker scope; these two members are all we use of it.
const scope = self as unknown as {
  postMessage(message: FromWorker, transfer?: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void
}
const files = new Map<File, Promise<unknown>>()
const loaded = new Map<File, unknown>()
const indexes = new Map<string, GeoJSONVT>()
const waiting: { id: number; address: TileAddress }[] = []
let folder = ''
let policy = 'un'

scope.addEventListener('message', ({ data }) => {
  if (data.type === 'open') open(data.folder, data.zoom)
  else if (data.type === 'policy') changePolicy(data.policy)
  else answer(data.id, data.address)
})

function open(from: string, zoom: number): void {
  folder = from
  for (const file of neededAt(zoom)) void load(file)
}

function changePolicy(wanted: string): void {
  if (wanted === policy) return
  policy = wanted
  indexes.clear()
  scope.postMessage({ type: 'grew', anew: true })
}

/** The coarse world stands in where the file of the zoom takes longer than this. */
const PATIENCE_MS = 300
let coarse: ReturnType<typeof setTimeout> | undefined

function answer(id: number, address: TileAddress): void {
  const wanted = levelFor(address.zoom)
  const needed = neededAt(address.zoom)
  for (const file of needed) void load(file)
  const level = finestReady(wanted)
  const isSettled = needed.every((file) => loaded.has(file))
  if (!level && !(isSettled && loaded.has('world-far'))) {
    waiting.push({ id, address })
    coarse ??= setTimeout(() => void load('world-far'), isSettled ? 0 : PATIENCE_MS)
    return
  }
  const block = blockOf(address)
  const shapes = cutTile([level && indexOf(level, block), waterIndex(block)], address)
  const transfer = [shapes.coords.buffer, shapes.ends.buffer, shapes.kinds.buffer, shapes.owners.buffer]
  scope.postMessage({ type: 'tile', id, shapes, final: isSettled }, transfer as ArrayBuffer[])
}

const filesOf: Record<Level, File[]> = {
  far: ['about', 'world-far'],
  middle: ['about', 'world-middle'],
  near: ['about', 'world-middle', 'europe-near'],
}
// The file of the zoom looked at comes first; water is the finishing touch.
const neededAt = (zoom: number): File[] => [...filesOf[levelFor(zoom)], 'water']
const levelFor = (zoom: number): Level => (zoom <= 3 ? 'far' : zoom <= 6 ? 'middle' : 'near')

function finestReady(wanted: Level): Level | undefined {
  const order: Level[] =
    wanted === 'near' ? ['near', 'middle', 'far'] : wanted === 'middle' ? ['middle', 'far'] : ['far']
  return order.find((level) => filesOf[level].every((file) => loaded.get(file) !== undefined))
}

async function load(file: File): Promise<void> {
  if (files.has(file)) return
  const fetched = fetchFile(file)
  files.set(file, fetched)
  try {
    loaded.set(file, await fetched)
  } catch (error) {
    // A missing file leaves the map coarser, never blank for ever: what waits for it is as final as it gets.
    loaded.set(file, file === 'about' ? { policies: {}, disputed: {} } : undefined)
    scope.postMessage({ type: 'error', message: `Base map: ${file}.json cannot be read (${String(error)})` })
  }
  for (const { id, address } of waiting.splice(0)) answer(id, address)
  scope.postMessage({ type: 'grew', anew: false })
}

async function fetchFile(file: File): Promise<unknown> {
  const response = await fetch(`${folder}${file}.json`)
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  return response.json()
}

function indexOf(level: Level, { name, bounds }: Block): GeoJSONVT {
  return remember(`${level} ${name}`, () => {
    const about = loaded.get('about') as About
    const borders = { states: about.policies[policy]?.states ?? {}, disputed: about.disputed }
    const maps = filesOf[level].slice(1).map((file) => within(loaded.get(file) as UnitMap, 'units', bounds))
    return shapesOf(borders, maps[0]!, maps[1])
  })
}

function waterIndex({ name, bounds }: Block): GeoJSONVT | undefined {
  const water = loaded.get('water') as Topology | undefined
  return water && remember(`water ${name}`, () => waterShapes(within(water, 'water', bounds)))
}

function remember(name: string, build: () => Shapes): GeoJSONVT {
  const known = indexes.get(name)
  if (known) return known
  const options = { maxZoom: 14, indexMaxZoom: 3, tolerance: 2, buffer: 96, extent: tileExtent }
  const index = new GeoJSONVT(build(), options)
  indexes.set(name, index)
  return index
}

function cutTile(sources: (GeoJSONVT | undefined)[], { zoom, x, y }: TileAddress): TileShapes {
  // A tile is 512 px, so that the world at zoom z is as many tiles as geojson-vt has at z − 1.
  const features = sources.flatMap((index) => index?.getTileRaw(zoom - 1, x, y)?.features ?? [])
  const parts: { tags: ShapeTags; points: ArrayLike<number> }[] = []
  for (const feature of features) {
    const tags = feature.tags as unknown as ShapeTags
    if (tags.zoom > zoom || (feature.type !== 2 && feature.type !== 3)) continue
    for (const points of feature.geometry) parts.push({ tags, points })
  }
  const coords = new Int16Array(parts.reduce((sum, part) => sum + part.points.length, 0))
  const ends = new Uint32Array(parts.length)
  let end = 0
  parts.forEach((part, i) => {
    coords.set(part.points, end)
    end += part.points.length
    ends[i] = end
  })
  const kinds = Uint8Array.from(parts, (part) => part.tags.kind)
  return { coords, ends, kinds, owners: Uint16Array.from(parts, (part) => part.tags.owner) }
}
