import { words } from '../words/words.ts'
import styles from './event-pane.module.css'
import { type EventReading, otherProperties } from '../event-reading.ts'
import { Section } from './section.tsx'

/** Every other property of the record, as text, and what the validator had to say of it. */
export function More({ reading }: { reading: EventReading }) {
  const { problems } = reading
  const properties = otherProperties(reading)
  return (
    <>
      {problems.length > 0 && (
        <Section title={words.event.problems(problems.length)}>
          <ul className={styles.list}>
            {problems.map(({ where, field, reason }) => (
              <li key={`${where} ${field} ${reason}`}>{words.event.problem(field, reason)}</li>
            ))}
          </ul>
        </Section>
      )}
      <details className={styles.section}>
        <summary className={styles.disclosure}>{words.event.more}</summary>
        <dl className={styles.facts}>
          {properties.map(([name, text]) => (
            <div key={name} className={styles.fact}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  )
}
