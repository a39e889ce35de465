import type { Feature, FeatureCollection, Geometry, Position } from 'geojson'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import { feature, merge, mesh } from 'topojson-client'
import { packState, shapeKind } from './basemap-protocol.ts'

export interface UnitProperties {
  id: string
  state: string
}
export type UnitMap = Topology<{ units: GeometryCollection<UnitProperties> }>
type Unit = GeometryObject<UnitProperties> & { properties: UnitProperties }

export interface Borders {
  /** Unit → state where the policy differs from the unit's own. */
  states: Record<string, string>
  disputed: Record<string, { group: string; towards: string[] }>
}

export interface ShapeTags {
  kind: number
  owner: number
  /** Lowest zoom at which it is drawn. */
  zoom: number
}
export type Shapes = FeatureCollection<Geometry, ShapeTags>

/** Land, borders and region lines of one unit map, or of a detailed map laid into a coarser one that it fits. */
export function shapesOf(borders: Borders, coarse: UnitMap, detailed?: UnitMap): Shapes {
  const inner = new Set(detailed ? unitsOf(detailed).map((unit) => unit.properties.id) : [])
  const isOuter = (unit: Unit) => !inner.has(unit.properties.id)
  const features = [
    ...landOf(borders, coarse, isOuter),
    ...linesOf(borders, coarse, (a, b) => isOuter(a) || isOuter(b)),
  ]
  if (detailed) features.push(...landOf(borders, detailed, () => true), ...linesOf(borders, detailed, () => true))
  return { type: 'FeatureCollection', features }
}

/** Lakes and rivers with their corners rounded: the source is coarse, and a curve claims less precision than a zigzag. */
export function waterShapes(topology: Topology): Shapes {
  const all = feature(topology, topology.objects['water'] as GeometryCollection) as FeatureCollection
  const features = all.features.map((f) => {
    const { kind, zoom } = f.properties as { kind: 'lake' | 'river' | 'former'; zoom: number }
    return shape(shapeKind[kind], '', smooth(f.geometry), zoom)
  })
  return { type: 'FeatureCollection', features }
}

function unitsOf(map: UnitMap): Unit[] {
  return map.objects.units.geometries.filter((unit): unit is Unit => unit.properties !== undefined)
}

function landOf(borders: Borders, map: UnitMap, isWanted: (unit: Unit) => boolean): Feature<Geometry, ShapeTags>[] {
  const states = unitsByState(borders, unitsOf(map).filter(isWanted))
  return [...states].map(([state, units]) => shape(shapeKind.land, state, merge(map, units as never[])))
}

function linesOf(borders: Borders, map: UnitMap, isWanted: (a: Unit, b: Unit) => boolean) {
  const lines = (units: Unit[], isLine: (a: Unit, b: Unit) => boolean) => {
    const among = { type: 'GeometryCollection', geometries: units } as UnitMap['objects']['units']
    return mesh(map, among, (a, b) => a !== b && isLine(a as Unit, b as Unit) && isWanted(a as Unit, b as Unit))
  }
  const isDisputed = (a: Unit, b: Unit) => isDashed(borders, a, b) || isDashed(borders, b, a)
  const isBorder = (a: Unit, b: Unit) => stateOf(borders, a) !== stateOf(borders, b)
  const all = unitsOf(map)
  const features = [
    shape(
      shapeKind.border,
      '',
      lines(all, (a, b) => isBorder(a, b) && !isDisputed(a, b)),
    ),
    shape(shapeKind.disputed, '', lines(all, isDisputed)),
  ]
  for (const [state, units] of unitsByState(borders, all)) {
    if (units.length === 1) continue
    const inside = lines(units, (a, b) => !isDisputed(a, b))
    if (inside.coordinates.length > 0) features.push(shape(shapeKind.region, state, inside, 4))
  }
  return features
}

function unitsByState(borders: Borders, units: Unit[]): Map<string, Unit[]> {
  const states = new Map<string, Unit[]>()
  for (const unit of units) {
    const state = stateOf(borders, unit)
    const others = states.get(state)
    if (others) others.push(unit)
    else states.set(state, [unit])
  }
  return states
}

const stateOf = (borders: Borders, unit: Unit) => borders.states[unit.properties.id] ?? unit.properties.state

function isDashed(borders: Borders, unit: Unit, other: Unit): boolean {
  const mine = borders.disputed[unit.properties.id]
  if (!mine) return false
  if (mine.group === borders.disputed[other.properties.id]?.group) {
    return stateOf(borders, unit) !== stateOf(borders, other)
  }
  return mine.towards.includes(other.properties.state)
}

function shape(kind: number, state: string, geometry: Geometry, zoom = 0): Feature<Geometry, ShapeTags> {
  return { type: 'Feature', properties: { kind, owner: state === '' ? 0 : packState(state), zoom }, geometry }
}

function smooth(geometry: Geometry): Geometry {
  const rings = (lines: Position[][], closed: boolean) => lines.map((line) => round(round(line, closed), closed))
  switch (geometry.type) {
    case 'LineString':
      return { type: 'MultiLineString', coordinates: rings([geometry.coordinates], false) }
    case 'MultiLineString':
      return { type: 'MultiLineString', coordinates: rings(geometry.coordinates, false) }
    case 'Polygon':
      return { type: 'Polygon', coordinates: rings(geometry.coordinates, true) }
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: geometry.coordinates.map((polygon) => rings(polygon, true)) }
    default:
      return geometry
  }
}

/** One step of Chaikin's corner cutting; open lines keep their ends. */
function round(line: Position[], closed: boolean): Position[] {
  const cut: Position[] = []
  for (let i = 0; i + 1 < line.length; i++) {
    const [ax = 0, ay = 0] = line[i] ?? []
    const [bx = 0, by = 0] = line[i + 1] ?? []
    cut.push([0.75 * ax + 0.25 * bx, 0.75 * ay + 0.25 * by], [0.25 * ax + 0.75 * bx, 0.25 * ay + 0.75 * by])
  }
  const [first, last] = [line[0], line.at(-1)]
  if (!first || !last) return line
  return closed && cut[0] ? [...cut, cut[0]] : [first, ...cut, last]
}
