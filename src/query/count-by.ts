import { GROUPS, KINDS, PRECISIONS } from '../model/event.ts'
import { type Bounds, type Point, unmercator } from '../model/geo.ts'
import { IS_TALLY, NOT_STATED } from '../table/columns.ts'
import type { EventTable } from '../table/event-table.ts'
import { whereaboutsOf } from '../table/record-columns.ts'
import type { PlacesAnswer, SummaryAnswer } from './answer.ts'
import type { Span } from '../model/time.ts'
import { groupOfRow } from './bin-by-time.ts'

/** Events by actor id, those below an actor included; actors without any are left out. */
export function countByActor(table: EventTable, rows: Uint32Array): Record<string, number> {
  const counts = new Uint32Array(table.actorIds.length)
  const { starts, values } = table.actorsOfRow
  for (const row of rows) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) counts[values[at]!]!++
  }
  return named(table.actorIds, counts)
}

/** Events by kind; kinds without any are left out. */
export function countByKind(table: EventTable, rows: Uint32Array): Record<string, number> {
  const counts = new Uint32Array(KINDS.length)
  for (const row of rows) counts[table.kind[row]!]!++
  return named(KINDS, counts)
}

/** Counts by name; what has none is left out. */
export function named(names: readonly string[], counts: Uint32Array | Int32Array): Record<string, number> {
  const pairs = names.map((name, index) => [name, counts[index]!] as const).filter(([, count]) => count > 0)
  return Object.fromEntries(pairs)
}

/** How rows are shown on the map: the first two are drawn where they are. A tally is never a pin, wherever it lies. */
export const PLACINGS = ['mark', 'halo', 'country', 'none'] as const
/** One of `PLACINGS`. */
export type Placing = (typeof PLACINGS)[number]

const COUNTRY = PRECISIONS.indexOf('country')
const DISTRICT = PRECISIONS.indexOf('district')

/** How a row is shown on the map. */
export function placingOf(table: EventTable, row: number): Placing {
  const precision = table.placePrecision[row]!
  const isTally = (table.flags[row]! & IS_TALLY) !== 0
  if (precision === COUNTRY || isTally)
    return precision === COUNTRY || whereaboutsOf(table, row).country !== undefined ? 'country' : 'none'
  if (Number.isNaN(table.x[row]!)) return 'none'
  return precision !== NOT_STATED && precision >= DISTRICT ? 'halo' : 'mark'
}

/** Whether a row has a mark or a halo. */
export function isOnMap(placing: Placing): boolean {
  return placing === 'mark' || placing === 'halo'
}

/** How many rows there are, and how many of them lie outside the axis or have no mark on the map. */
export function summarise(table: EventTable, rows: Uint32Array, [from, to]: Span): SummaryAnswer {
  const summary = { shown: rows.length, total: table.length, earlier: 0, later: 0, undated: 0, notOnMap: 0 }
  for (const row of rows) {
    if (row >= table.dated) summary.undated++
    else if (table.end[row]! <= from) summary.earlier++
    else if (table.start[row]! >= to) summary.later++
    if (!isOnMap(placingOf(table, row))) summary.notOnMap++
  }
  return summary
}

/**
 * Places with their counts by group, most events first; events without a place under the empty name. Those without a
 * mark on the map come before all others, and apart from those of the same place that have one.
 */
export function countByPlace(table: EventTable, rows: Uint32Array, most: number): PlacesAnswer {
  const places = new Map<string, PlacesAnswer['places'][number]>()
  const sum = { onMap: 0, notOnMap: 0 }
  for (const row of rows) {
    const placing = placingOf(table, row)
    const isOnMap = placing === 'mark' || placing === 'halo'
    sum[isOnMap ? 'onMap' : 'notOnMap']++
    const { place = '', country } = whereaboutsOf(table, row)
    const precision = PRECISIONS[table.placePrecision[row]!]
    const point = pointOf(table, row)
    const key = `${place}\n${country ?? ''}\n${precision ?? ''}\n${isOnMap}`
    let found = places.get(key)
    if (!found) {
      found = {
        place,
        ...(country !== undefined && { country }),
        ...(precision && { precision }),
        count: 0,
        groups: GROUPS.map(() => 0),
        bounds: null,
        isOnMap,
      }
      places.set(key, found)
    }
    found.count++
    found.groups[groupOfRow(table, row)]!++
    if (point) found.bounds = widen(found.bounds, point)
  }
  const sorted = [...places.values()].toSorted(
    (a, b) => Number(a.isOnMap) - Number(b.isOnMap) || b.count - a.count || (a.place < b.place ? -1 : 1),
  )
  return { places: sorted.slice(0, most), total: sorted.length, sum }
}

/** Longitude and latitude of a row, or null without a place. */
export function pointOf({ x, y }: EventTable, row: number): Point | null {
  return Number.isNaN(x[row]!) ? null : unmercator([x[row]!, y[row]!])
}

function widen(bounds: Bounds | null, [lon, lat]: readonly [number, number]): Bounds {
  if (!bounds) return [lon, lat, lon, lat]
  return [Math.min(bounds[0], lon), Math.min(bounds[1], lat), Math.max(bounds[2], lon), Math.max(bounds[3], lat)]
}
