import { useState } from 'react'
import { useSetView } from '../views/use-filter.ts'
import { reportPane } from '../views/timing.ts'
import { paperWords } from '../views/words/paper-words.ts'
import { words } from '../views/words/words.ts'
import { useFeed, useFeedStatus } from '../views/engine.ts'
import { formatClock } from '../views/format.ts'
import { Brief } from './brief.tsx'
import styles from './print-page.module.css'

const text = paperWords.print

/** The pages as they will be printed, with a button that does it. */
export function PrintPage() {
  const setView = useSetView()
  const feed = useFeed()
  const { failure, state, host } = useFeedStatus()
  const [said, setSaid] = useState(text.preparing)
  return (
    <main className={styles.page}>
      <div className={styles.bar}>
        <button type="button" disabled={!feed} onClick={() => window.print()}>
          {text.print}
        </button>
        <button type="button" onClick={() => setView({ print: undefined }, 'push')}>
          {text.back}
        </button>
        <output>
          {failure
            ? words.panel.feedFailed(formatClock(failure.at, null), failure.message)
            : feed
              ? said
              : state === 'loading' && words.header.line.loading(host)}
        </output>
      </div>
      {feed && (
        <Brief
          className={styles.sheet ?? ''}
          onReport={reportPane}
          onReady={() => setSaid(text.ready)}
          onFailed={(error) => setSaid(text.failed(error.message))}
        />
      )}
    </main>
  )
}
