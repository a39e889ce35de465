import { useRef, useState } from 'react'
import { ALONE, citationParts } from '../views/citation-of.ts'
import { cite } from '../views/citation.ts'
import { copyText } from '../views/copy-text.ts'
import { useSurroundings } from '../views/engine.ts'
import { type EventReading, readEvent } from '../views/event-reading.ts'
import { type Shown, citedView } from '../views/header/use-shown.ts'
import { useAnswer } from '../views/use-answer.ts'
import { useView } from '../views/use-filter.ts'
import { citeView } from '../views/view-citation.ts'
import { paperWords } from '../views/words/paper-words.ts'
import { type EventCitation, eventCsl, eventMarkdown, viewCsl, viewMarkdown } from './citation-formats.ts'
import { Choice } from './choice.tsx'
import styles from './export-dialog.module.css'
import { saveBlob } from './save-blob.ts'

const text = paperWords.exporting

const FORMATS = ['text', 'markdown', 'csl'] as const
type Format = (typeof FORMATS)[number]
const SUBJECTS = ['view', 'event'] as const

/** "Citation": of the view, or of the selected event with its sources. */
export function CitationPart({ shown }: { shown: Shown }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <section className={styles.part} aria-label={text.citation}>
      <div className={styles.row}>
        <button type="button" className={styles.button} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {text.citation}
        </button>
        <p className={styles.means}>{text.citationMeans}</p>
      </div>
      {isOpen && <Citation shown={shown} />}
    </section>
  )
}

function Citation({ shown }: { shown: Shown }) {
  const reading = useReading(shown)
  const { view } = useSurroundings()
  const [chosen, setChosen] = useState<(typeof SUBJECTS)[number]>('view')
  const [format, setFormat] = useState<Format>('text')
  const field = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState<{ of: string; text: string } | null>(null)
  const [now] = useState(() => new Date())
  const subject = reading ? chosen : 'view'
  const cited =
    subject === 'event' && reading
      ? ofEvent(reading, new URL(view.href(ALONE), document.baseURI).href, shown, now)[format]()
      : ofView(shown, now)[format]()

  async function copy() {
    const isCopied = await copyText(cited)
    if (!isCopied) field.current?.select()
    setSaid({ of: cited, text: isCopied ? text.copied : text.notCopied })
  }

  function save() {
    const [type, end] = FILES[format]
    saveBlob(new Blob([cited], { type }), text.fileName(shown.feed.title, text.citation, end))
  }

  return (
    <div className={styles.citation}>
      <div className={styles.choices}>
        {reading && (
          <Choice
            legend={text.subject}
            options={SUBJECTS}
            chosen={subject}
            nameOf={(id) => text.subjects[id]}
            onChoose={setChosen}
          />
        )}
        <Choice
          legend={text.format}
          options={FORMATS}
          chosen={format}
          nameOf={(id) => text.formats[id]}
          onChoose={setFormat}
        />
      </div>
      <textarea ref={field} readOnly rows={7} aria-label={text.citation} className={styles.text} value={cited} />
      <p className={styles.row}>
        <button type="button" onClick={() => void copy()}>
          {text.copy}
        </button>
        <button type="button" onClick={save}>
          {text.save}
        </button>
        <output>{said?.of === cited ? said.text : undefined}</output>
      </p>
    </div>
  )
}

const FILES: Record<Format, [type: string, end: string]> = {
  text: ['text/plain;charset=utf-8', '.txt'],
  markdown: ['text/markdown;charset=utf-8', '.md'],
  csl: ['application/vnd.citationstyles.csl+json', '.json'],
}

/** The selected event, if there is one. */
function useReading({ feed }: Shown): EventReading | null {
  const { event = '' } = useView()
  const { data } = useAnswer({ ask: 'event', id: event }, event !== '')
  return event !== '' && data?.event.id === event ? readEvent(data, feed) : null
}

function ofView(shown: Shown, now: Date): Record<Format, () => string> {
  const cited = citedView(shown, now)
  return {
    text: () => citeView(cited),
    markdown: () => viewMarkdown(cited),
    csl: () => JSON.stringify(viewCsl(cited), null, 2),
  }
}

function ofEvent(reading: EventReading, link: string, shown: Shown, now: Date): Record<Format, () => string> {
  const { publisher, retrieved: retrievedIso } = citedView(shown, now)
  const { id, start } = reading.event
  const parts: EventCitation = {
    ...citationParts(reading, link, now),
    id,
    iso: start?.text ?? null,
    publisher,
    retrievedIso,
    cited: reading.sources,
  }
  return {
    text: () => cite(parts),
    markdown: () => eventMarkdown(parts),
    csl: () => JSON.stringify(eventCsl(parts), null, 2),
  }
}
