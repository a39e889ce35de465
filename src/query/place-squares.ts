import { GROUPS } from '../model/event.ts'
import type { Cluster } from './merge-cells.ts'

/** What a cell sums up of its rows, one number after another; the counts of `GROUPS` come last. */
const AT = { count: 0, x: 1, y: 2, west: 3, north: 4, east: 5, south: 6, first: 7, groups: 8 } as const
const WIDTH = AT.groups + GROUPS.length
/** More squares than any screen has: a larger view is cut into larger ones. */
const MOST_SQUARES = 2 ** 20
/** So many clusters are merged one by one in a few milliseconds; more are first put together by larger squares. */
const MOST_CLUSTERS = 800

/** Rows by small squares of the map, summed up in one array, so that a million of them make no million of objects. */
export interface Squares {
  add: (row: number, x: number, y: number, group: number) => void
  clusters: () => Cluster[]
}

/** Squares over a part of the world, `perUnit` to its width; they lie where they lie whatever part that is. */
export function createSquares([x0, y0, x1, y1]: readonly [number, number, number, number], perUnit: number): Squares {
  let scale = perUnit
  while ((x1 - x0) * (y1 - y0) * scale * scale > MOST_SQUARES) scale /= 2
  const firstColumn = Math.floor(x0 * scale)
  const firstRow = Math.floor(y0 * scale)
  const columns = Math.floor(x1 * scale) - firstColumn + 1
  const rows = Math.floor(y1 * scale) - firstRow + 1
  /** One more than the index of each square's cell, so that zero is none. */
  const cellOf = new Int32Array(columns * rows)
  let cells = new Float64Array(256 * WIDTH)
  let length = 0

  return {
    add(row, x, y, group) {
      const square = (Math.floor(y * scale) - firstRow) * columns + Math.floor(x * scale) - firstColumn
      let cell = cellOf[square]! - 1
      if (cell < 0) {
        cell = length++
        cellOf[square] = length
        if (length * WIDTH > cells.length) cells = longer(cells)
        const at = cell * WIDTH
        cells[at + AT.west] = cells[at + AT.east] = x
        cells[at + AT.north] = cells[at + AT.south] = y
        cells[at + AT.first] = row
      }
      const at = cell * WIDTH
      cells[at + AT.count]! += 1
      cells[at + AT.x]! += x
      cells[at + AT.y]! += y
      if (x < cells[at + AT.west]!) cells[at + AT.west] = x
      else if (x > cells[at + AT.east]!) cells[at + AT.east] = x
      if (y < cells[at + AT.north]!) cells[at + AT.north] = y
      else if (y > cells[at + AT.south]!) cells[at + AT.south] = y
      cells[at + AT.groups + group]! += 1
    },
    clusters() {
      let left = { cells, length }
      for (let wider = scale / 2; left.length > MOST_CLUSTERS; wider /= 2) left = widen(left, wider)
      return Array.from({ length: left.length }, (_, cell) => asCluster(left.cells, cell * WIDTH))
    },
  }
}

function longer(cells: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(cells.length * 2)
  wider.set(cells)
  return wider
}

/** The same cells by larger squares, `scale` to the width of the world. */
function widen({ cells, length }: { cells: Float64Array<ArrayBuffer>; length: number }, scale: number) {
  const merged = new Float64Array(length * WIDTH)
  const known = new Map<number, number>()
  for (let cell = 0; cell < length; cell++) {
    const at = cell * WIDTH
    const count = cells[at + AT.count]!
    const column = Math.floor((cells[at + AT.x]! / count) * scale)
    const key = column * 2 ** 26 + Math.floor((cells[at + AT.y]! / count) * scale)
    const into = known.get(key)
    if (into === undefined) {
      merged.set(cells.subarray(at, at + WIDTH), known.size * WIDTH)
      known.set(key, known.size * WIDTH)
    } else addCell(merged, into, cells, at)
  }
  return { cells: merged, length: known.size }
}

function addCell(cells: Float64Array, into: number, others: Float64Array, at: number): void {
  for (const sum of [AT.count, AT.x, AT.y]) cells[into + sum]! += others[at + sum]!
  for (const least of [AT.west, AT.north, AT.first])
    cells[into + least] = Math.min(cells[into + least]!, others[at + least]!)
  for (const most of [AT.east, AT.south]) cells[into + most] = Math.max(cells[into + most]!, others[at + most]!)
  for (let group = AT.groups; group < WIDTH; group++) cells[into + group]! += others[at + group]!
}

function asCluster(cells: Float64Array, at: number): Cluster {
  const count = cells[at + AT.count]!
  return {
    x: cells[at + AT.x]! / count,
    y: cells[at + AT.y]! / count,
    count,
    groups: Array.from(cells.subarray(at + AT.groups, at + WIDTH)),
    west: cells[at + AT.west]!,
    north: cells[at + AT.north]!,
    east: cells[at + AT.east]!,
    south: cells[at + AT.south]!,
    first: cells[at + AT.first]!,
  }
}
