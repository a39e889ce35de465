import { useCallback, useState } from 'react'
import { Dialog } from '../dialog.tsx'
import { useFeed } from '../engine.ts'
import { useWayTo } from '../go-to.ts'
import { words } from '../words/words.ts'
import { ActorList } from './actor-list.tsx'
import { ClearFilters, MatchSwitch } from './actor-parts.tsx'
import styles from './filter-bar.module.css'
import { KindBoxes } from './kind-boxes.tsx'

/** The phone's way to actors and kinds: both groups in a dialog. */
export function FilterButton({ className }: { className?: string }) {
  const feed = useFeed()
  const [isOpen, setIsOpen] = useState(false)
  const open = useCallback(() => setIsOpen(true), [])
  useWayTo('actors', open)
  useWayTo('kinds', open)
  return (
    <>
      <button type="button" className={className ?? styles.opener} aria-haspopup="dialog" onClick={open}>
        {words.filters.title}
      </button>
      {isOpen && feed && (
        <Dialog title={words.filters.title} closeName={words.filters.close} onClose={() => setIsOpen(false)}>
          <ClearFilters />
          <h3 className={styles.heading}>{words.filters.kinds}</h3>
          <fieldset aria-label={words.filters.kinds} className={styles.list}>
            <KindBoxes feed={feed} />
          </fieldset>
          <h3 className={styles.heading}>{words.filters.actors}</h3>
          <MatchSwitch />
          <ActorList feed={feed} />
        </Dialog>
      )}
    </>
  )
}
