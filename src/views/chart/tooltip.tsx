import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { Minutes } from '../../model/time.ts'
import type { Figure, LaunchedFigure } from '../../query/answer.ts'
import { formatBin, formatDay, formatFigure, formatSpan } from '../format.ts'
import { words } from '../words/words.ts'
import { wordedOf } from './figures.ts'
import type { PanelId } from './layout.ts'
import type { ChartModel } from './model.ts'
import type { Names } from './names.ts'
import { seriesName } from './series-name.ts'
import { binAt } from './stack.ts'
import styles from './tooltip.module.css'
import { figuresIn, recordsAt, valueText } from './values-at.ts'

const MOST_ROWS = 5
const OFF_CURSOR = 14
const EDGE = 6

interface TooltipProps {
  model: ChartModel
  panel: PanelId
  at: Minutes
  names: Names
  /** The cursor's pixel. */
  x: number
}

/**
 * What a panel says of the day at the pointer: who claims which figure, of whom, and where that was read. It stands in
 * the top layer, so that it may lie over other panes, and wholly within the window.
 */
export function Tooltip({ model, panel, at, names, x }: TooltipProps) {
  const plot = model.plots.find(({ id }) => id === panel)
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(function keepInWindow() {
    const element = box.current
    const picture = element?.parentElement?.getBoundingClientRect()
    if (!element || !picture || !plot) return
    if (!element.matches(':popover-open')) element.showPopover()
    const { offsetWidth: width, offsetHeight: height } = element
    const { innerWidth, innerHeight } = window
    const right = picture.left + x + OFF_CURSOR
    const left = right + width + EDGE <= innerWidth ? right : picture.left + x - OFF_CURSOR - width
    element.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - width - EDGE))}px`
    // Beside the panel that is being read rather than over it: under it where there is room, else above it.
    const [above, under] = [picture.top + plot.title - height - 2, picture.top + plot.bottom + 4]
    const top = under + height + EDGE <= innerHeight || above < EDGE ? under : above
    element.style.top = `${Math.max(EDGE, Math.min(top, innerHeight - height - EDGE))}px`
  })
  const content = contentOf(model, panel, at, names)
  return (
    content && (
      <div ref={box} popover="manual" className={styles.tooltip} aria-hidden="true">
        {content}
      </div>
    )
  )
}

function contentOf(model: ChartModel, panel: PanelId, at: Minutes, names: Names): ReactNode {
  if (panel === 'strikes') return <Strikes model={model} at={at} names={names} />
  if (panel === 'launched') {
    const records = recordsAt(model.launched.records, at)
    return records.length > 0 ? (
      <Rows items={records} figureOf={({ launched, intercepted }) => launched ?? intercepted}>
        {(record) => <Launched record={record} names={names} />}
      </Rows>
    ) : null
  }
  const { shown } = model.figures
  if (panel === 'figures' && shown?.type === 'sum') {
    const bin = binAt(model.answer.edges, at)
    const isSilent = !shown.sum.given[bin] && !shown.sum.none[bin]
    return isSilent ? null : <Sum model={model} at={at} names={names} />
  }
  const figures = figuresIn(model, panel, at)
  return figures.length > 0 ? (
    <Rows items={figures} figureOf={(figure) => figure}>
      {(figure) => <Claimed figure={figure} names={names} />}
    </Rows>
  ) : null
}

function Rows<T>({
  items,
  figureOf,
  children,
}: {
  items: readonly T[]
  figureOf: (item: T) => Figure | undefined
  children: (item: T) => ReactNode
}) {
  const shown = items.slice(0, MOST_ROWS)
  const sources = shown.map((item) => sourceOf(figureOf(item)))
  return (
    <>
      {shown.map((item, i) => (
        <div key={i} className={styles.tip}>
          {children(item)}
          {sources[i] !== undefined && sources[i] !== sources[i + 1] && (
            <p className={styles.tipNote}>
              {/* One that several figures in a row have in common is said once, under the last of them. */}
              {sources[i] === sources[i - 1] ? words.chart.sourceOfAll(sources[i]) : words.chart.source(sources[i])}
            </p>
          )}
        </div>
      ))}
      {items.length > MOST_ROWS && <p className={styles.tipNote}>{words.chart.more(items.length - MOST_ROWS)}</p>}
    </>
  )
}

function Strikes({ model: { answer, tallies }, at, names }: { model: ChartModel; at: Minutes; names: Names }) {
  const bin = binAt(answer.edges, at)
  const [from = at, to = at] = answer.edges.slice(bin, bin + 2)
  const rows = answer.series.map(({ id, counts }) => ({ id, n: counts[bin] ?? 0 })).filter(({ n }) => n > 0)
  const all = rows.reduce((sum, { n }) => sum + n, 0)
  const told = tallies?.days.filter(({ day }) => day >= from && day < to) ?? []
  const count = answer.stackedBy === 'weapon' ? words.chart.recorded : words.chart.recordedViolence
  return (
    <>
      <p className={styles.tipHead}>
        {formatBin([from, to], answer.bin)}: {count(all)}
      </p>
      {rows.toReversed().map(({ id, n }) => (
        <p key={id} className={styles.tipRow}>
          <span className={styles.swatch} data-series={id} />
          {seriesName(id)}
          <b>{n}</b>
        </p>
      ))}
      {told.slice(0, MOST_ROWS).map(({ day, values }) => (
        <p key={day} className={styles.tipNote}>
          {words.chart.ownCount(names.full(tallies?.claimant))}
          {told.length > 1 && `, ${formatDay(day)}`}: <b>{values.join(words.chart.or)}</b>, {words.chart.notAdded}
        </p>
      ))}
    </>
  )
}

function Launched({ record, names }: { record: LaunchedFigure; names: Names }) {
  const { launched, intercepted } = record
  return (
    <>
      <p className={styles.tipHead}>{record.title}</p>
      <p>
        {words.chart.measure('launched')} <b>{valueText(launched) ?? words.chart.unknown}</b>,{' '}
        {words.chart.measure('intercepted').toLowerCase()} <b>{valueText(intercepted) ?? words.chart.unknown}</b>
        {words.chart.says(names.full(record.claimant))}
      </p>
    </>
  )
}

function Claimed({ figure, names }: { figure: Figure; names: Names }) {
  const about = figure.about === undefined ? null : words.chart.about(names.full(figure.about))
  const worded = wordedOf(figure)
  const claimed = words.chart.totalOf(worded.figure, figure.measure, figure.civilian)
  const place = figure.place === undefined || worded.addition.includes(figure.place) ? '' : words.chart.at(figure.place)
  return (
    <>
      <p className={styles.tipHead}>
        {names.full(figure.claimant)}: {claimed}
      </p>
      <p>
        {[about, worded.addition, place, words.chart.per(figure.per), figure.span && formatSpan(figure.span)]
          .filter(Boolean)
          .join(', ')}
      </p>
      {figure.note !== undefined && <p className={styles.tipNote}>{figure.note}</p>}
    </>
  )
}

function Sum({ model, at, names }: { model: ChartModel; at: Minutes; names: Names }) {
  const { shown } = model.figures
  const { edges, bin: size } = model.answer
  const bin = binAt(edges, at)
  if (shown?.type !== 'sum' || bin < 0) return null
  const { claimant, measure, low, best, high, given, none } = shown.sum
  const figure = formatFigure(low[bin] ?? null, best[bin] ?? null, high[bin] ?? null)
  return (
    <>
      <p className={styles.tipHead}>
        {formatBin([edges[bin] ?? at, edges[bin + 1] ?? at], size)}: {words.chart.measure(measure).toLowerCase()}{' '}
        {figure ?? words.chart.unknown}
        {words.chart.says(names.full(claimant))}
      </p>
      <p className={styles.tipNote}>{words.chart.given(given[bin] ?? 0, none[bin] ?? 0)}</p>
    </>
  )
}

function sourceOf(figure: Figure | undefined): string | undefined {
  if (!figure?.source) return undefined
  const { publisher, title, id } = figure.source
  return (publisher ?? title ?? id) + (figure.said === null ? '' : `, ${formatDay(figure.said)}`)
}
