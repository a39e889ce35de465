import type { Minutes } from '../../model/time.ts'
import { rectangle } from './paths.ts'

export interface Series {
  id: string
  counts: number[]
}

/** Bars as wide as this share of their bin. */
const SHARE = 0.8
const GAP = 1

/** The height of the highest stack. */
export function highestStack(series: readonly Series[]): number {
  const bins = series[0]?.counts.length ?? 0
  let highest = 0
  for (let bin = 0; bin < bins; bin++) {
    let sum = 0
    for (const { counts } of series) sum += counts[bin] ?? 0
    highest = Math.max(highest, sum)
  }
  return highest
}

/**
 * All bars of a series as one path, stacked in the order of the series with a gap between them. `inset` shrinks bars
 * that are drawn as an outline, so that their stroke stays inside.
 */
export function stackPaths(
  series: readonly Series[],
  edges: readonly Minutes[],
  x: (at: Minutes) => number,
  y: (value: number) => number,
  outlined: string,
): { id: string; d: string }[] {
  const base = Array.from({ length: Math.max(0, edges.length - 1) }, () => 0)
  return series.map(({ id, counts }) => {
    const inset = id === outlined ? 0.5 : 0
    let d = ''
    counts.forEach((count, bin) => {
      if (count === 0) return
      const from = x(edges[bin] ?? 0)
      const to = x(edges[bin + 1] ?? 0)
      const margin = Math.min((to - from) * (1 - SHARE), 24) / 2
      const below = base[bin] ?? 0
      const bottom = y(below) - (below > 0 ? GAP : 0)
      const top = Math.min(y(below + count), bottom - 0.5)
      d += rectangle(from + margin + inset, bottom - inset, to - margin - inset, top + inset)
      base[bin] = below + count
    })
    return { id, d }
  })
}

/** The bin that holds a moment; -1 outside of them. */
export function binAt(edges: readonly Minutes[], at: Minutes): number {
  if (at < (edges[0] ?? 0) || at >= (edges.at(-1) ?? 0)) return -1
  let low = 0
  let high = edges.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((edges[middle] ?? 0) <= at) low = middle
    else high = middle
  }
  return low
}
