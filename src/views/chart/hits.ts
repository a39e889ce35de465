import { DAY, type Minutes, type Span } from '../../model/time.ts'
import type { Figure } from '../../query/answer.ts'
import type { TimeScale } from '../time-scale.ts'
import { valueOf } from './figures.ts'
import { slotsOf, topOf } from './launched.ts'
import type { PanelId } from './layout.ts'
import { type ChartModel, type Plot, figuresShown } from './model.ts'
import type { Box } from './place-labels.ts'

/** A mark that stands for one event, with the pixels it covers. */
export interface Hit {
  panel: PanelId
  id: string
  box: Box
}

/** The marks of one event each; bars of several events are none of them. */
export function hitsOf(model: ChartModel, scale: TimeScale): Hit[] {
  return model.plots.flatMap((plot) => {
    const y = (value: number) => heightOf(plot, value)
    if (plot.id === 'launched') {
      return slotsOf(model.launched.records, scale.x, ({ span }) => span !== null && isWithin(scale, span)).map(
        ({ record, x0, x1 }): Hit => {
          const top = Math.max(topOf(record.launched), topOf(record.intercepted))
          return { panel: 'launched', id: record.id, box: [x0, y(top), x1, plot.bottom] }
        },
      )
    }
    if (plot.id === 'figures')
      return figuresShown(model.figures.shown).flatMap((figure) => hitOf(figure, 'figures', scale, y))
    if (plot.id === 'since')
      return (model.since.shown?.claimants[0]?.figures ?? []).map((figure): Hit => {
        const x = endOf(figure, scale)
        return { panel: 'since', id: figure.id, box: around(x, y(valueOf(figure)), 4) }
      })
    return []
  })
}

/** The pixel of a value on a plot. */
export function heightOf({ top, bottom, domain: [least, most] }: Plot, value: number): number {
  return bottom - ((value - least) / (most - least)) * (bottom - top)
}

/** The stretch of a figure's mark: at least the width of a dot, cut at the axis. Null outside of it. */
export function stretchOf(span: Span | null, scale: TimeScale, least = 6): readonly [x0: number, x1: number] | null {
  if (!span || !isWithin(scale, span)) return null
  const x0 = scale.x(Math.max(span[0], scale.axis[0]))
  const x1 = scale.x(Math.min(span[1], scale.axis[1]))
  if (x1 - x0 >= least) return [x0, x1]
  const middle = (x0 + x1) / 2
  return [middle - least / 2, middle + least / 2]
}

/** Where a total stands: on the last day that it covers, at the axis's end if that lies outside. */
export function endOf({ span, said }: Figure, scale: TimeScale): number {
  const last: Minutes = span ? span[1] - DAY / 2 : (said ?? scale.axis[0])
  return Math.max(scale.left, Math.min(scale.right, scale.x(last)))
}

/** The mark nearest to a pixel of a panel, no farther than `reach`. */
export function nearestHit(hits: readonly Hit[], panel: PanelId, x: number, y: number, reach = 5): Hit | null {
  let best: Hit | null = null
  let least = reach
  for (const hit of hits) {
    if (hit.panel !== panel) continue
    const [x0, y0, x1, y1] = hit.box
    const aside = Math.max(x0 - x, 0, x - x1)
    const distance = Math.hypot(aside, Math.max(y0 - y, 0, y - y1))
    // A mark of the day before is not what the cursor's day is about.
    if (aside > 2 || distance >= least) continue
    best = hit
    least = distance
  }
  return best
}

function hitOf(figure: Figure, panel: PanelId, scale: TimeScale, y: (value: number) => number): Hit[] {
  const stretch = stretchOf(figure.span, scale)
  if (!stretch) return []
  const value = valueOf(figure)
  const [top, bottom] = [y(figure.high ?? value), y(figure.low ?? value)]
  return [{ panel, id: figure.id, box: [stretch[0], Math.min(top, bottom) - 3, stretch[1], Math.max(top, bottom) + 3] }]
}

function around(x: number, y: number, r: number): Box {
  return [x - r, y - r, x + r, y + r]
}

function isWithin({ axis }: TimeScale, span: Span): boolean {
  return span[0] < axis[1] && span[1] > axis[0]
}
