import { type Bounds, unmercator } from '../../model/geo.ts'
import type { Mark } from '../../query/map-answer.ts'
import { type Frame, frameAround, middleOf, wrapLongitude } from './frame.ts'

export interface Camera {
  zoom: number
  lat: number
  lon: number
}

export const MIN_ZOOM = 2
export const MAX_ZOOM = 11
/** The zoom at which the places of a feed are counted to find where most of them are. */
export const HOME_ZOOM = 5
/** Where nothing has a place, or nothing has loaded. */
export const WORLD: Camera = { zoom: 2, lat: 30, lon: 20 }

/** What a frame shows as the address writes it: two to four digits, well under a pixel. */
export function cameraOf(frame: Frame): Camera {
  const [lon, lat] = middleOf(frame)
  const digits = frame.zoom <= 5 ? 2 : frame.zoom <= 8 ? 3 : 4
  const round = (value: number) => Number(value.toFixed(digits))
  return { zoom: Math.round(frame.zoom), lat: round(lat), lon: round(wrapLongitude(lon)) }
}

/** A camera that the map can take: whole zooms within its limits. */
export function legalCamera({ zoom, lat, lon }: Camera): Camera {
  return {
    zoom: Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, Math.round(zoom))),
    lat: Math.max(-85, Math.min(85, lat)),
    lon: wrapLongitude(lon),
  }
}

/** The map of a desk of 1440 × 900, which most cameras were set on. */
const DESK_MAP_PX = 530 * 600

/**
 * What a camera that was set on a desk means on a map of a wall, which has another size and shape: the same middle, and as
 * large a piece of the world. A larger map shows more of it rather than the same in large.
 */
export function wallCamera(camera: Camera, width: number, height: number): Camera {
  const { lat, lon } = legalCamera(camera)
  const zoom = camera.zoom + Math.min(0, Math.log2((width * height) / DESK_MAP_PX) / 2)
  return { zoom: Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, Math.round(zoom * 8) / 8)), lat, lon }
}

/** Whether a frame already shows what a camera asks for, to the pixel; what it shows is not written back then. */
export function isAt(frame: Frame, camera: Camera): boolean {
  if (Math.abs(frame.zoom - camera.zoom) > 0.01) return false
  const asked = frameAround(camera.lon, camera.lat, camera.zoom, frame.width, frame.height)
  const turns = Math.round((asked.left - frame.left) / frame.world)
  const dx = asked.left - frame.left - turns * frame.world
  return Math.abs(dx) <= 1.5 && Math.abs(asked.top - frame.top) <= 1.5
}

/** Of the events, the share that the map shows when it opens. */
const SHARE = 0.7
const MARGIN_PX = 28

/**
 * Where to open the map: on the smallest box, each way apart, that holds seven tenths of the events, so that a visit to
 * the other end of the world does not make a dot of the country that the feed is about.
 */
export function homeCamera(marks: readonly Mark[], width: number, height: number): Camera {
  const x = shortestStretch(marks.map((mark) => [mark.x, mark.count]))
  const y = shortestStretch(marks.map((mark) => [mark.y, mark.count]))
  if (!x || !y) return WORLD
  const world = Math.min(
    Math.max(64, width - 2 * MARGIN_PX) / Math.max(x[1] - x[0], 1e-9),
    Math.max(64, height - 2 * MARGIN_PX) / Math.max(y[1] - y[0], 1e-9),
  )
  // One town alone is opened at the scale of its region.
  const zoom = Math.max(MIN_ZOOM, Math.min(8, Math.floor(Math.log2(world / 256))))
  const [lon, lat] = unmercator([
    middle(marks, 0, x, width / (256 * 2 ** zoom)),
    middle(marks, 1, y, height / (256 * 2 ** zoom)),
  ])
  return { zoom, lat: Number(lat.toFixed(2)), lon: Number(wrapLongitude(lon).toFixed(2)) }
}

/** Where the events of a stretch are on average, as far as the whole stretch stays in view; `view` is what the map shows. */
function middle(marks: readonly Mark[], axis: 0 | 1, [from, to]: [number, number], view: number): number {
  const inside = marks
    .map((mark) => [axis === 0 ? mark.x : mark.y, mark.count] as const)
    .filter(([at]) => at >= from && at <= to)
  const total = inside.reduce((sum, [, count]) => sum + count, 0)
  const mean = inside.reduce((sum, [at, count]) => sum + at * count, 0) / total
  const slack = Math.max(0, (view * 0.9 - (to - from)) / 2)
  return Math.max((from + to) / 2 - slack, Math.min((from + to) / 2 + slack, mean))
}

/** The shortest stretch that holds `SHARE` of the weight; null where there is none. */
export function shortestStretch(weighed: (readonly [at: number, weight: number])[]): [number, number] | null {
  const sorted = weighed.toSorted((a, b) => a[0] - b[0])
  const total = sorted.reduce((sum, [, weight]) => sum + weight, 0)
  let best: [number, number] | null = null
  let held = 0
  let first = 0
  for (const [at, weight] of sorted) {
    held += weight
    while (held - sorted[first]![1] >= total * SHARE) held -= sorted[first++]![1]
    if (held < total * SHARE) continue
    const from = sorted[first]![0]
    if (!best || at - from < best[1] - best[0]) best = [from, at]
  }
  return best
}

/** Whether a view of bounds could tell their events apart: at the last zoom they lie further apart than two marks. */
export function canSplit([west, south, east, north]: Bounds, zoom: number): boolean {
  if (zoom >= MAX_ZOOM) return false
  const world = 256 * 2 ** MAX_ZOOM
  const px = Math.max(((east - west + 360) % 360) / 360, (north - south) / 180) * world
  return px > 16
}
