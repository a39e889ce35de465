import { useSurroundings } from './engine.ts'
import styles from './paper-note.module.css'
import { useView } from './use-filter.ts'
import { words } from './words/words.ts'

/** On paper alone: where the whole of this view is laid out as pages, for a browser whose menu printed the screen. */
export function PaperNote() {
  const { view } = useSurroundings()
  // The address follows the view.
  useView()
  return (
    <p className={styles.note}>
      {words.panel.onPaper} {new URL(view.href({ print: true }), window.location.href).href}
    </p>
  )
}
