import { Suspense, lazy } from 'react'
import { useFeed } from '../engine.ts'
import { useLayers } from '../layers.ts'
import { useHasKept } from './has-kept.ts'
import styles from './open-file.module.css'

// Comes with the first file.
const Strip = lazy(() => import('./layer-boxes.tsx').then((m) => ({ default: m.Strip })))

// Comes with the first feed that is long.
const ReadingBars = lazy(() => import('./reading-bar.tsx').then((m) => ({ default: m.ReadingBars })))

/**
 * The opened files and the feed beside them, files that are kept, what is being read, and what could not be; nothing
 * while there is none.
 */
export function LayersStrip() {
  const { files, reading, failures } = useLayers()
  const hasKept = useHasKept()
  const isEmpty = files.length + reading.length + failures.length === 0 && !hasKept
  const isComing = useFeed()?.layers.some(({ isPart }) => isPart) === true
  return (
    <>
      {/* There before its first words are, so that they are read out. */}
      <div aria-live="polite" className={isEmpty ? undefined : styles.strip}>
        {!isEmpty && (
          <Suspense fallback={null}>
            <Strip />
          </Suspense>
        )}
      </div>
      {isComing && (
        <Suspense fallback={null}>
          <ReadingBars />
        </Suspense>
      )}
    </>
  )
}
