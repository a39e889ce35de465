import { Suspense, lazy, useState } from 'react'
import { words } from '../views/words/words.ts'
import styles from './add-to-wall.module.css'

// Comes when somebody makes a list of scenes.
const Dialog = lazy(() => import('./scenes-dialog.tsx').then((m) => ({ default: m.ScenesDialog })))

/** "Add to wall": makes a scene of what is on screen, and opens the list of scenes. */
export function AddToWall() {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button type="button" className={styles.word} aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {words.header.addToWall}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <Dialog onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
