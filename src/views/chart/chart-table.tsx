import { useState } from 'react'
import type { ChartAnswer, Figure } from '../../query/answer.ts'
import { formatBin, formatNumber, formatRange, formatSpan } from '../format.ts'
import { useAxis } from '../use-filter.ts'
import { words } from '../words/words.ts'
import styles from './chart-table.module.css'
import { useNames } from './names.ts'
import { seriesName } from './series-name.ts'
import { useDrawn } from './use-drawn.ts'
import { SummedTable } from './summed-table.tsx'
import { More, PAGE } from './table-more.tsx'

const MOST_BINS = 200

/** The chart as tables: counts by bin, every figure with its claimant and source, and figures summed over events. */
export function ChartTable({ answer, onDrawn }: { answer: ChartAnswer; onDrawn: (isDrawn: boolean) => void }) {
  useDrawn(true, onDrawn)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- it scrolls by keyboard
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={words.chart.tables}>
      <Bins answer={answer} />
      <Figures answer={answer} />
      <SummedTable answer={answer} />
    </div>
  )
}

function Bins({
  answer: { edges, bin, series, stackedBy, earlier, later, vague, vaguePrecision },
}: {
  answer: ChartAnswer
}) {
  const { axis } = useAxis()
  const shown = series.filter(({ counts }) => counts.some((n) => n > 0))
  const title = stackedBy === 'weapon' ? words.chart.strikes(bin) : words.chart.violence(bin)
  const outside = [
    earlier > 0 && words.chart.earlier(earlier),
    later > 0 && words.chart.later(later),
    vague > 0 && words.chart.vague(vague, vaguePrecision),
    edges.length - 1 > MOST_BINS && words.chart.mostBins(MOST_BINS),
  ].filter((text) => text !== false)
  return (
    <table className={styles.table}>
      <caption>
        {words.chart.tableBins(title, formatRange(axis))}
        {outside.length > 0 && <span className={styles.note}> · {outside.join(' · ')}</span>}
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.chart.when}</th>
          {shown.map(({ id }) => (
            <th key={id} scope="col" className={styles.number}>
              {seriesName(id)}
            </th>
          ))}
          <th scope="col" className={styles.number}>
            {words.chart.all}
          </th>
        </tr>
      </thead>
      <tbody>
        {edges.slice(0, Math.min(edges.length - 1, MOST_BINS)).map((from, i) => (
          <tr key={from}>
            <th scope="row">{formatBin([from, edges[i + 1] ?? from], bin)}</th>
            {shown.map(({ id, counts }) => (
              <td key={id} className={styles.number}>
                {formatNumber(counts[i] ?? 0)}
              </td>
            ))}
            <td className={styles.number}>
              {formatNumber(shown.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Figures({ answer }: { answer: ChartAnswer }) {
  const { tallies, launched, figures, totals } = answer
  const [most, setMost] = useState(PAGE)
  const pairs = launched.flatMap((one) => [one.launched, one.intercepted].filter((figure) => figure !== undefined))
  const start = (figure: Figure) => figure.span?.[1] ?? figure.said ?? -Infinity
  const all = [...tallies, ...pairs, ...figures, ...totals].toSorted((a, b) => start(b) - start(a))
  if (all.length === 0) return null
  return (
    <>
      <table className={styles.table}>
        <caption>
          {words.chart.tableFigures}
          {all.length > most && <span className={styles.note}> · {words.chart.mostFigures(most, all.length)}</span>}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.chart.when}</th>
            <th scope="col">{words.chart.claimant}</th>
            <th scope="col">{words.chart.aboutHead}</th>
            <th scope="col">{words.chart.measureHead}</th>
            <th scope="col">{words.chart.perHead}</th>
            <th scope="col" className={styles.number}>
              {words.chart.low}
            </th>
            <th scope="col" className={styles.number}>
              {words.chart.best}
            </th>
            <th scope="col" className={styles.number}>
              {words.chart.high}
            </th>
            <th scope="col">{words.chart.sourceHead}</th>
          </tr>
        </thead>
        <tbody>
          {all.slice(0, most).map((figure, i) => (
            <FigureRow key={i} figure={figure} />
          ))}
        </tbody>
      </table>
      <More left={all.length - most} onMore={() => setMost(most + PAGE)} />
    </>
  )
}

function FigureRow({ figure }: { figure: Figure }) {
  const names = useNames()
  const { span, claimant, about, measure, civilian, per, low, best, high, source } = figure
  const cell = (value: number | null) => (value === null ? '' : formatNumber(value))
  return (
    <tr>
      <th scope="row">{span ? formatSpan(span) : ''}</th>
      <td>{names.full(claimant)}</td>
      <td>{about === undefined ? '' : names.full(about)}</td>
      <td>{civilian ? `${words.chart.measure(measure)}, ${words.chart.civilians}` : words.chart.measure(measure)}</td>
      <td>{words.chart.perWord(per)}</td>
      <td className={styles.number}>{cell(low)}</td>
      <td className={styles.number}>{cell(best)}</td>
      <td className={styles.number}>{cell(high)}</td>
      <td>{source ? (source.publisher ?? source.title ?? source.id) : ''}</td>
    </tr>
  )
}
