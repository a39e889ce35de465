import { Suspense, lazy, useState } from 'react'
import { copyText } from '../copy-text.ts'
import { getPlayhead } from '../playhead.ts'
import { useSetView } from '../use-filter.ts'
import { words } from '../words/words.ts'
import styles from './header.module.css'

// Comes when somebody shares.
const ShareDialog = lazy(() => import('./share-dialog.tsx').then((m) => ({ default: m.ShareDialog })))

/** Copies the link to exactly this view at once, and opens what else there is to hand on. */
export function Share() {
  const [state, setState] = useState<'idle' | 'copied' | 'by-hand'>('idle')
  const setView = useSetView()

  async function copy() {
    // The link leads to what is on screen now, not to what was seconds ago.
    const playhead = getPlayhead()
    if (playhead) setView({ at: playhead.written() }, 'replace')
    setState((await copyText(window.location.href)) ? 'copied' : 'by-hand')
  }

  return (
    <>
      <button type="button" className={styles.word} aria-haspopup="dialog" onClick={() => void copy()}>
        {words.header.share}
      </button>
      {state !== 'idle' && (
        <Suspense fallback={null}>
          <ShareDialog isCopied={state === 'copied'} onClose={() => setState('idle')} />
        </Suspense>
      )}
    </>
  )
}
