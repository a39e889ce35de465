import { useEffect, useEffectEvent, useState } from 'react'
import { createPortal } from 'react-dom'
import { paperWords } from '../views/words/paper-words.ts'
import { Brief } from './brief.tsx'
import styles from './print-layer.module.css'

const text = paperWords.print

/** Lays the pages out beside the screen, opens the browser's print dialog with them, and goes away after it. */
export function PrintLayer({ onDone }: { onDone: () => void }) {
  const [isReady, setIsReady] = useState(false)
  const done = useEffectEvent(onDone)

  useEffect(
    function printOnce() {
      if (!isReady) return undefined
      const leave = () => done()
      window.addEventListener('afterprint', leave)
      window.print()
      return () => window.removeEventListener('afterprint', leave)
    },
    [isReady],
  )
  return createPortal(
    <div className={styles.layer}>
      {!isReady && <output className={styles.said}>{text.preparing}</output>}
      <Brief
        className={styles.pages ?? ''}
        isHidden
        onReady={() => setIsReady(true)}
        onFailed={() => setIsReady(true)}
      />
    </div>,
    document.body,
  )
}
