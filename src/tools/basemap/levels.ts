import type { Topology } from 'topojson-specification'
import { merge, quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import { filter, filterWeight, presimplify } from 'topojson-simplify'
import { unitsOf, type Piece, type Unit, type UnitGeometry } from './units.ts'

/** Arcs of points with their weight. */
export type WeighedMap = Omit<Topology, 'arcs'> & { arcs: [number, number, number][][] }

/** Pieces → one topology of units whose points carry the screen area they matter for (share of the world, squared). */
export function weighUnits(pieces: Piece[]): WeighedMap {
  const all = topology({ units: collect(pieces) } as never, 1e6)
  const groups = new Map<string, UnitGeometry[]>()
  for (const piece of unitsOf(all)) {
    groups.set(piece.properties.id, [...(groups.get(piece.properties.id) ?? []), piece])
  }
  const features = [...groups.values()].flatMap((parts) => {
    const properties = parts[0]?.properties
    return properties ? [{ type: 'Feature' as const, properties, geometry: merge(all, parts as never[]) }] : []
  })
  // Built anew, or every inner district line of a dissolved state would still cut its coast into arcs.
  const units = topology({ units: collect(features) } as never)
  return presimplify(units as never, mercatorTriangle as never) as unknown as WeighedMap
}

const collect = (features: Piece[]) => ({ type: 'FeatureCollection', features })

export interface Level {
  /** Zoom at which half a pixel is the smallest detail kept. */
  zoom: number
  /** Smallest island or lake hole kept, in pixels² at that zoom. */
  islandPx: number
  /** Grid of the stored coordinates, in steps a degree. */
  stepsPerDegree: number
}

/**
 * One level of detail. `detailed` says which units get `level`; an arc that also bounds another unit is kept as
 * `coarse` has it, point for point, so that the two files close without a gap.
 */
export function cutLevel(
  world: WeighedMap,
  level: Level,
  detailed?: (unit: Unit) => boolean,
  coarse?: Level,
): Topology {
  const seam = detailed && coarse ? seamArcs(world, detailed) : new Set<number>()
  const snapped = new Set<string>()
  for (const index of seam) for (const end of ends(world.arcs[index] ?? [])) snapped.add(`${end[0]},${end[1]}`)
  const arcs = world.arcs.map((arc, index) => {
    const onSeam = coarse !== undefined && seam.has(index)
    const least = smallest(onSeam ? coarse : level)
    return arc
      .filter((point) => point[2] >= least)
      .map((point) => {
        const coarseGrid = onSeam || (coarse !== undefined && snapped.has(`${point[0]},${point[1]}`))
        return snap(point, coarseGrid && coarse ? coarse.stepsPerDegree : level.stepsPerDegree)
      })
  })
  const geometries = unitsOf(world as never).filter((unit) => !detailed || detailed(unit.properties))
  const cut = { ...world, arcs, objects: { units: { type: 'GeometryCollection', geometries } } }
  const least = level.islandPx / (256 * 2 ** level.zoom) ** 2
  const kept = filter(cut as never, filterWeight(cut as never, least, mercatorRing as never)) as Topology<never>
  const step = 1 / level.stepsPerDegree
  return quantize(kept, { scale: [step, step], translate: [-180, -90] })
}

const smallest = (level: Level) => 0.5 / (256 * 2 ** level.zoom) ** 2
const snap = (p: [number, number, number], steps: number): [number, number] => [
  Math.round(p[0] * steps) / steps,
  Math.round(p[1] * steps) / steps,
]

function ends<T>(arc: T[]): T[] {
  return [arc[0], arc.at(-1)].filter((end) => end !== undefined)
}

function seamArcs(world: WeighedMap, detailed: (unit: Unit) => boolean): Set<number> {
  const inside = new Set<number>()
  const outside = new Set<number>()
  for (const geometry of unitsOf(world)) {
    const into = detailed(geometry.properties) ? inside : outside
    for (const index of JSON.stringify('arcs' in geometry ? geometry.arcs : []).matchAll(/-?\d+/g)) {
      const arc = Number(index[0])
      into.add(arc < 0 ? ~arc : arc)
    }
  }
  return new Set([...inside].filter((arc) => outside.has(arc)))
}

// Weights in Mercator, where they are drawn: in degrees Norway would keep three times the detail of Nigeria.
function mercatorTriangle(triangle: [number, number][]): number {
  const [a, b, c] = triangle.map(mercator) as [[number, number], [number, number], [number, number]]
  const area = Math.abs((a[0] - c[0]) * (b[1] - a[1]) - (a[0] - b[0]) * (c[1] - a[1])) / 2
  return area * interest(triangle[1])
}

function mercatorRing(ring: [number, number][]): number {
  let sum = 0
  const points = ring.map(mercator)
  for (let i = 0, previous = points.at(-1); i < points.length; i++) {
    const point = points[i]
    if (point && previous) sum += previous[0] * point[1] - point[0] * previous[1]
    previous = point
  }
  return (Math.abs(sum) / 2) * interest(ring[0])
}

// Fjords of Arctic Canada and Antarctic ice would be half the file; Faultline's map looks at Eurasia.
function interest(point: [number, number] | undefined): number {
  if (!point) return 1
  const [lon, lat] = point
  if (lat > 70 || lat < -56 || (lon < -50 && lat > 55)) return 1 / 40
  return lon < -25 || lat < 12 || lat > 62 ? 1 / 8 : 1
}

function mercator(point: [number, number]): [number, number] {
  const sin = Math.sin((Math.max(-85, Math.min(85, point[1])) * Math.PI) / 180)
  return [point[0] / 360, Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)]
}
