import { words } from '../words/words.ts'
import { publishedWords } from '../citation-of.ts'
import styles from './event-pane.module.css'
import { type EventReading, textOf } from '../event-reading.ts'
import { Section } from './section.tsx'
import { SourceLink, safeUrl } from './source-link.tsx'

interface StandingProps {
  reading: EventReading
  linksShown: boolean
  onToggleLinks: () => void
}

/** How sure the feed is, what that means, and where it was read. */
export function Standing({ reading, linksShown, onToggleLinks }: StandingProps) {
  const { event, sources } = reading
  const confidence = textOf(event.more, 'confidence')
  const basis = textOf(event.more, 'basis')
  const status = event.status === undefined ? words.event.statusUnknown : words.event.statusMeans[event.status]
  return (
    <Section title={words.event.standing} remark={confidence && words.event.confidenceShort(confidence)}>
      <p className={styles.quiet}>
        {[status, confidence && words.event.confidenceMeans(confidence), basis && words.event.basis(basis)]
          .filter(Boolean)
          .join(' ')}
      </p>
      {event.warning !== undefined && (
        <p>
          <strong>{words.event.warning(event.warning)}</strong>{' '}
          {sources.some(({ url }) => safeUrl(url)) && (
            <button type="button" className={styles.more} aria-expanded={linksShown} onClick={onToggleLinks}>
              {words.event.showLinks}
            </button>
          )}
        </p>
      )}
      {sources.length === 0 ? (
        <p className={styles.quiet}>{words.event.noSources}</p>
      ) : (
        <ul className={styles.list}>
          {sources.map((source) => {
            const host = safeUrl(source.url)?.host.replace(/^www\./, '')
            const hasOwnTitle = source.publisher !== undefined && source.title !== undefined
            return (
              <li key={source.id}>
                <SourceLink source={source} isLink={linksShown} />
                {hasOwnTitle && `, ${words.event.citation.quoted(source.title ?? '')}`}
                <span className={styles.quiet}>
                  {[null, publishedWords(source.published), host ?? words.event.noPage]
                    .filter((x) => x !== undefined && x !== null)
                    .map((x) => ` · ${x}`)
                    .join('')}
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}
