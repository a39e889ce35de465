import type { Minutes } from '../../model/time.ts'
import type { Figure } from '../../query/answer.ts'
import { formatDay } from '../format.ts'
import { words } from '../words/words.ts'
import { wordedOf } from './figures.ts'
import type { Names } from './names.ts'
import { scopeOf } from './totals.ts'

/** A line of a row of totals; `value` is the figure with its measure. */
export interface TotalLine {
  text: string
  tone: 'who' | 'scope' | 'value'
}

export interface TotalRow {
  figure: Figure
  /** Lines at the left, and the figure right of the mark; null: it is among the lines. */
  lines: TotalLine[]
  value: string | null
  top: number
  height: number
}

export interface TotalsTable {
  rows: TotalRow[]
  /** From the left edge: where the values' axis begins and ends. */
  from: number
  to: number
}

type Measure = (text: string, weight?: 400 | 600) => number

const LINE = 15
const PAD = 3
/** Pixels of the values' axis: enough, the least that still tells sizes apart, and the most, as a share of the width. */
const ENOUGH = 64
const LEAST = 44
const MOST = 0.42
const GAP = 14

/**
 * Rows of totals, in two columns of words beside the marks where those fit whole, else with all words in one column;
 * as many rows as the height holds. Words are never cut: a narrower way to lay them out is taken instead.
 */
export function layOutTotals(
  totals: readonly Figure[],
  common: Minutes | null,
  names: Pick<Names, 'short' | 'brief'>,
  { width, height }: { width: number; height: number },
  measure: Measure,
): TotalsTable {
  const told = totals.map((figure) => ({
    figure,
    who: [names.short, names.brief].map((name) => whoOf(figure, name)),
    scope: scopeOf(figure, common),
    value: words.chart.totalOf(wordedOf(figure).figure, figure.measure, figure.civilian),
  }))
  const wide = (least: number) => inTwoColumns(told, width, height, measure, least)
  const stacked = inOneColumn(told, width, height, measure)
  return wide(ENOUGH) ?? (stacked.rows.length < told.length ? (wide(LEAST) ?? stacked) : stacked)
}

interface Told {
  figure: Figure
  who: string[]
  scope: string
  value: string
}

function inTwoColumns(
  told: readonly Told[],
  width: number,
  height: number,
  measure: Measure,
  least: number,
): TotalsTable | null {
  const widest = (texts: readonly string[], weight: 400 | 600 = 400) =>
    texts.reduce((most, text) => Math.max(most, measure(text, weight)), 0)
  // Rows that the height has no room for anyway do not decide on the columns.
  const seen = told.slice(0, Math.max(1, Math.floor(height / (LINE + PAD))))
  const scopes = widest(seen.map(({ scope }) => scope))
  const values = widest(
    seen.map(({ value }) => value),
    600,
  )
  for (const level of [0, 1]) {
    const who = Math.max(scopes, widest(seen.map((one) => one.who[level] ?? '')))
    if (who + values + 2 * GAP + least > width) continue
    const rows = seen.map(({ figure, who: ways, scope, value }) => {
      const text = ways[level] ?? ''
      const whole = scope === '' ? text : `${text}, ${scope}`
      const lines: TotalLine[] =
        measure(whole) <= who ? [line(whole, 'who')] : [line(text, 'who'), line(scope, 'scope')]
      return { figure, lines, value }
    })
    const from = who + GAP
    const to = Math.min(width - values - GAP, from + width * MOST)
    return { rows: stack(rows, height, told.length), from, to }
  }
  return null
}

function inOneColumn(told: readonly Told[], width: number, height: number, measure: Measure): TotalsTable {
  const rows = told.map(({ figure, who, scope, value }) => {
    const name = who.find((text) => measure(text) <= width - LEAST - GAP) ?? who.at(-1) ?? ''
    const lines = [line(name, 'who'), ...(scope === '' ? [] : [line(scope, 'scope')]), line(value, 'value')]
    return { figure, lines, value: null }
  })
  const placed = stack(rows, height, told.length)
  const widths = placed.flatMap(({ lines }) =>
    lines.map(({ text, tone }) => measure(text, tone === 'value' ? 600 : 400)),
  )
  const from = Math.min(width - LEAST, Math.max(0, ...widths) + GAP)
  return { rows: placed, from, to: width - GAP }
}

const line = (text: string, tone: TotalLine['tone']): TotalLine => ({ text, tone })

/** One under another while they fit; the room that is left over is shared, up to a comfortable height. */
function stack(
  rows: readonly Pick<TotalRow, 'figure' | 'lines' | 'value'>[],
  height: number,
  count: number,
): TotalRow[] {
  const heights = rows.map(({ lines }) => lines.length * LINE + PAD)
  const all = heights.reduce((sum, one) => sum + one, 0)
  const room = all > height || count > rows.length ? height - LINE : height
  let top = 0
  const fitting = rows.flatMap((row, i): TotalRow[] => {
    const own = heights[i] ?? LINE
    // The first stays even where there is hardly room: a panel without a row says nothing.
    if (i > 0 && top + own > room) {
      top = Infinity
      return []
    }
    const placed = { ...row, top, height: own }
    top += own
    return [placed]
  })
  const used = fitting.reduce((sum, row) => sum + row.height, 0)
  const spare = Math.max(0, Math.min(8, (room - used) / fitting.length))
  return fitting.map((row, i) => ({ ...row, top: row.top + i * spare, height: row.height + spare }))
}

function whoOf({ claimant, said, about }: Figure, name: Names['short']): string {
  return words.chart.totalBy(
    name(claimant),
    said === null ? null : formatDay(said),
    about === undefined ? null : name(about),
  )
}
