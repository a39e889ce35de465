import { Suspense, lazy, useState } from 'react'
import styles from './export-button.module.css'
import { useFeed } from './views/engine.ts'
import { words } from './views/words/words.ts'

// Comes when somebody takes something along.
const ExportDialog = lazy(() => import('./paper/export-dialog.tsx').then((m) => ({ default: m.ExportDialog })))

/** "Export": opens what the view can be taken along as. */
export function ExportButton() {
  const feed = useFeed()
  const [isOpen, setIsOpen] = useState(false)
  if (!feed) return null
  return (
    <>
      <button type="button" className={styles.word} aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {words.header.exporting}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <ExportDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
