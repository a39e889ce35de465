import { useState } from 'react'
import type { ChartAnswer } from '../../query/answer.ts'
import { formatBin, formatNumber } from '../format.ts'
import { words } from '../words/words.ts'
import styles from './chart-table.module.css'
import { useNames } from './names.ts'
import { More, PAGE } from './table-more.tsx'

/** Figures given event by event, summed over each bin: whose they are, and how many events gave none. */
export function SummedTable({ answer: { summed, edges, bin } }: { answer: ChartAnswer }) {
  const names = useNames()
  const [most, setMost] = useState(PAGE)
  const rows = summed.flatMap((sum) => {
    const told = edges.slice(0, -1).flatMap((from, at) => {
      const when = formatBin([from, edges[at + 1] ?? from], bin)
      return sum.given[at] ? [{ sum, at, when, given: sum.given[at], none: sum.none[at] ?? 0 }] : []
    })
    // Bins without any figure are one row, at an index that no bin has: unknown, not zero.
    const silent = sum.none.reduce((all, none, at) => all + (sum.given[at] ? 0 : none), 0)
    return silent > 0 ? [...told, { sum, at: -1, when: words.chart.otherwise, given: 0, none: silent }] : told
  })
  if (rows.length === 0) return null
  const cell = (value: number | null | undefined) => (value == null ? '' : formatNumber(value))
  const { when: whenHead, claimant, measureHead, low, best, high, givenHead, noneHead } = words.chart
  return (
    <>
      <table className={styles.table}>
        <caption>{words.chart.tableSummed}</caption>
        <thead>
          <tr>
            {[whenHead, claimant, measureHead].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            {[low, best, high, givenHead, noneHead].map((head) => (
              <th key={head} scope="col" className={styles.number}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map(({ sum, at, when, given, none }) => (
            <tr key={`${sum.measure} ${sum.claimant} ${at}`}>
              <th scope="row">{when}</th>
              <td>{names.full(sum.claimant)}</td>
              <td>{words.chart.measure(sum.measure)}</td>
              <td className={styles.number}>{cell(sum.low[at])}</td>
              <td className={styles.number}>{cell(sum.best[at])}</td>
              <td className={styles.number}>{cell(sum.high[at])}</td>
              <td className={styles.number}>{formatNumber(given)}</td>
              <td className={styles.number}>{formatNumber(none)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <More left={rows.length - most} onMore={() => setMost(most + PAGE)} />
    </>
  )
}
