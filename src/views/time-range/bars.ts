import type { Minutes } from '../../model/time.ts'
import type { HistogramAnswer } from '../../query/answer.ts'

/** Three outlines, one a strand, and the height of the line between them. */
export interface BarPaths {
  violence: string
  rest: string
  diplomacy: string
  line: number
}

const GAP_FROM = 4

/**
 * All bars of each strand as one path: violence upwards from the line, the rest on top of it, diplomacy downwards. Both
 * sides share one scale, so that equal counts are equally long.
 */
export function drawBars(
  { edges, strands: { violence, diplomacy, rest } }: HistogramAnswer,
  x: (at: Minutes) => number,
  top: number,
  bottom: number,
): BarPaths {
  const up = Math.max(0, ...violence.map((n, i) => n + (rest[i] ?? 0)))
  const down = Math.max(0, ...diplomacy)
  const room = bottom - top
  const share = up + down === 0 ? 0.5 : Math.min(0.7, Math.max(0.3, up / (up + down)))
  const line = Math.round(top + room * share)
  const unit = Math.min((line - top) / Math.max(1, up), (bottom - line) / Math.max(1, down))

  const paths: BarPaths = { violence: '', rest: '', diplomacy: '', line }
  for (let i = 0; i + 1 < edges.length; i++) {
    const x0 = x(edges[i]!)
    const full = x(edges[i + 1]!) - x0
    const width = round(full >= GAP_FROM ? full - 1 : full)
    const bar = (y: number, height: number) => `M${round(x0)} ${round(y)}h${width}v${round(height)}h${-width}z`
    const [v, r, d] = [violence[i] ?? 0, rest[i] ?? 0, diplomacy[i] ?? 0]
    if (v > 0) paths.violence += bar(line - v * unit, v * unit)
    if (r > 0) paths.rest += bar(line - (v + r) * unit, r * unit)
    if (d > 0) paths.diplomacy += bar(line, d * unit)
  }
  return paths
}

const round = (value: number) => Math.round(value * 100) / 100
