import { useEffect, useState } from 'react'
import type { Kind } from '../../model/event.ts'
import { useSurroundings } from '../engine.ts'
import { Glyph } from '../glyphs.tsx'
import { words } from '../words/words.ts'
import { ALONE, citationOf } from '../citation-of.ts'
import { copyText } from '../copy-text.ts'
import styles from './event-pane.module.css'
import type { EventReading } from '../event-reading.ts'

/** Kind and status of the event, and what can be done with it. It stays while the rest scrolls. */
export function EventBar({ reading, onClose }: { reading: EventReading | null; onClose: () => void }) {
  const { view } = useSurroundings()
  const [said, say] = useState<{ text: string } | null>(null)
  const absolute = (href: string) => new URL(href, document.baseURI).href

  useEffect(
    function fallSilent() {
      if (!said) return
      const timer = setTimeout(() => say(null), 4000)
      return () => clearTimeout(timer)
    },
    [said],
  )

  async function copy(text: string, done: string) {
    say({ text: (await copyText(text)) ? done : words.event.notCopied })
  }

  return (
    <div className={styles.bar}>
      {reading && <KindAndStatus reading={reading} />}
      <div className={styles.actions}>
        {reading && (
          <>
            <button
              type="button"
              className={styles.action}
              onClick={() =>
                void copy(citationOf(reading, absolute(view.href(ALONE)), new Date()), words.event.citationCopied)
              }
            >
              {words.event.copyCitation}
            </button>
            <button
              type="button"
              className={styles.action}
              onClick={() => void copy(absolute(view.href()), words.event.linkCopied)}
            >
              {words.event.copyLink}
            </button>
          </>
        )}
        <button type="button" className={styles.action} onClick={onClose}>
          {words.event.close}
        </button>
      </div>
      <output className={styles.said} data-empty={said === null || undefined}>
        {said?.text}
      </output>
    </div>
  )
}

function KindAndStatus({ reading }: { reading: EventReading }) {
  const { kind, status } = reading.event
  return (
    <p className={styles.kind}>
      {!isContext(kind) && <Glyph kind={kind} size={13} />}
      <strong>{words.kinds.kind[kind]}</strong>{' '}
      {status && <span className={styles.quiet}>{words.kinds.status[status]}</span>}
    </p>
  )
}

const isContext = (kind: EventReading['event']['kind']): kind is Exclude<typeof kind, Kind> =>
  kind === 'front' || kind === 'control'
