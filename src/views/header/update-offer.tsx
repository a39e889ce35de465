import { useAppUpdate } from '../app-update.ts'
import { words } from '../words/words.ts'
import styles from './header.module.css'

const text = words.offline

/** Says that a newer build of the page is there, and loads it for who wants it; the page stays as it is until then. */
export function UpdateOffer() {
  const { isReady, take } = useAppUpdate()
  return (
    // There before its first words are, so that they are read out.
    <div aria-live="polite">
      {isReady && (
        <p className={styles.update}>
          {text.update}{' '}
          <button type="button" onClick={take}>
            {text.takeUpdate}
          </button>
        </p>
      )}
    </div>
  )
}
