import { lazy, useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { useFeed } from '../engine.ts'
import { Answered, Notice, Panel } from '../panel.tsx'
import { useAnswer } from '../use-answer.ts'
import { useSetView, useView } from '../use-filter.ts'
import { words } from '../words/words.ts'
import { EventBar } from './event-bar.tsx'
import styles from './event-pane.module.css'
import { readEvent } from '../event-reading.ts'

// Comes when the first event is opened: the page is on screen sooner without it.
const EventRecord = lazy(() => import('./event-record.tsx').then((m) => ({ default: m.EventRecord })))

/**
 * One event with everything the feed says of it; on the page only while the address names one. With `takesFocus` it
 * takes the place of what was selected from, and then the title takes the focus that was lost there.
 */
export function EventPane({ takesFocus = false }: { takesFocus?: boolean }) {
  const { event } = useView()
  return event === undefined ? null : <EventRegion id={event} takesFocus={takesFocus} />
}

function EventRegion({ id, takesFocus }: { id: string; takesFocus: boolean }) {
  const feed = useFeed()
  const setView = useSetView()
  const answer = useAnswer({ ask: 'event', id })
  const body = useRef<HTMLDivElement>(null)
  const isAwaited = useRef(takesFocus)
  const close = () => setView({ event: undefined })
  useEscape(close)

  const isStale = answer.isPlaceholderData && answer.data === null
  const reading = answer.data && feed ? readEvent(answer.data, feed) : null
  const shownId = reading?.event.id

  useLayoutEffect(
    function beginAtTheTop() {
      if (body.current && shownId !== undefined) body.current.scrollTop = 0
    },
    [shownId],
  )

  // When the title comes: the record is loaded with the first event that is opened.
  const focusTitle = useCallback((title: HTMLElement | null) => {
    if (!title || !isAwaited.current) return
    isAwaited.current = false
    if (isFocusLost()) title.focus({ preventScroll: true })
  }, [])

  function open(next: string) {
    isAwaited.current = true
    setView({ event: next })
  }

  return (
    <Panel name={words.event.name} title={null} className={styles.pane}>
      <EventBar reading={reading} onClose={close} />
      <div ref={body} className={styles.body}>
        <Answered pane={words.event.name} standing={{ ...answer, isPending: answer.isPending || isStale }}>
          {reading ? (
            <EventRecord key={shownId} titleRef={focusTitle} reading={reading} onOpen={open} />
          ) : (
            <Notice>{words.event.unknown(id)}</Notice>
          )}
        </Answered>
      </div>
    </Panel>
  )
}

/** Whether what had the focus has left the page, or can no longer be used. */
function isFocusLost(): boolean {
  const { activeElement } = document
  return activeElement === null || activeElement === document.body || activeElement.closest('[inert]') !== null
}

/** Esc closes from anywhere on the page, unless a field, a dialog or a menu has a use for the key. */
function useEscape(close: () => void) {
  const onEscape = useEffectEvent((key: KeyboardEvent) => {
    if (key.key !== 'Escape' || key.defaultPrevented) return
    if (document.querySelector('dialog[open], [role="dialog"], :popover-open')) return
    if (key.target instanceof Element && key.target.closest('input:not([type="checkbox"]), select, textarea')) return
    close()
  })
  useEffect(function listenForEscape() {
    const listen = (key: KeyboardEvent) => onEscape(key)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
