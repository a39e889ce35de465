import type { GeometryObject, Topology } from 'topojson-specification'
import { type Bounds, unmercator } from '../../model/geo.ts'
import type { TileAddress } from './basemap-protocol.ts'

/** A part of the world whose shapes are built together. */
export interface Block {
  name: string
  /** What it covers with its margin, in degrees; null: the world. */
  bounds: Bounds | null
}

const WORLD: Block = { name: 'world', bounds: null }
/** Zoom of the blocks as tiles count: four by four of them are the world. */
const BLOCK_ZOOM = 2
/** Tiles reach a little over their edges, and so do their lines. */
const MARGIN_DEGREES = 2

/** The sixteenth of the world that holds a tile; the whole of it for tiles as large as that. */
export function blockOf({ zoom, x, y }: TileAddress): Block {
  const deeper = zoom - 1 - BLOCK_ZOOM
  if (deeper < 1) return WORLD
  const [column, row] = [x >> deeper, y >> deeper]
  const share = 1 / 2 ** BLOCK_ZOOM
  const [west, north] = unmercator([column * share, row * share])
  const [east, south] = unmercator([(column + 1) * share, (row + 1) * share])
  const bounds = [west, south, east, north].map((side, i) => side + (i < 2 ? -MARGIN_DEGREES : MARGIN_DEGREES))
  return { name: `${column}/${row}`, bounds: bounds as unknown as Bounds }
}

/** A topology with only those geometries of an object that reach into the bounds. */
export function within<T extends Topology>(topology: T, object: string, bounds: Bounds | null): T {
  const found = topology.objects[object]
  if (!bounds || found?.type !== 'GeometryCollection') return topology
  const boxes = boxesOfArcs(topology)
  const geometries = found.geometries.filter((geometry) => reaches(boxes, arcsOf(geometry), bounds))
  return { ...topology, objects: { ...topology.objects, [object]: { ...found, geometries } } }
}

const known = new WeakMap<Topology, Float64Array>()

/** West, south, east and north of each arc in turn. */
function boxesOfArcs(topology: Topology): Float64Array {
  const before = known.get(topology)
  if (before) return before
  const { scale: [kx, ky] = [1, 1], translate: [dx, dy] = [0, 0] } = topology.transform ?? {}
  const isDelta = topology.transform !== undefined
  const boxes = new Float64Array(topology.arcs.length * 4)
  topology.arcs.forEach((arc, index) => {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
    let [x, y] = [0, 0]
    for (const [stepX = 0, stepY = 0] of arc) {
      x = isDelta ? x + stepX : stepX
      y = isDelta ? y + stepY : stepY
      west = Math.min(west, x)
      east = Math.max(east, x)
      south = Math.min(south, y)
      north = Math.max(north, y)
    }
    boxes.set([west * kx + dx, south * ky + dy, east * kx + dx, north * ky + dy], index * 4)
  })
  known.set(topology, boxes)
  return boxes
}

/** Whether the box around all of the arcs meets the bounds: a block may lie in the middle of a country. */
function reaches(boxes: Float64Array, arcs: readonly number[], bounds: Bounds): boolean {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const arc of arcs) {
    const at = (arc < 0 ? ~arc : arc) * 4
    west = Math.min(west, boxes[at]!)
    south = Math.min(south, boxes[at + 1]!)
    east = Math.max(east, boxes[at + 2]!)
    north = Math.max(north, boxes[at + 3]!)
  }
  return west <= bounds[2] && east >= bounds[0] && south <= bounds[3] && north >= bounds[1]
}

function arcsOf(geometry: GeometryObject<object | null>): number[] {
  switch (geometry.type) {
    case 'LineString':
      return geometry.arcs
    case 'MultiLineString':
    case 'Polygon':
      return geometry.arcs.flat()
    case 'MultiPolygon':
      return geometry.arcs.flat(2)
    case 'GeometryCollection':
      return geometry.geometries.flatMap(arcsOf)
    default:
      return []
  }
}
