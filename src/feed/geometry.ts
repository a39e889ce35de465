import type { Geometry, Point } from '../model/geo.ts'
import { type Reading, preview, report } from './reading.ts'
import { a, isObject } from './readers.ts'

const MOST_POSITIONS = 100_000
const DEPTH = { Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 } as const
/** The fewest positions that make a shape. */
const FEWEST = { Point: 1, MultiPoint: 1, LineString: 2, MultiLineString: 2, Polygon: 3, MultiPolygon: 3 } as const

type Simple = keyof typeof DEPTH

/**
 * A legal geometry of longitudes and latitudes within range, heights left out; null where there is none or where it is
 * broken anywhere, which is reported.
 */
export function readGeometry(value: unknown, reading: Reading, field = 'geometry'): Geometry | null {
  if (value === null || value === undefined) return null
  const budget = { positions: MOST_POSITIONS, fault: '' }
  const geometry = geometryOf(value, budget, 4)
  if (!geometry) report(reading, field, value, `${budget.fault}; the event is kept without a place`)
  return geometry
}

/** One position of longitude and latitude, or undefined, reported. */
export function readPosition(value: unknown, reading: Reading, field: string): Point | undefined {
  const budget = { positions: 1, fault: '' }
  const point = pointOf(value, budget)
  if (!point) report(reading, field, value, budget.fault)
  return point ?? undefined
}

interface Budget {
  positions: number
  fault: string
}

function geometryOf(value: unknown, budget: Budget, depth: number): Geometry | null {
  if (!isObject(value)) return fail(budget, `${a(value)} stands where a GeoJSON geometry belongs`)
  const type = value['type']
  if (type === 'GeometryCollection') {
    const parts = value['geometries']
    if (!Array.isArray(parts) || parts.length === 0) return fail(budget, 'The GeometryCollection has no geometries')
    if (depth === 0) return fail(budget, 'GeometryCollections are nested too deeply')
    const geometries: Geometry[] = []
    for (const part of parts) {
      const geometry = geometryOf(part, budget, depth - 1)
      if (!geometry) return null
      geometries.push(geometry)
    }
    return { type, geometries }
  }
  if (typeof type !== 'string' || !Object.hasOwn(DEPTH, type))
    return fail(budget, `'${preview(type)}' is not a type of GeoJSON geometry`)
  const simple = type as Simple
  const coordinates = nestOf(value['coordinates'], DEPTH[simple], FEWEST[simple], budget, simple)
  return coordinates && ({ type: simple, coordinates } as Geometry)
}

type Nest = Point | Nest[]

function nestOf(value: unknown, depth: number, fewest: number, budget: Budget, type: Simple): Nest | null {
  if (depth === 0) return pointOf(value, budget)
  if (!Array.isArray(value) || typeof value[0] === 'number')
    return fail(budget, `The coordinates of the ${type} are not nested as its type asks`)
  if (value.length < (depth === 1 ? fewest : 1))
    return fail(budget, `The ${type} has too few positions (${value.length})`)
  const nest: Nest[] = []
  for (const item of value) {
    const inner = nestOf(item, depth - 1, fewest, budget, type)
    if (!inner) return null
    nest.push(inner)
  }
  return nest
}

function pointOf(value: unknown, budget: Budget): Point | null {
  if (!Array.isArray(value)) return fail(budget, `${a(value)} stands where a position [longitude, latitude] belongs`)
  const [lon, lat] = value as unknown[]
  if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon) || !Number.isFinite(lat))
    return fail(budget, `${preview(value)} is not a position of two numbers, longitude and latitude`)
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
    const swapped = Math.abs(lat) <= 180 && Math.abs(lon) <= 90 ? ' (are they swapped? longitude comes first)' : ''
    return fail(budget, `${preview(value)} lies outside longitude ±180 and latitude ±90${swapped}`)
  }
  if (--budget.positions < 0) return fail(budget, 'The geometry has more than 100,000 positions')
  return [lon, lat]
}

function fail(budget: Budget, fault: string): null {
  budget.fault = fault
  return null
}

/** The one point that stands for a geometry: its first, or for an area a point inside of it. */
export function standIn(geometry: Geometry): Point {
  switch (geometry.type) {
    case 'Point':
      return geometry.coordinates
    case 'MultiPoint':
    case 'LineString':
      return geometry.coordinates[0]!
    case 'MultiLineString':
      return geometry.coordinates[0]![0]!
    case 'Polygon':
      return pointInside(geometry.coordinates)
    case 'MultiPolygon':
      return pointInside(geometry.coordinates[0]!)
    case 'GeometryCollection':
      return standIn(geometry.geometries[0]!)
  }
}

/** The middle of the widest stretch of a polygon on a parallel about half way up; holes are not stood on. */
function pointInside(rings: readonly (readonly Point[])[]): Point {
  let south = 90
  let north = -90
  for (const [, lat] of rings[0]!) {
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  for (const part of [0.5, 0.37, 0.61, 0.23, 0.83]) {
    const lat = south + (north - south) * part
    const crossings = rings.flatMap((ring) => crossingsOf(ring, lat)).toSorted((a, b) => a - b)
    let best = 0
    let lon = NaN
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const width = crossings[i + 1]! - crossings[i]!
      if (width > best) {
        best = width
        lon = crossings[i]! + width / 2
      }
    }
    if (best > 0) return [lon, lat]
  }
  return rings[0]![0]!
}

function crossingsOf(ring: readonly Point[], lat: number): number[] {
  const crossings: number[] = []
  for (let i = 0; i < ring.length; i++) {
    const [lonA, latA] = ring[i]!
    const [lonB, latB] = ring[(i + 1) % ring.length]!
    // Half-open, so that a vertex on the parallel is crossed once or twice, never left over.
    if (latA > lat !== latB > lat) crossings.push(lonA + ((lat - latA) / (latB - latA)) * (lonB - lonA))
  }
  return crossings
}
