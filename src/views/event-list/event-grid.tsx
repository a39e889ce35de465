import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Filter } from '../../model/filter.ts'
import { useFeed } from '../engine.ts'
import { useSetView, useView } from '../use-filter.ts'
import { useSize } from '../use-size.ts'
import { words } from '../words/words.ts'
import styles from './event-list.module.css'
import { EventPage } from './event-page.tsx'
import { listWindow, rowAfterKey } from './list-window.ts'
import { PAGE_ROWS } from './rows-question.ts'
import { useListScroll } from './use-list-scroll.ts'
import { useAnchor } from './use-anchor.ts'
import { useSelectedPosition } from './use-selected-position.ts'

/**
 * The rows on screen, and the one row that Tab leads to. Only pages that are in the window are asked for, so the length
 * of the list costs nothing.
 */
export function EventGrid({ filter, total, last }: { filter: Filter; total: number; last: string | undefined }) {
  const { event: selected } = useView()
  const setView = useSetView()
  const [grid, { width: widthPx, height: heightPx }] = useSize<HTMLDivElement>()
  const [scroll, move] = useListScroll(grid, total, heightPx)
  const wantsFocus = useRef(false)
  const { spacerPx, first, last: end, topPx } = listWindow(total, heightPx, scroll)

  const [returning, setReturning] = useState(last)
  const found = useSelectedPosition(filter, selected ?? returning)
  const position = found === null || found < 0 ? null : found
  const [activeRow, setActiveRow] = useState(position ?? 0)
  const active = Math.min(activeRow, total - 1)
  // The filter is a new object whenever the address changes; the list begins anew only where it says something new.
  const asked = JSON.stringify(filter)
  const [seen, setSeen] = useState({ asked, position })
  if (seen.asked !== asked || seen.position !== position) {
    setSeen({ asked, position })
    if (position !== null) setActiveRow(position)
    else if (seen.asked !== asked) setActiveRow(0)
    if (seen.asked !== asked) setReturning(undefined)
  }

  useAnchor(grid, filter, { active, scroll, move, moveActive: setActiveRow })

  const version = useFeed()?.version
  const shownFor = useRef({ version, selected })
  useEffect(
    function showSelected() {
      if (position === null || heightPx === 0) return
      // The feed has changed under a selection that somebody may have scrolled away from.
      const isSameChoice = shownFor.current.version !== version && shownFor.current.selected === selected
      shownFor.current = { version, selected }
      if (!isSameChoice) move({ type: 'show', index: position })
    },
    [position, heightPx, move, version, selected],
  )

  const lastAsked = useRef({ asked, version })
  useEffect(
    function beginAtTheTop() {
      const { current: before } = lastAsked
      lastAsked.current = { asked, version }
      // A range that counts back from the newest date moves along with it.
      if (before.asked !== asked && before.version === version && selected === undefined)
        move({ type: 'show', index: 0 })
    },
    [asked, version, selected, move],
  )

  const wasSelected = useRef(selected)
  useEffect(
    function takeFocusBack() {
      const isClosed = wasSelected.current !== undefined && selected === undefined
      wasSelected.current = selected
      // The pane that was closed took the focus along with it.
      if (isClosed && document.activeElement === document.body) focusRow(grid.current, active)
    },
    [selected, active, grid],
  )

  const isAwaited = useRef(last !== undefined)
  useEffect(
    function returnToRow() {
      if (!isAwaited.current || found === null || heightPx === 0) return
      isAwaited.current = false
      if (document.activeElement === document.body) focusRow(grid.current, active)
    },
    [found, active, heightPx, grid],
  )

  useLayoutEffect(function followKeyboard() {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    focusRow(grid.current, active)
  })

  function walk(event: KeyboardEvent) {
    if (event.altKey || event.metaKey) return
    const next = rowAfterKey(event.key, active, total, heightPx)
    if (next === null) return
    event.preventDefault()
    wantsFocus.current = true
    setActiveRow(next)
    move({ type: 'show', index: next })
  }

  function select(id: string, index: number) {
    setActiveRow(index)
    if (id !== selected) setView({ event: id })
  }

  return (
    <div
      ref={grid}
      role="grid"
      aria-label={words.list.name}
      aria-rowcount={total}
      aria-colcount={3}
      tabIndex={-1}
      className={styles.grid}
      onKeyDown={walk}
      onScroll={(event) => move({ type: 'bar', barPx: event.currentTarget.scrollTop })}
    >
      <div role="presentation" className={styles.spacer} style={{ height: spacerPx }}>
        {pagesOf(first, end, active).map((page) => (
          <EventPage
            key={page}
            page={page}
            filter={filter}
            rows={indexesOf(page, first, end, active)}
            active={active}
            selected={selected}
            widthPx={widthPx}
            topPx={topPx}
            onSelect={select}
          />
        ))}
      </div>
    </div>
  )
}

/** The pages in the window, and the page of the row that holds the focus. */
function pagesOf(first: number, last: number, active: number): number[] {
  const pages = new Set<number>()
  for (let page = Math.floor(first / PAGE_ROWS); page <= Math.floor(last / PAGE_ROWS); page++) pages.add(page)
  if (active >= 0) pages.add(Math.floor(active / PAGE_ROWS))
  return [...pages].toSorted((a, b) => a - b)
}

function indexesOf(page: number, first: number, last: number, active: number): number[] {
  const indexes: number[] = []
  const end = (page + 1) * PAGE_ROWS
  for (let index = page * PAGE_ROWS; index < end; index++)
    if ((index >= first && index <= last) || index === active) indexes.push(index)
  return indexes
}

function focusRow(grid: HTMLElement | null, index: number): void {
  grid?.querySelector<HTMLElement>(`[aria-rowindex="${index + 1}"]`)?.focus({ preventScroll: true })
}
