import { type ClaimColumn, type ClaimRow, layOutClaims } from '../views/claim-matrix.ts'
import { Answer } from '../views/event-detail/claim-answer.tsx'
import { questionWords } from '../views/event-detail/rival-claims.tsx'
import type { EventReading } from '../views/event-reading.ts'
import { paperWords } from '../views/words/paper-words.ts'
import { dateWords } from '../views/when.ts'
import { words } from '../views/words/words.ts'
import styles from './brief.module.css'
import type { Footnotes } from './footnotes.ts'

const text = paperWords.print
/** As many claimants as stand side by side on a page; the next ones follow in a table of their own. */
const SIDE_BY_SIDE = 4

interface ClaimsProps {
  reading: EventReading
  footnotes: Footnotes
}

/** Who claims what, side by side: a column a claimant, a row a question. */
export function BriefClaims({ reading, footnotes }: ClaimsProps) {
  const { columns, rows, also } = layOutClaims(reading.event.claims)
  const from = columns.flatMap((_, i) => (i % SIDE_BY_SIDE === 0 ? i : []))
  return (
    <>
      {from.map((first) => (
        <table key={first} className={styles.claims}>
          <thead>
            <tr>
              <th scope="col">{text.says}</th>
              {columns.slice(first, first + SIDE_BY_SIDE).map((column) => (
                <th key={column.key} scope="col">
                  <Claimant column={column} reading={reading} footnotes={footnotes} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Question key={row.key} row={row} rows={rows} first={first} columns={columns} reading={reading} />
            ))}
          </tbody>
        </table>
      ))}
      {also.length > 0 && (
        <ul className={styles.also}>
          {also.map((column) => (
            <li key={column.key}>
              <Claimant column={column} reading={reading} footnotes={footnotes} />{' '}
              {column.claims.map(({ says, note }) => [says, note].filter(Boolean).join('. ')).join('; ')}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

interface QuestionProps {
  row: ClaimRow
  rows: readonly ClaimRow[]
  first: number
  columns: readonly ClaimColumn[]
  reading: EventReading
}

/** A question that none of these claimants answers has no row in their table. */
function Question({ row, rows, first, columns, reading }: QuestionProps) {
  const cells = row.cells.slice(first, first + SIDE_BY_SIDE)
  if (cells.every((claims) => claims.length === 0)) return null
  return (
    <tr>
      <th scope="row">{questionWords(row, rows, reading)}</th>
      {cells.map((claims, i) => (
        <td key={columns[first + i]?.key}>
          <Answer claims={claims} reading={reading} />
        </td>
      ))}
    </tr>
  )
}

function Claimant({ column, reading, footnotes }: ClaimsProps & { column: ClaimColumn }) {
  const { claimant, said, claims } = column
  const numbers = footnotes.numbersOf(claims.map(({ source }) => source))
  return (
    <>
      <strong>{claimant === null ? words.event.claimantUnknown : reading.nameOf(claimant)}</strong>
      {', '}
      <span className={styles.said}>{said ? dateWords(said, reading.clock) : words.event.saidUnknown}</span>
      {numbers.length > 0 && <sup>{numbers.join(', ')}</sup>}
    </>
  )
}
