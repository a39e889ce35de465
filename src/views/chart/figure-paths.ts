import { DAY } from '../../model/time.ts'
import type { Figure, SummedFigures } from '../../query/answer.ts'
import type { TimeScale } from '../time-scale.ts'
import { isLong, runsOf, shapeOf } from './figures.ts'
import { stretchOf } from './hits.ts'
import { type Open, arrow, disc, lines, meanBar, rangeBox, rectangle } from './paths.ts'
import type { Box } from './place-labels.ts'

/** A claimant's marks: lines between successive days, solid dots, hollow boxes, and strokes. */
export interface FigurePaths {
  line: string
  dots: string
  boxes: string
  strokes: string
}

type Y = (value: number) => number

/** All marks of a claimant as four paths. */
export function figurePaths(figures: readonly Figure[], scale: TimeScale, y: Y): FigurePaths {
  const day = scale.x(scale.axis[0] + DAY) - scale.x(scale.axis[0])
  const radius = Math.max(1.2, Math.min(day > 90 ? 3.5 : 2.4, day * 0.3))
  const runs = runsOf(figures).map((run) =>
    run.flatMap((figure) => {
      const stretch = stretchOf(figure.span, scale)
      return stretch ? [[(stretch[0] + stretch[1]) / 2, y(figure.best ?? figure.low ?? 0)] as const] : []
    }),
  )
  const paths: FigurePaths = { line: lines(runs.filter((run) => run.length > 1)), dots: '', boxes: '', strokes: '' }
  for (const run of runs) for (const [x, height] of run) paths.dots += disc(x, height, radius)
  for (const figure of figures) {
    const stretch = stretchOf(figure.span, scale, 8)
    if (!stretch) continue
    const [x0, x1] = stretch
    const middle = (x0 + x1) / 2
    const { low, best, high } = figure
    const open = openOf(figure, scale)
    switch (shapeOf(figure)) {
      case 'box':
        paths.boxes += rangeBox(x0, y(high ?? 0), x1, y(low ?? 0), open)
        if (best !== null) paths.strokes += `M${x0} ${y(best)}H${x1}`
        break
      case 'bar':
        paths.strokes += meanBar(x0, x1, y(best ?? low ?? 0), open)
        break
      case 'at-least':
        if (isLong(figure)) paths.strokes += meanBar(x0, x1, y(low ?? 0), open)
        paths.strokes += arrow(middle, y(low ?? 0), 'up', 10, isLong(figure) ? 0 : 4)
        break
      case 'up-to':
        if (isLong(figure)) paths.strokes += meanBar(x0, x1, y(high ?? 0), open)
        paths.strokes += arrow(middle, y(high ?? 0), 'down', 10, isLong(figure) ? 0 : 4)
        break
      default:
    }
  }
  return paths
}

/** Where a period goes on outside of the axis. */
function openOf({ span }: Figure, { axis }: TimeScale): Open {
  return { left: span !== null && span[0] < axis[0], right: span !== null && span[1] > axis[1] }
}

/** Sums a bin: a box from low to high, a dash at best or where both ends agree, an arrow for at least; a bin without a figure stays empty. */
export function summedPaths(sum: SummedFigures, edges: readonly number[], x: (at: number) => number, y: Y) {
  let boxes = ''
  let strokes = ''
  sum.low.forEach((low, bin) => {
    const high = sum.high[bin] ?? null
    const best = sum.best[bin] ?? null
    const [from, to] = [x(edges[bin] ?? 0), x(edges[bin + 1] ?? 0)]
    const margin = Math.min((to - from) * 0.1, 12)
    if (low !== null && high !== null && low !== high) boxes += rectangle(from + margin, y(high), to - margin, y(low))
    const one = best ?? (low === high ? low : null)
    if (one !== null) strokes += `M${from + margin} ${y(one)}H${to - margin}`
    if (low !== null && high === null) strokes += arrow((from + to) / 2, y(low), 'up')
  })
  return { boxes, strokes }
}

/** What labels of figures must not cover: the marks and the lines between them. */
export function obstaclesOf(figures: readonly Figure[], scale: TimeScale, y: Y): Box[] {
  const boxes: Box[] = []
  for (const { span, low, best, high } of figures) {
    const stretch = stretchOf(span, scale, 8)
    const values = [low, best, high].filter((value) => value !== null)
    if (!stretch || values.length === 0) continue
    const arrowUp = best === null && high === null ? 12 : 5
    boxes.push([stretch[0], y(Math.max(...values)) - arrowUp, stretch[1], y(Math.min(...values)) + 5])
  }
  for (const run of runsOf(figures)) {
    const points = run.flatMap((figure) => {
      const stretch = stretchOf(figure.span, scale)
      return stretch ? [[(stretch[0] + stretch[1]) / 2, y(figure.best ?? figure.low ?? 0)] as const] : []
    })
    points.forEach(([x1, y1], i) => {
      const [x0, y0] = points[i - 1] ?? [x1, y1]
      boxes.push([x0, Math.min(y0, y1) - 2, x1, Math.max(y0, y1) + 2])
    })
  }
  return boxes
}
