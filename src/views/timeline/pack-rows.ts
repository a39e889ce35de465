/** What stands in a row, in pixels. */
export interface Extent {
  x0: number
  x1: number
}

const GAP = 3

/**
 * Puts bars, sorted by `x0`, into the row that has been free longest, and opens a row where none is free; `rows` is the
 * number to begin with. Returns the row of each bar.
 */
export function packRows(bars: readonly Extent[], rows = 1): { rowOf: number[]; rows: number } {
  const free = Array.from({ length: Math.max(1, rows) }, () => -Infinity)
  const rowOf = bars.map(({ x0, x1 }) => {
    let row = 0
    for (let i = 1; i < free.length; i++) if (free[i]! < free[row]!) row = i
    if (free[row]! + GAP > x0) row = free.push(-Infinity) - 1
    free[row] = x1
    return row
  })
  return { rowOf, rows: free.length }
}
