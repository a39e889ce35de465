import type { Claim } from '../../model/claim.ts'
import { words } from '../words/words.ts'
import { type ClaimColumn, type ClaimRow, layOutClaims } from '../claim-matrix.ts'
import { Answer } from './claim-answer.tsx'
import styles from './event-pane.module.css'
import type { EventReading } from '../event-reading.ts'
import { Section } from './section.tsx'
import { SourceLink } from './source-link.tsx'
import { dateWords, laterWords } from '../when.ts'

interface ClaimsProps {
  reading: EventReading
  linksShown: boolean
}

/** Who claims what: a column a claimant, a group of rows a question, so that answers that clash stand side by side. */
export function RivalClaims({ reading, linksShown }: ClaimsProps) {
  const { columns, rows, also, accounts } = layOutClaims(reading.event.claims)
  if (columns.length === 0) return null
  const title = accounts > 1 ? words.event.whoDidIt(accounts) : words.event.claims
  return (
    <>
      <Section title={title} remark={columns.length > 1 ? words.event.sideBySide(columns.length) : null}>
        <div
          className={styles.matrixFrame}
          data-columns={Math.min(columns.length, 4)}
          {...(columns.length > 3 && { tabIndex: 0, role: 'group', 'aria-label': title })}
        >
          <table className={styles.matrix}>
            <caption className="unseen">{words.event.claimsCaption}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column.key} scope="col">
                    <Claimant column={column} reading={reading} />
                  </th>
                ))}
              </tr>
            </thead>
            {rows.map((row) => (
              <tbody key={row.key}>
                <QuestionRow text={questionWords(row, rows, reading)} span={columns.length} />
                <tr>
                  {row.cells.map((claims, at) => (
                    <td key={columns[at]?.key}>
                      <Answer claims={claims} reading={reading} />
                    </td>
                  ))}
                </tr>
              </tbody>
            ))}
            <tbody>
              <QuestionRow text={words.event.source} span={columns.length} />
              <tr>
                {columns.map((column) => (
                  <td key={column.key}>
                    <Sources claims={column.claims} reading={reading} linksShown={linksShown} />
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </div>
      </Section>
      {also.length > 0 && <AlsoSaid also={also} reading={reading} linksShown={linksShown} />}
    </>
  )
}

/** The question stands above its answers, and stays at the left while more than three claimants scroll. */
function QuestionRow({ text, span }: { text: string; span: number }) {
  return (
    <tr className={styles.question}>
      <th scope="rowgroup" colSpan={span}>
        <span>{text}</span>
      </th>
    </tr>
  )
}

function Claimant({ column, reading }: { column: ClaimColumn; reading: EventReading }) {
  const { claimant, said } = column
  const actor = claimant === null ? undefined : reading.actor(claimant)
  const of = actor?.of === undefined ? actor?.kind !== 'state' && actor?.kind : reading.nameOf(actor.of)
  const later = said && laterWords(said, reading.event.start, reading.clock)
  return (
    <>
      <strong>{claimant === null ? words.event.claimantUnknown : reading.nameOf(claimant)}</strong>
      {of && <span>{of}</span>}
      <span>{said ? dateWords(said, reading.clock) : words.event.saidUnknown}</span>
      {later !== null && <span>{later}</span>}
    </>
  )
}

/** The question that a row of claims answers, and about whom where that is not plain. */
export function questionWords(row: ClaimRow, rows: readonly ClaimRow[], reading: EventReading): string {
  const isAmbiguous = rows.some((other) => other.measure === row.measure && other.about !== row.about)
  const isOfPeople = ['killed', 'wounded', 'killed-and-wounded', 'losses'].includes(row.measure)
  const about = row.about !== null && (isAmbiguous || isOfPeople) ? reading.nameOf(row.about) : null
  return words.event.question(row.measure, about, row.civilian)
}

function Sources({ claims, reading, linksShown }: ClaimsProps & { claims: readonly Claim[] }) {
  const sources = [...new Set(claims.map(({ source }) => source))].flatMap((id) => reading.sourceOf(id) ?? [])
  if (sources.length === 0) return <span className={styles.quiet}>{words.event.noPage}</span>
  return sources.map((source) => (
    <span key={source.id} className={styles.source}>
      <SourceLink source={source} isLink={linksShown} />
    </span>
  ))
}

function AlsoSaid({ also, reading, linksShown }: ClaimsProps & { also: readonly ClaimColumn[] }) {
  return (
    <Section title={words.event.also}>
      <dl className={styles.facts}>
        {also.map((column) => (
          <div key={column.key} className={styles.fact}>
            <dt>{column.said ? dateWords(column.said, reading.clock) : words.event.saidUnknown}</dt>
            <dd>
              <strong>
                {column.claimant === null ? words.event.claimantUnknown : reading.nameOf(column.claimant)}
              </strong>
              {': '}
              {column.claims.map(({ says, note }) => [says, note].filter(Boolean).join('. ')).join('; ')}
              {' · '}
              <Sources claims={column.claims} reading={reading} linksShown={linksShown} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
