import { Suspense, lazy, useState } from 'react'
import type { OpenedFile } from '../layers.ts'
import { words } from '../words/words.ts'

// Comes when a guess is to be corrected.
const ColumnsDialog = lazy(() => import('./columns-dialog.tsx').then((m) => ({ default: m.ColumnsDialog })))

/** "Columns…" of a table whose columns were guessed; nothing for a file of a known format. */
export function ColumnsButton({ file }: { file: OpenedFile }) {
  const [isOpen, setIsOpen] = useState(false)
  const { columnsTaken } = file
  if (!columnsTaken) return null
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={words.files.columns.openName(file.name)}
        onClick={() => setIsOpen(true)}
      >
        {words.files.columns.open}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <ColumnsDialog file={file} taken={columnsTaken} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
