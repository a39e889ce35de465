import { GROUPS, PRECISIONS, VISIT_KINDS } from '../model/event.ts'
import { type Bounds, type Point, mercator, unmercator } from '../model/geo.ts'
import type { EventTable } from '../table/event-table.ts'
import type { Arc, MapAnswer, Mark } from './map-answer.ts'
import { groupOfRow } from './bin-by-time.ts'
import { placingOf } from './count-by.ts'
import { eventRow } from './event-row.ts'
import type { MapQuestion } from './question.ts'

/** Pixels; two marks in one square this small overlap whatever they are. */
const SQUARE = 10
const MOST_ARCS = 300
/** Drawn beyond the edges of the view, as a share of its size, so that a short pan shows marks at once. */
const MARGIN = 0.3

interface Cluster {
  x: number
  y: number
  count: number
  groups: number[]
  west: number
  south: number
  east: number
  north: number
  first: number
}

/** Marks, cells, halos and arcs of a view of the map. Its sum counts every row once. */
export function cellsByPlace(table: EventTable, rows: Uint32Array, question: MapQuestion): MapAnswer {
  const { view, zoom, scale, selected } = question
  const pixels = 256 * 2 ** zoom
  const [x0, y0, x1, y1] = mercatorView(view)
  const marginX = (x1 - x0) * MARGIN
  const marginY = (y1 - y0) * MARGIN
  const selectedRow = selected === undefined ? -1 : (table.rowOfId.get(selected) ?? -1)
  const sum = { marks: 0, halos: 0, country: 0, none: 0, outside: 0 }
  const countries = new Map<string, number>()
  const squares = { mark: new Map<number, Cluster>(), halo: new Map<number, Cluster>() }
  const alone: Mark[] = []

  for (const row of rows) {
    const placing = placingOf(table, row)
    if (placing === 'none') sum.none++
    else if (placing === 'country') {
      sum.country++
      const code = table.events[row]!.country ?? ''
      countries.set(code, (countries.get(code) ?? 0) + 1)
    } else {
      const x = nearest(table.x[row]!, (x0 + x1) / 2)
      const y = table.y[row]!
      const isInside = x >= x0 && x <= x1 && y >= y0 && y <= y1
      if (!isInside) sum.outside++
      else if (placing === 'mark') sum.marks++
      else sum.halos++
      if (x < x0 - marginX || x > x1 + marginX || y < y0 - marginY || y > y1 + marginY) continue
      if (row === selectedRow) alone.push(asMark(table, startCluster(table, row, x, y), placing === 'halo', true))
      else addTo(squares[placing], table, row, x, y, pixels / (SQUARE * scale))
    }
  }

  const cells = mergeOverlapping([...squares.mark.values()], pixels / scale, radiusOf)
  const halos = mergeOverlapping([...squares.halo.values()], pixels / scale, haloReach)
  return {
    marks: [
      ...halos.map((halo) => asMark(table, halo, true, false)),
      ...cells.map((cell) => asMark(table, cell, false, false)),
      ...alone,
    ],
    countries: [...countries].map(([country, count]) => ({ country, count })),
    arcs: arcsOf(table, rows),
    sum,
  }
}

/** West to east and north to south as fractions of the world; east of 1 where the view crosses the antimeridian. */
function mercatorView([west, south, east, north]: Bounds): [number, number, number, number] {
  const [, y1] = mercator([0, south])
  const [, y0] = mercator([0, north])
  const x0 = west / 360 + 0.5
  const x1 = east / 360 + 0.5
  return [x0, y0, x1 < x0 ? x1 + 1 : x1, y1]
}

/** The copy of a longitude that lies nearest to the middle of the view. */
function nearest(x: number, middle: number): number {
  return x + Math.round(middle - x)
}

function startCluster(table: EventTable, row: number, x: number, y: number): Cluster {
  const [lon, lat] = table.events[row]!.point ?? unmercator([x, y])
  const groups = GROUPS.map(() => 0)
  groups[groupOfRow(table, row)] = 1
  return { x, y, count: 1, groups, west: lon, south: lat, east: lon, north: lat, first: row }
}

function addTo(squares: Map<number, Cluster>, table: EventTable, row: number, x: number, y: number, perUnit: number) {
  const key = Math.floor(x * perUnit) * 2 ** 26 + Math.floor(y * perUnit)
  const found = squares.get(key)
  const one = startCluster(table, row, x, y)
  if (found) merge(found, one)
  else squares.set(key, one)
}

