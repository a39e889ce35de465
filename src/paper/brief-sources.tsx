import type { Source } from '../model/actor.ts'
import { publishedWords } from '../views/citation-of.ts'
import { safeUrl } from '../views/event-detail/source-link.tsx'
import { paperWords } from '../views/words/paper-words.ts'
import { words } from '../views/words/words.ts'
import styles from './brief.module.css'

const text = paperWords.print

/** The sources in the order of their numbers, each with its address to be read. */
export function Footnotes({ sources }: { sources: readonly Source[] }) {
  return (
    <section aria-label={text.sources}>
      <div className={styles.sectionHead}>
        <h2 className={styles.section}>{text.sources}</h2>
        <p className={styles.small}>{text.sourcesNote}</p>
      </div>
      <ol className={styles.sources}>
        {sources.map((source) => (
          <li key={source.id}>
            <OneSource source={source} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function OneSource({ source: { id, publisher, title, published, url } }: { source: Source }) {
  const safe = safeUrl(url)
  const name = publisher ?? title ?? id
  const parts = [
    name,
    publisher !== undefined && title !== undefined && words.event.citation.quoted(title),
    publishedWords(published),
  ]
  return (
    <>
      {parts.filter(Boolean).join(', ')}.{' '}
      {safe ? (
        <a className={styles.link} href={safe.href} target="_blank" rel="noopener noreferrer">
          {url}
        </a>
      ) : (
        text.noAddress
      )}
    </>
  )
}
