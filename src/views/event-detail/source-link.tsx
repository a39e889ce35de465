import type { Source } from '../../model/actor.ts'
import styles from './event-pane.module.css'

/** A source's publisher, as a link where it may be one. */
export function SourceLink({ source, isLink }: { source: Source; isLink: boolean }) {
  const url = safeUrl(source.url)
  const name = source.publisher ?? source.title ?? url?.host ?? source.id
  if (!url || !isLink) return name
  return (
    <a href={url.href} target="_blank" rel="noopener noreferrer" className={styles.link}>
      {name}
    </a>
  )
}

/** The address of a source, if it is one that a reader can be sent to: http or https, nothing else. */
export function safeUrl(text: string | undefined): URL | null {
  const url = text !== undefined && URL.canParse(text) ? new URL(text) : null
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null
}
