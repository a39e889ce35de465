import { DAY, type Minutes } from '../../model/time.ts'
import type { Figure, LaunchedFigure } from '../../query/answer.ts'
import { formatFigure, formatNumber } from '../format.ts'
import { words } from '../words/words.ts'
import type { PanelId } from './layout.ts'
import { type ChartModel, figuresShown } from './model.ts'
import { binAt } from './stack.ts'

/** The figures whose period holds a moment, those of that very day first. */
export function figuresAt(figures: readonly Figure[], at: Minutes): Figure[] {
  const day = Math.floor(at / DAY) * DAY
  const length = ({ span }: Figure) => (span ? span[1] - span[0] : Infinity)
  return figures
    .filter(
      ({ span }) =>
        span !== null && span[0] < day + DAY && span[1] > day && (span[1] - span[0] > DAY || isDayOf(span[0], at)),
    )
    .toSorted((a, b) => length(a) - length(b))
}

/** The records that stand on the day of a moment. */
export function recordsAt(records: readonly LaunchedFigure[], at: Minutes): LaunchedFigure[] {
  return records.filter(({ span }) => span !== null && isDayOf(span[0], at))
}

/** Totals that end on the day of a moment. */
export function totalsAt(figures: readonly Figure[], at: Minutes): Figure[] {
  return figures.filter(({ span }) => span !== null && isDayOf(span[1] - 1, at))
}

/** What a panel says of a day in its gutter; `by` names a claimant whom the panel's title does not. */
export interface GutterValue {
  text: string
  by?: string | undefined
}

/** The value of a day in a panel, or how many claims there are of it; null where nobody gave a figure. */
export function gutterOf(model: ChartModel, panel: PanelId, at: Minutes): GutterValue | null {
  if (panel === 'figures' && model.figures.shown?.type === 'group') {
    const figures = figuresAt(figuresShown(model.figures.shown), at)
    const [only] = figures
    if (figures.length > 1) return { text: words.chart.claims(figures.length) }
    const text = only ? shortly(only) : null
    return text === null ? null : { text, by: only?.claimant }
  }
  const text = gutterValue(model, panel, at)
  return text === null ? null : { text }
}

function gutterValue(model: ChartModel, panel: PanelId, at: Minutes): string | null {
  const { answer, launched, figures } = model
  if (panel === 'strikes') {
    const bin = binAt(answer.edges, at)
    return bin < 0 ? null : String(answer.series.reduce((sum, { counts }) => sum + (counts[bin] ?? 0), 0))
  }
  if (panel === 'launched') {
    const records = recordsAt(launched.records, at).filter((record) => record.launched)
    const [only] = records
    if (!only || records.length > 1) return only ? words.chart.records(records.length) : null
    const [down, all] = [valueText(only.intercepted), valueText(only.launched) ?? '']
    return down === null ? all : words.chart.shotDownOf(down, all)
  }
  if (panel !== 'figures' || figures.shown?.type !== 'sum') return null
  const bin = binAt(answer.edges, at)
  const { low, best, high } = figures.shown.sum
  return formatFigure(low[bin] ?? null, best[bin] ?? null, high[bin] ?? null)
}

/** A figure that fits the gutter. */
function shortly({ low, best, high }: Figure): string | null {
  if (best === null && high === null && low !== null) return `≥ ${formatNumber(low)}`
  if (best === null && low === null && high !== null) return `≤ ${formatNumber(high)}`
  return formatFigure(low, best === null || low === high ? best : null, high)
}

/** A figure in words, or null. */
export function valueText(figure: Figure | undefined): string | null {
  return figure ? formatFigure(figure.low, figure.best, figure.high) : null
}

/** What is published of a day in a panel, for the tooltip. */
export function figuresIn(model: ChartModel, panel: PanelId, at: Minutes): Figure[] {
  if (panel === 'figures') return figuresAt(figuresShown(model.figures.shown), at)
  if (panel === 'since') return totalsAt(model.since.shown?.claimants[0]?.figures ?? [], at)
  return []
}

function isDayOf(moment: Minutes, at: Minutes): boolean {
  return Math.floor(moment / DAY) === Math.floor(at / DAY)
}
