import { type FocusEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { FeedAnswer } from '../../query/answer.ts'
import { Dialog } from '../dialog.tsx'
import { useSetView, useView } from '../use-filter.ts'
import { words } from '../words/words.ts'
import { ActorList } from './actor-list.tsx'
import { rowOfActors, toggle } from './actor-order.ts'
import { MatchSwitch, useActorCounts } from './actor-parts.tsx'
import { Box } from './box.tsx'
import styles from './filter-bar.module.css'

/** The busiest actors in one line, as many as fit whole, and a dialog with all of them. */
export function ActorRow({ feed }: { feed: FeedAnswer }) {
  const { actors: ticked } = useView()
  const setView = useSetView()
  const countOf = useActorCounts()
  const [isListOpen, setIsListOpen] = useState(false)
  const line = useRef<HTMLFieldSetElement>(null)
  const inLine = useInFirstLine(line)
  // Measured with what is pulled in front, so the line's own length is what it shows less those.
  const [fits, setFits] = useState(FITS_AT_FIRST)
  const row = rowOfActors(feed.actors, ticked, fits)
  const all = feed.actors.length + (feed.actorsLeftOut ?? 0)
  const isAsMeasured = rowOfActors(feed.actors, [], fits).every((actor, i) => actor === row[i])
  if (isAsMeasured && inLine > 0 && inLine !== fits) setFits(inLine)

  return (
    <>
      {/* The list has the same boxes: while it is open these are neither seen nor read out. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears the boxes lose the focus */}
      <fieldset
        ref={line}
        onBlur={showFirstLine}
        aria-label={words.filters.actors}
        data-goal="actors"
        className={`${styles.boxes} ${styles.oneLine} ${isListOpen ? styles.away : ''}`}
      >
        {row.map((actor) => (
          <Box
            key={actor.id}
            name={actor.name}
            count={countOf(actor.id)}
            isTicked={ticked.includes(actor.id)}
            onToggle={() => setView({ actors: toggle(ticked, actor.id) })}
          />
        ))}
      </fieldset>
      <MatchSwitch />
      {all > inLine && (
        <button type="button" className={styles.more} aria-haspopup="dialog" onClick={() => setIsListOpen(true)}>
          {words.filters.more(all - inLine)}
        </button>
      )}
      {isListOpen && (
        <Dialog
          title={words.filters.allActors}
          closeName={words.filters.closeActors}
          className={styles.dialog}
          onClose={() => setIsListOpen(false)}
        >
          <ActorList feed={feed} hasFocus />
        </Dialog>
      )}
    </>
  )
}

/** The focus scrolls a line into view that is out of sight without it. */
function showFirstLine({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) {
  if (!currentTarget.contains(relatedTarget)) currentTarget.scrollTop = 0
}

const FITS_AT_FIRST = 8

/** How many children of an element stand in its first line; 0 before it has been measured. */
function useInFirstLine(ref: RefObject<HTMLElement | null>): number {
  const [count, setCount] = useState(0)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const measure = () => {
      const boxes = [...element.children] as HTMLElement[]
      const top = boxes[0]?.offsetTop ?? 0
      setCount(boxes.filter((box) => box.offsetTop === top).length)
    }
    // The counts change the boxes' widths without changing the line's.
    const size = new ResizeObserver(measure)
    size.observe(element)
    const text = new MutationObserver(measure)
    text.observe(element, { childList: true, subtree: true, characterData: true })
    return () => {
      size.disconnect()
      text.disconnect()
    }
  }, [ref])
  return count
}
