import { useEffect, useId, useRef, useState } from 'react'
import { formatIso } from '../model/time.ts'
import type { ExportQuestion } from '../query/question.ts'
import { useSurroundings } from '../views/engine.ts'
import { formatDayYear, formatRange } from '../views/format.ts'
import type { Shown } from '../views/header/use-shown.ts'
import { useAxis, useFilter } from '../views/use-filter.ts'
import { paperWords } from '../views/words/paper-words.ts'
import styles from './export-dialog.module.css'
import { runExport } from './run-export.ts'

const text = paperWords.exporting

type Format = ExportQuestion['format']

interface SavedFile {
  name: string
  url: string
  bytes: number
}

type State =
  | { is: 'idle' | 'cancelled' }
  | { is: 'running'; format: Format; done: number; total: number }
  | { is: 'saved'; format: Format; files: readonly SavedFile[] }
  | { is: 'failed'; why: string }

/** "GeoJSON" and "CSV", how far an export has come, and the files that came of it. */
export function DataParts({ shown }: { shown: Shown }) {
  const { engine } = useSurroundings()
  const filter = useFilter()
  const { axis } = useAxis()
  const [state, setState] = useState<State>({ is: 'idle' })
  const running = useRef<AbortController>(null)
  useEffect(() => () => running.current?.abort(), [])

  async function write(format: Format) {
    const abort = new AbortController()
    running.current = abort
    setState({ is: 'running', format, done: 0, total: shown.summary.shown })
    const today = formatDayYear(Math.floor(Date.now() / 60_000))
    try {
      const blobs = await runExport(
        engine,
        { format, filter, axis, note: text.note(shown.what, today, shown.permalink) },
        { signal: abort.signal, onProgress: (done, total) => setState({ is: 'running', format, done, total }) },
      )
      const range = filter.time ? formatRange(filter.time) : formatIso(Math.floor(Date.now() / 86_400_000) * 1440)
      const files = blobs.map((blob, i) => ({
        name: text.fileName(shown.feed.title, range, text.ends[format][i]!),
        url: URL.createObjectURL(blob),
        bytes: blob.size,
      }))
      setState({ is: 'saved', format, files })
    } catch (error) {
      if (abort.signal.aborted) setState({ is: 'cancelled' })
      else setState({ is: 'failed', why: error instanceof Error ? error.message : String(error) })
    }
  }

  const isRunning = state.is === 'running'
  return (
    <>
      {(['geojson', 'csv'] as const).map((format) => (
        <DataPart
          key={format}
          name={text[format]}
          means={format === 'geojson' ? text.geojsonMeans : text.csvMeans}
          isDisabled={isRunning}
          onClick={() => void write(format)}
        >
          {state.is === 'running' && state.format === format && (
            <Progress done={state.done} total={state.total} onCancel={() => running.current?.abort()} />
          )}
          {state.is === 'saved' && state.format === format && <SavedFiles files={state.files} />}
        </DataPart>
      ))}
      <p role="alert" className={styles.said}>
        {state.is === 'failed' ? text.failed(state.why) : state.is === 'cancelled' ? text.cancelled : null}
      </p>
    </>
  )
}

interface DataPartProps {
  name: string
  means: string
  isDisabled: boolean
  onClick: () => void
  children: React.ReactNode
}

function DataPart({ name, means, isDisabled, onClick, children }: DataPartProps) {
  const id = useId()
  return (
    <section className={styles.part} aria-label={name}>
      <div className={styles.row}>
        <button
          type="button"
          aria-describedby={id}
          className={styles.button}
          aria-disabled={isDisabled}
          onClick={() => !isDisabled && onClick()}
        >
          {name}
        </button>
        <p id={id} className={styles.means}>
          {means}
        </p>
      </div>
      {children}
    </section>
  )
}

function Progress({ done, total, onCancel }: { done: number; total: number; onCancel: () => void }) {
  return (
    <p className={styles.progress}>
      <progress max={Math.max(1, total)} value={done} aria-label={text.writing(done, total)} />
      <span>{text.writing(done, total)}</span>
      <button type="button" onClick={onCancel}>
        {text.cancel}
      </button>
    </p>
  )
}

/** Links to the files, which are saved as they come up; a browser that saves one file only leaves the other to a click. */
function SavedFiles({ files }: { files: readonly SavedFile[] }) {
  const list = useRef<HTMLParagraphElement>(null)
  useEffect(
    function saveAll() {
      for (const link of list.current?.querySelectorAll('a') ?? []) link.click()
      // The browser may still be reading a file when the dialog has gone.
      return () => {
        setTimeout(() => {
          for (const { url } of files) URL.revokeObjectURL(url)
        }, 60_000)
      }
    },
    [files],
  )
  return (
    <p ref={list} aria-live="polite" className={styles.saved}>
      {text.saved}{' '}
      {files.map(({ name, url, bytes }) => (
        <span key={url}>
          <a href={url} download={name}>
            {name}
          </a>{' '}
          {text.size(bytes)}
        </span>
      ))}
    </p>
  )
}
