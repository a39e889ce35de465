import { Dialog } from '../dialog.tsx'
import { allowHost } from '../layers.ts'
import { useFeedAddress } from '../use-feed-address.ts'
import { useSetView } from '../use-filter.ts'
import { words } from '../words/words.ts'
import styles from './open-file.module.css'

const text = words.files.ask

/** Asks before a link makes this page request something of a host that its operator does not know. */
export function AskFeed() {
  const { asksFor } = useFeedAddress()
  const setView = useSetView()
  if (!asksFor) return null
  const { host } = asksFor
  const decline = () => setView({ feed: undefined }, 'replace')
  return (
    <Dialog title={text.title(host)} closeName={text.close} className={styles.ask} onClose={decline}>
      <p>{text.why(host)}</p>
      <div className={styles.choices}>
        <button type="button" onClick={() => allowHost(host)}>
          {text.open}
        </button>
        <button type="button" data-first-focus onClick={decline}>
          {text.not}
        </button>
      </div>
    </Dialog>
  )
}
