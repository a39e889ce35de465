import type { ReactNode } from 'react'
import { ROLES } from '../../model/event.ts'
import { useSurroundings } from '../engine.ts'
import { useSetView } from '../use-filter.ts'
import { words } from '../words/words.ts'
import styles from './event-pane.module.css'
import { harmWords } from './harm.ts'
import { type EventReading, placeWords, textOf } from '../event-reading.ts'
import { dateWords, whenWords } from '../when.ts'

/** When, where, who in which role, who was harmed and who says so. */
export function EventFacts({ reading }: { reading: EventReading }) {
  const { event, clock } = reading
  const when = whenWords(event, clock)
  const isReportedLater = event.reported !== null && !event.isReportDate && event.reported.from !== event.start?.from
  const reported = isReportedLater && event.reported ? words.event.reported(dateWords(event.reported, clock)) : null
  const place = placeWords(reading)
  const weapon = event.weapon === undefined ? null : words.kinds.weapon[event.weapon]
  const weaponName = textOf(event.more, 'weaponName')
  return (
    <dl className={styles.facts}>
      <Fact name={words.event.when} more={[when.more, reported]}>
        {when.date}
      </Fact>
      <Fact
        name={words.event.where}
        more={[place === null ? null : words.kinds.precision[event.precision ?? 'unknown']]}
      >
        {place ?? words.event.noPlace}
      </Fact>
      {event.origin?.place !== undefined && <Fact name={words.event.from}>{event.origin.place}</Fact>}
      <Who reading={reading} />
      {(weaponName ?? weapon) !== null && (
        <Fact name={words.event.weapon} more={[weaponName === null ? null : weapon]}>
          {weaponName ?? weapon}
        </Fact>
      )}
      <TextFact name={words.event.delegation} text={textOf(event.more, 'delegation')} />
      {harmWords(reading).length > 0 && (
        <Fact name={words.event.harmed}>
          {harmWords(reading).map((line) => (
            <span key={line} className={styles.line}>
              {line}
            </span>
          ))}
        </Fact>
      )}
      <TextFact name={words.event.outcome} text={textOf(event.more, 'outcome')} />
      <TextFact name={words.event.layer} text={event.layer ?? null} />
    </dl>
  )
}

function Fact({ name, more = [], children }: { name: string; more?: (string | null)[]; children: ReactNode }) {
  const remarks = more.filter((remark) => remark !== null).join(' · ')
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>
        {children}
        {remarks !== '' && <span className={styles.quiet}> · {remarks}</span>}
      </dd>
    </div>
  )
}

function TextFact({ name, text }: { name: string; text: string | null }) {
  return text === null ? null : <Fact name={name}>{text}</Fact>
}

/** All actors in one line of thought, those of one role together: "BYPOL (initiator), Russia (target)". */
function Who({ reading }: { reading: EventReading }) {
  const { actors } = reading.event
  if (actors.length === 0) return null
  return (
    <Fact name={words.event.who}>
      {ROLES.map((role) => {
        const parts = actors.filter((part) => part.role === role)
        if (parts.length === 0) return null
        return (
          <span key={role} className={styles.role}>
            {parts.map(({ actor, person }) => (
              <span key={`${actor} ${person ?? ''}`} className={styles.who}>
                <ActorName id={actor} person={person} reading={reading} />
              </span>
            ))}
            <span className={styles.quiet}> ({words.event.role(role, parts.length)})</span>
          </span>
        )
      })}
    </Fact>
  )
}

/** An actor's name, a link to the events of that actor alone. A link and not a button, so that long names wrap. */
function ActorName({ id, person, reading }: { id: string; person: string | undefined; reading: EventReading }) {
  const { view } = useSurroundings()
  const setView = useSetView()
  const name = reading.nameOf(id)
  const text = person === undefined ? name : words.event.personFor(reading.nameOf(person), name)
  const change = { actors: [person ?? id], allActors: false }
  return (
    <a
      href={view.href(change)}
      className={styles.actor}
      aria-label={words.event.onlyActor(text)}
      onClick={(click) => {
        if (click.metaKey || click.ctrlKey || click.shiftKey) return
        click.preventDefault()
        setView(change)
      }}
    >
      {text}
    </a>
  )
}