function merge(into: Cluster, other: Cluster): void {
  const count = into.count + other.count
  into.x = (into.x * into.count + other.x * other.count) / count
  into.y = (into.y * into.count + other.y * other.count) / count
  into.count = count
  for (let i = 0; i < into.groups.length; i++) into.groups[i]! += other.groups[i]!
  into.west = Math.min(into.west, other.west)
  into.south = Math.min(into.south, other.south)
  into.east = Math.max(into.east, other.east)
  into.north = Math.max(into.north, other.north)
  into.first = Math.min(into.first, other.first)
}

/**
 * The radius of a cell of `count` events, or of one glyph, in pixels. Its area grows with the count up to a hundred; a
 * cell of thousands would cover the country that it stands in.
 */
export function radiusOf(count: number): number {
  if (count === 1) return 7
  return 7.5 + 2.1 * Math.sqrt(Math.min(count, 100)) + 3 * Math.max(0, Math.log10(count / 100))
}

/** Halos merge while their glyphs do; their rims may overlap. */
function haloReach(): number {
  return 13
}

/** Merges clusters while their circles overlap; the larger takes the smaller in. */
function mergeOverlapping(clusters: Cluster[], pixels: number, radius: (count: number) => number): Cluster[] {
  let left = clusters.toSorted((a, b) => b.count - a.count || a.first - b.first)
  for (;;) {
    const kept: Cluster[] = []
    const grid = new Map<string, Cluster[]>()
    const reach = 2 * radius(left[0]?.count ?? 1)
    for (const cluster of left) {
      const near = nearby(grid, cluster, pixels / reach)
      const hit = near.find((other) => {
        const apart = Math.hypot(other.x - cluster.x, other.y - cluster.y) * pixels
        return apart < radius(other.count) + radius(cluster.count)
      })
      if (hit) merge(hit, cluster)
      else {
        kept.push(cluster)
        const key = gridKey(cluster.x, cluster.y, pixels / reach)
        grid.set(key, [...(grid.get(key) ?? []), cluster])
      }
    }
    if (kept.length === left.length) return kept
    left = kept.toSorted((a, b) => b.count - a.count || a.first - b.first)
  }
}

function gridKey(x: number, y: number, perUnit: number, dx = 0, dy = 0): string {
  return `${Math.floor(x * perUnit) + dx}/${Math.floor(y * perUnit) + dy}`
}

function nearby(grid: Map<string, Cluster[]>, { x, y }: Cluster, perUnit: number): Cluster[] {
  const found: Cluster[] = []
  for (const dx of [0, -1, 1]) {
    for (const dy of [0, -1, 1]) found.push(...(grid.get(gridKey(x, y, perUnit, dx, dy)) ?? []))
  }
  return found
}

function asMark(table: EventTable, cluster: Cluster, isHalo: boolean, isSelected: boolean): Mark {
  const { x, y, count, groups, west, south, east, north, first } = cluster
  return {
    x,
    y,
    count,
    groups,
    bounds: [west, south, east, north],
    ...(count === 1 && { event: eventRow(table, first) }),
    isSelected,
    ...(isHalo && { halo: PRECISIONS[table.placePrecision[first]!] === 'district' ? 'district' : 'region' }),
  }
}

function arcsOf(table: EventTable, rows: Uint32Array): Arc[] {
  const arcs: Arc[] = []
  for (let i = rows.length - 1; i >= 0 && arcs.length < MOST_ARCS; i--) {
    const event = table.events[rows[i]!]!
    const from = event.origin?.coordinates
    if (!from || !event.point || !VISIT_KINDS.some((kind) => kind === event.kind)) continue
    const [x0, y0] = mercator(from)
    const [x1, y1] = shorterWay(x0, event.point)
    const travellers = event.actors.filter(({ role }) => role === 'visitor')
    arcs.push({
      event: eventRow(table, rows[i]!),
      x0,
      y0,
      x1,
      y1,
      origin: event.origin?.place ?? '',
      host: event.place ?? '',
      persons: distinct(travellers.map(({ person, actor }) => person ?? actor)),
      visitors: distinct(travellers.map(({ actor }) => actor)),
    })
  }
  return arcs
}

/** The end of an arc on the copy of the world that is nearer to its start. */
function shorterWay(x0: number, point: Point): Point {
  const [x, y] = mercator(point)
  return [nearest(x, x0), y]
}

function distinct(ids: string[]): string[] {
  return [...new Set(ids)]
}
