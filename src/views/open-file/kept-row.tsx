import { useState } from 'react'
import { type OpenedFile, useLayers } from '../layers.ts'
import { useOpenFiles } from '../use-open-files.ts'
import { keptWords } from '../words/kept-words.ts'
import { words } from '../words/words.ts'
import { dropFile, keepFile, keyOf, useKeptFiles } from './kept-files.ts'
import styles from './open-file.module.css'

const text = keptWords.files

/** Files that this browser keeps and that are not open: to be opened, or taken out of it. */
export function KeptRow() {
  const { files } = useLayers()
  const kept = useKeptFiles()
  const openFiles = useOpenFiles()
  const [failure, act] = useFailure()
  const closed = (kept ?? []).filter(({ id }) => !files.some(({ file }) => keyOf(file) === id))
  if (closed.length === 0) return null
  return (
    <div className={styles.kept}>
      <span>{text.kept}</span>
      {closed.map(({ id, file }) => (
        <span key={id} className={styles.layer}>
          <b>{file.name}</b>
          <button type="button" aria-label={text.openName(file.name)} onClick={() => void openFiles([file])}>
            {text.open}
          </button>
          <button
            type="button"
            aria-label={text.dropName(file.name)}
            onClick={() =>
              act(
                () => dropFile(id),
                (why) => text.notDropped(file.name, why),
              )
            }
          >
            {words.files.remove}
          </button>
        </span>
      ))}
      {failure !== null && <p className={styles.failure}>{failure}</p>}
    </div>
  )
}

/** "Keep in this browser" of an opened file, or what takes it out again. */
export function KeepButton({ file: { name, file } }: { file: OpenedFile }) {
  const kept = useKeptFiles()
  const [failure, act] = useFailure()
  const isKept = kept?.some(({ id }) => id === keyOf(file)) ?? false
  const says = (why: string) => (isKept ? text.notDropped(name, why) : text.notKept(name, why))
  return (
    <>
      <button
        type="button"
        aria-label={isKept ? text.dropName(name) : text.keepName(name)}
        onClick={() => act(() => (isKept ? dropFile(keyOf(file)) : keepFile(file)), says)}
      >
        {isKept ? text.drop : text.keep}
      </button>
      {failure !== null && (
        <span role="alert" className={styles.failure}>
          {failure}
        </span>
      )}
    </>
  )
}

/** What could not be done, in words; null until something could not. */
function useFailure(): [string | null, (act: () => Promise<void>, says: (why: string) => string) => void] {
  const [failure, setFailure] = useState<string | null>(null)
  return [
    failure,
    (act, says) => {
      setFailure(null)
      act().catch((error: unknown) => setFailure(says(text.reason(error))))
    },
  ]
}
