import { useEffect, useState } from 'react'
import { Dialog } from '../dialog.tsx'
import { useLayers } from '../layers.ts'
import { getPlayhead } from '../playhead.ts'
import { useSetView } from '../use-filter.ts'
import { words } from '../words/words.ts'
import styles from './header.module.css'

const SAID_FOR_MS = 4000

/** Copies the link to exactly this view, and says so; where the page may not copy it shows the link, selected. */
export function Share() {
  const [state, setState] = useState<'idle' | 'copied' | 'by-hand'>('idle')
  const { files } = useLayers()
  const setView = useSetView()

  useEffect(() => {
    if (state !== 'copied') return undefined
    const timer = setTimeout(() => setState('idle'), SAID_FOR_MS)
    return () => clearTimeout(timer)
  }, [state])

  async function copy() {
    // The link leads to what is on screen now, not to what was seconds ago.
    const playhead = getPlayhead()
    if (playhead) setView({ at: playhead.written() }, 'replace')
    // Absent on plain http, and refused without the permission.
    const clipboard = navigator.clipboard as Clipboard | undefined
    try {
      if (!clipboard) throw new Error('no clipboard')
      await clipboard.writeText(window.location.href)
      setState('copied')
    } catch (error) {
      console.warn('Share:', error)
      setState('by-hand')
    }
  }

  return (
    <span className={styles.share}>
      <button type="button" className={styles.word} onClick={() => void copy()}>
        {words.header.share}
      </button>
      <span aria-live="polite" className={styles.said}>
        {state === 'copied' && (files.length > 0 ? words.header.copiedAlone : words.header.copied)}
      </span>
      {state === 'by-hand' && (
        <Dialog title={words.header.shareTitle} closeName={words.header.closeShare} onClose={() => setState('idle')}>
          <p className={styles.hint}>{words.header.shareHint}</p>
          <input
            data-first-focus
            className={styles.link}
            aria-label={words.header.link}
            readOnly
            value={window.location.href}
            onFocus={(event) => event.currentTarget.select()}
          />
        </Dialog>
      )}
    </span>
  )
}
