import { GROUPS } from '../model/event.ts'

/** Events that are drawn as one: where their middle lies, how far they reach, and the first of them. */
export interface Cluster {
  x: number
  y: number
  count: number
  groups: number[]
  west: number
  north: number
  east: number
  south: number
  first: number
}

/**
 * The radius of a cell of `count` events, or of one glyph, in pixels. Its area grows with the count up to a hundred; a
 * cell of thousands would cover the country that it stands in.
 */
export function radiusOf(count: number): number {
  if (count === 1) return 7
  return 7.5 + 2.1 * Math.sqrt(Math.min(count, 100)) + 3 * Math.max(0, Math.log10(count / 100))
}

/** A cluster with its radius in fractions of the world. */
type Disc = Cluster & { reach: number }

/** Merges clusters while their circles overlap; the larger takes the smaller in. `pixels` are those of one world. */
export function mergeOverlapping(clusters: Cluster[], pixels: number, radius: (count: number) => number): Cluster[] {
  const reachOf = (count: number) => radius(count) / pixels
  let left = largestFirst(clusters.map((cluster) => ({ ...cluster, reach: reachOf(cluster.count) })))
  for (;;) {
    const kept: Disc[] = []
    const grid = new Map<number, Disc[]>()
    const perUnit = 1 / (2 * (left[0]?.reach ?? 1))
    for (const cluster of left) {
      const hit = overlapping(grid, cluster, perUnit)
      if (hit) {
        merge(hit, cluster)
        hit.reach = reachOf(hit.count)
      } else {
        kept.push(cluster)
        const key = gridKey(Math.floor(cluster.x * perUnit), Math.floor(cluster.y * perUnit))
        const there = grid.get(key)
        if (there) there.push(cluster)
        else grid.set(key, [cluster])
      }
    }
    if (kept.length === left.length) return kept
    left = largestFirst(kept)
  }
}

const largestFirst = (clusters: Disc[]) => clusters.toSorted((a, b) => b.count - a.count || a.first - b.first)

const NEAR = [0, -1, 1]
// Columns may be negative, left of a view across the antimeridian.
const gridKey = (column: number, row: number) => column * 2 ** 26 + row

function overlapping(grid: Map<number, Disc[]>, { x, y, reach }: Disc, perUnit: number): Disc | null {
  const column = Math.floor(x * perUnit)
  const row = Math.floor(y * perUnit)
  for (const dx of NEAR) {
    for (const dy of NEAR) {
      const there = grid.get(gridKey(column + dx, row + dy))
      if (!there) continue
      for (const other of there) {
        const touch = other.reach + reach
        if ((other.x - x) ** 2 + (other.y - y) ** 2 < touch * touch) return other
      }
    }
  }
  return null
}

function merge(into: Cluster, other: Cluster): void {
  const count = into.count + other.count
  into.x = (into.x * into.count + other.x * other.count) / count
  into.y = (into.y * into.count + other.y * other.count) / count
  into.count = count
  for (let i = 0; i < GROUPS.length; i++) into.groups[i]! += other.groups[i]!
  into.west = Math.min(into.west, other.west)
  into.north = Math.min(into.north, other.north)
  into.east = Math.max(into.east, other.east)
  into.south = Math.max(into.south, other.south)
  into.first = Math.min(into.first, other.first)
}
