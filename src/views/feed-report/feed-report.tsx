import { Suspense, lazy, useId, useState } from 'react'
import { useFeed } from '../engine.ts'
import { words } from '../words/words.ts'
import styles from './feed-report.module.css'

// Comes when somebody wants to read it.
const ReportDialog = lazy(() => import('./report-dialog.tsx').then((m) => ({ default: m.ReportDialog })))

const text = words.report

/** The button with the number of problems, and the dialog that lists each of them. */
export function FeedReport() {
  const feed = useFeed()
  const [isOpen, setIsOpen] = useState(false)
  const count = useId()
  if (!feed) return null
  return (
    <>
      <button
        type="button"
        className={styles.opener}
        aria-haspopup="dialog"
        aria-describedby={count}
        onClick={() => setIsOpen(true)}
      >
        {text.title}
        {feed.problems > 0 && <b aria-hidden="true">{feed.problems}</b>}
      </button>
      <span id={count} hidden>
        {text.problems(feed.problems)}
      </span>
      {isOpen && (
        <Suspense fallback={null}>
          <ReportDialog feed={feed} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
