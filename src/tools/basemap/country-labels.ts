import type { MultiPolygon, Polygon, Position } from 'geojson'
import type { Topology } from 'topojson-specification'
import { merge } from 'topojson-client'
import { readPackage } from './packages.ts'
import type { Names } from './region-names.ts'
import { unitsOf } from './units.ts'

export interface CountryLabel {
  id: string
  /** Where the name may stand; the first that lies in view is taken. */
  anchors: [lon: number, lat: number][]
  /** Square root of the area: how wide a name it bears. */
  spanKm: number
  names: Names
}

/** Names and anchors of every state of the `un` policy. */
export function countryLabels(world: Topology, isoOf: Map<string, string>): CountryLabel[] {
  const units = unitsOf(world)
  const states = new Map<string, typeof units>()
  for (const unit of units) {
    const state = unit.properties.state
    states.set(state, [...(states.get(state) ?? []), unit])
  }
  const names = readTerritories()
  return [...states].flatMap(([id, parts]) => {
    const code = unnamed.has(id) ? undefined : isoOf.get(id)
    const name = code === undefined ? undefined : names(code)
    if (!name) return []
    const shape = merge(world, parts as never[])
    const { anchor, areaKm2 } = widestSpot(shape)
    const anchors: [number, number][] = byHand[id] ?? [anchor]
    return [{ id, anchors, spanKm: Math.round(Math.sqrt(areaKm2)), names: name }]
  })
}

// Siachen and Antarctica bear no state's name.
const unnamed = new Set(['KAS', 'ATA'])

const byHand: Record<string, [number, number][]> = {
  RUS: [
    [95, 61.5],
    [38.6, 54.6],
    [43, 52.6],
    [36.5, 57],
    [60, 60.5],
    [45, 60],
    [41, 46.6],
  ],
  UKR: [
    [31.4, 49.05],
    [26.5, 49.7],
    [35.4, 48.9],
  ],
  BLR: [
    [28.1, 53.2],
    [29.6, 52.6],
  ],
  CHN: [
    [102, 35.3],
    [112.5, 31.5],
    [88, 40],
  ],
  KAZ: [
    [67.5, 48.3],
    [53, 48.8],
  ],
  POL: [
    [19.4, 52.1],
    [22.4, 51.7],
  ],
  USA: [[-98.5, 39.5]],
  CAN: [[-105, 58]],
  FRA: [[2.4, 46.7]],
  NOR: [[9.3, 61.2]],
  FIN: [[26.3, 63.2]],
  TUR: [
    [34, 39.1],
    [29.5, 39.3],
  ],
  ROU: [
    [24.8, 45.9],
    [27.2, 45.4],
  ],
  GBR: [[-1.6, 52.8]],
  HRV: [[16.2, 45.4]],
}

function readTerritories(): (code: string) => Names | undefined {
  const tables = (['en', 'uk', 'be', 'ru', 'zh'] as const).map((language) => {
    const file = JSON.parse(readPackage('cldr-localenames-full', `main/${language}/territories.json`))
    return [language, file.main[language].localeDisplayNames.territories as Record<string, string>] as const
  })
  return (code) => {
    const names: Partial<Names> = {}
    for (const [language, table] of tables) {
      const short = code === 'CD' ? undefined : (table[`${code}-alt-short`] ?? undefined)
      const name = short ?? table[code]
      if (name !== undefined) names[language] = tidy[name] ?? name
    }
    return names.en === undefined ? undefined : (names as Names)
  }
}

const tidy: Record<string, string> = {
  'Myanmar (Burma)': 'Myanmar',
  US: 'United States',
  UK: 'United Kingdom',
  'Congo - Kinshasa': 'DR Congo',
  'Congo - Brazzaville': 'Congo',
}

/** The point of the largest part that is farthest from its shore, widthways, since names lie flat. */
function widestSpot(shape: MultiPolygon | Polygon): { anchor: [number, number]; areaKm2: number } {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
  const areas = polygons.map((rings) => Math.abs(ringAreaKm2(rings[0] ?? [])))
  const ring = polygons[areas.indexOf(Math.max(...areas))]?.[0] ?? []
  const lon = ring.map((p) => p[0] ?? 0)
  const lat = ring.map((p) => p[1] ?? 0)
  const box = [Math.min(...lon), Math.min(...lat), Math.max(...lon), Math.max(...lat)] as const
  let best: [number, number] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
  let room = -1
  for (let i = 1; i < 30; i++) {
    for (let j = 1; j < 30; j++) {
      const spot: [number, number] = [box[0] + ((box[2] - box[0]) * i) / 30, box[1] + ((box[3] - box[1]) * j) / 30]
      const free = roomAround(spot, ring)
      if (free > room) [room, best] = [free, spot]
    }
  }
  return { anchor: [round(best[0]), round(best[1])], areaKm2: areas.reduce((a, b) => a + b, 0) }
}

const round = (degrees: number) => Math.round(degrees * 100) / 100

function ringAreaKm2(ring: Position[]): number {
  let sum = 0
  ring.forEach(([lon = 0, lat = 0], i) => {
    const [nextLon = 0, nextLat = 0] = ring[(i + 1) % ring.length] ?? []
    sum += (lon * nextLat - nextLon * lat) * Math.cos((lat * Math.PI) / 180)
  })
  return (sum / 2) * 111.3 ** 2
}

function roomAround([x, y]: [number, number], ring: Position[]): number {
  let inside = false
  let nearest = Infinity
  const squeeze = Math.cos((y * Math.PI) / 180)
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax = 0, ay = 0] = ring[i] ?? []
    const [bx = 0, by = 0] = ring[j] ?? []
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
    // A step up counts double: a line of text needs width more than height.
    nearest = Math.min(nearest, Math.hypot((ax - x) * squeeze, (ay - y) * 2))
  }
  return inside ? nearest : -1
}
