import { words } from '../words/words.ts'
import styles from './feed-report.module.css'
import type { ProblemGroup } from './group-problems.ts'

const text = words.report

/** The problems of one field and reason: where each stands, its value, and why. */
export function ProblemTable({ group: { field, outcome, problems } }: { group: ProblemGroup }) {
  return (
    <section className={styles.group}>
      <h3>
        {field || text.whole} <span>{`${text.problems(problems.length)}, ${text.outcomes[outcome]}`}</span>
      </h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.where}</th>
            <th scope="col">{text.field}</th>
            <th scope="col">{text.value}</th>
            <th scope="col">{text.reason}</th>
            <th scope="col">{text.became}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem, i) => (
            // A problem has no id, and the list of an answer never changes its order.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={i}>
              <th scope="row">{problem.where}</th>
              <td>{problem.field || text.whole}</td>
              <td className={styles.value}>{problem.value || text.noValue}</td>
              <td>{problem.reason}</td>
              <td>{text.outcome[problem.outcome]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
