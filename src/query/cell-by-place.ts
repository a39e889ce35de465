import { PRECISIONS } from '../model/event.ts'
import { type Bounds, mercator, unmercator } from '../model/geo.ts'
import type { EventTable } from '../table/event-table.ts'
import { journeyOf, whereaboutsOf } from '../table/record-columns.ts'
import type { Arc, MapAnswer, Mark } from './map-answer.ts'
import { groupOfRow } from './bin-by-time.ts'
import { PLACINGS } from './count-by.ts'
import { type Counting, type Selection, isSelected, selectedRows } from './counting.ts'
import { eventRow } from './event-row.ts'
import { type Cluster, mergeOverlapping, radiusOf } from './merge-cells.ts'
import { createSquares } from './place-squares.ts'
import type { MapQuestion } from './question.ts'
import type { RowCodes } from './row-codes.ts'

/** Pixels; two marks in one square this small overlap whatever they are. */
const SQUARE = 10
/** The newest ones; more could not be told apart. */
const MOST_ARCS = 60
/** Drawn beyond the edges of the view, as a share of its size, so that a short pan shows marks at once. */
const MARGIN = 0.2
/** Bytes of the cells and of the halos of one answer; what one of them takes, and what the event of a lone one adds. */
const MOST_BYTES = { cells: 60_000, halos: 15_000 } as const
const CELL_BYTES = 150
const EVENT_BYTES = 250

/** Marks, cells, halos and arcs of a view of the map. Its sum counts every row once. */
export function cellsByPlace(counting: Counting, selection: Selection, question: MapQuestion): MapAnswer {
  const { table, codes } = counting
  const { view, zoom, scale, selected } = question
  const pixels = (256 * 2 ** zoom) / scale
  const selectedRow = selected === undefined ? -1 : (table.rowOfId.get(selected) ?? -1)
  const found = squaresInView(counting, selection, view, pixels, selectedRow)
  const cells = fitted(found.marks.clusters(), pixels, radiusOf, MOST_BYTES.cells)
  const rims = fitted(found.halos.clusters(), pixels, haloReach, MOST_BYTES.halos)
  return {
    marks: [
      ...rims.map((halo) => asMark(table, halo, true, false)),
      ...cells.map((cell) => asMark(table, cell, false, false)),
      ...found.alone.map((cluster) => asMark(table, cluster, codes.placing[selectedRow] === HALO, true)),
    ],
    countries: found.countries,
    arcs: arcsOf(counting, selection),
    sum: found.sum,
  }
}

/** The rows of a view by squares, before any are merged, and where all others are. `pixels` are those of one world. */
export function squaresInView(
  counting: Counting,
  selection: Selection,
  view: Bounds,
  pixels: number,
  selectedRow: number,
) {
  const rows = selectedRows(counting, selection)
  return placeInView(counting.table, rows, counting.codes, mercatorView(view), pixels / SQUARE, selectedRow)
}

const MARK = PLACINGS.indexOf('mark')
const HALO = PLACINGS.indexOf('halo')
const COUNTRY = PLACINGS.indexOf('country')

/** The pass over all rows: each is counted once, and those in view or near it are put into squares. */
function placeInView(
  table: EventTable,
  rows: Uint32Array,
  { placing, country: countryOf, countries }: RowCodes,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  perUnit: number,
  selectedRow: number,
) {
  const marginX = (x1 - x0) * MARGIN
  const marginY = (y1 - y0) * MARGIN
  const [west, north, east, south] = [x0 - marginX, y0 - marginY, x1 + marginX, y1 + marginY] as const
  const middle = (x0 + x1) / 2
  const marks = createSquares([west, north, east, south], perUnit)
  const halos = createSquares([west, north, east, south], perUnit)
  const alone = createSquares([west, north, east, south], perUnit)
  const { x: xs, y: ys } = table
  const counts = PLACINGS.map(() => 0)
  const inside = PLACINGS.map(() => 0)
  const inCountries = countries.map(() => 0)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    const code = placing[row]!
    counts[code]!++
    if (code === COUNTRY) inCountries[countryOf[row]!]!++
    if (code >= COUNTRY) continue
    const x = nearest(xs[row]!, middle)
    const y = ys[row]!
    if (!(x >= west && x <= east && y >= north && y <= south)) continue
    if (x >= x0 && x <= x1 && y >= y0 && y <= y1) inside[code]!++
    const squares = row === selectedRow ? alone : code === MARK ? marks : halos
    squares.add(row, x, y, groupOfRow(table, row))
  }
  const [inMarks, inHalos, country, none] = [inside[MARK]!, inside[HALO]!, counts[COUNTRY]!, counts[COUNTRY + 1]!]
  const outside = counts[MARK]! + counts[HALO]! - inMarks - inHalos
  const sum = { marks: inMarks, halos: inHalos, country, none, outside }
  const known = countries.map((name, i) => ({ country: name, count: inCountries[i]! })).filter(({ count }) => count > 0)
  return { sum, marks, halos, alone: alone.clusters(), countries: known }
}

/** Merged until none overlap, and further, as if seen from further off, until an answer has room for them. */
function fitted(clusters: Cluster[], pixels: number, radius: (count: number) => number, most: number): Cluster[] {
  let merged = mergeOverlapping(clusters, pixels, radius)
  for (let far = pixels, bytes = bytesOf(merged); bytes > most; bytes = bytesOf(merged)) {
    // So many marks too many lie on so much more ground than there is.
    far /= Math.max(1.1, Math.sqrt(bytes / most))
    merged = mergeOverlapping(merged, far, radius)
  }
  return merged
}

const bytesOf = (clusters: readonly Cluster[]) =>
  clusters.reduce((sum, { count }) => sum + CELL_BYTES + (count === 1 ? EVENT_BYTES : 0), 0)

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

/** Halos merge while their glyphs do; their rims may overlap. */
function haloReach(): number {
  return 13
}

function asMark(table: EventTable, cluster: Cluster, isHalo: boolean, isSelected: boolean): Mark {
  const { x, y, count, groups, first } = cluster
  const [west, north] = unmercator([wrapped(cluster.west), cluster.north])
  const [east, south] = unmercator([wrapped(cluster.east), cluster.south])
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

/** The place on the one world of a longitude on any copy of it. */
function wrapped(x: number): number {
  return x - Math.floor(x)
}

/** The newest journeys; most visits do not tell one. */
function arcsOf(counting: Counting, selection: Selection): Arc[] {
  const { table, codes } = counting
  const arcs: Arc[] = []
  for (let i = codes.journeys.length - 1; i >= 0 && arcs.length < MOST_ARCS; i--) {
    const row = codes.journeys[i]!
    if (!isSelected(counting, selection, row)) continue
    const journey = journeyOf(table, row)
    const from = journey?.origin?.coordinates
    if (!journey || !from) continue
    const [x0, y0] = mercator(from)
    const x1 = nearest(table.x[row]!, x0)
    const y1 = table.y[row]!
    const travellers = journey.actors.filter(({ role }) => role === 'visitor')
    arcs.push({
      event: eventRow(table, row),
      x0,
      y0,
      x1,
      y1,
      origin: journey.origin?.place ?? '',
      host: whereaboutsOf(table, row).place ?? '',
      persons: distinct(travellers.map(({ person, actor }) => person ?? actor)),
      visitors: distinct(travellers.map(({ actor }) => actor)),
    })
  }
  return arcs
}

function distinct(ids: string[]): string[] {
  return [...new Set(ids)]
}
