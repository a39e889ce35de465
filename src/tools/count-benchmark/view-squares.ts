import { mercator } from '../../model/geo.ts'
import type { BenchView } from './engine.ts'

/** Pixels of a square, and how far beyond the view marks are drawn: as in `query/cell-by-place.ts`. */
const SQUARE = 10
const MARGIN = 0.2

/** The view in Web Mercator, the part that is drawn, and squares to the width of the world. */
export function squaresOf({ bounds: [west, south, east, north], zoom }: BenchView) {
  const [x0, y0] = mercator([west, north])
  const [x1, y1] = mercator([east, south])
  const [dx, dy] = [(x1 - x0) * MARGIN, (y1 - y0) * MARGIN]
  return {
    view: [x0, y0, x1, y1] as const,
    drawn: [x0 - dx, y0 - dy, x1 + dx, y1 + dy] as const,
    perUnit: (256 * 2 ** zoom) / SQUARE,
  }
}
