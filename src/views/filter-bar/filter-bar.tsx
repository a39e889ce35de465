import { useFeed } from '../engine.ts'
import { words } from '../words/words.ts'
import { ClearFilters } from './actor-parts.tsx'
import { ActorRow } from './actor-row.tsx'
import styles from './filter-bar.module.css'
import { KindBoxes } from './kind-boxes.tsx'

/** The two rows at the foot of the desk: whose events, and of what kind. */
export function FilterBar() {
  const feed = useFeed()
  return (
    <footer className={styles.bar}>
      <div className={styles.row}>
        <span className={styles.label} aria-hidden="true">
          {words.filters.actors}
        </span>
        {feed && <ActorRow feed={feed} />}
        <ClearFilters />
      </div>
      <div className={styles.row}>
        <span className={styles.label} aria-hidden="true">
          {words.filters.kinds}
        </span>
        {feed && (
          <fieldset aria-label={words.filters.kinds} data-goal="kinds" className={styles.boxes}>
            <KindBoxes feed={feed} />
          </fieldset>
        )}
      </div>
    </footer>
  )
}
