import { type RefObject, useEffect, useLayoutEffect, useReducer } from 'react'
import { type ListScroll, TOP, atRest, scrollToShow, scrolledBy, scrolledTo } from './list-window.ts'

/**
 * What moves the list: its bar, somebody who wants to see a row, rows that came in above, or that nobody has moved it for
 * a while.
 */
export type ListMove =
  | { type: 'bar'; barPx: number }
  | { type: 'show'; index: number }
  | { type: 'by'; rows: number }
  | { type: 'rest' }

/** After so long without a step the bar goes where it belongs. */
const REST_MS = 150

interface Standing extends ListScroll {
  /** Moved by the app, so that the bar has to follow. */
  isMoved: boolean
}

/** Where the list stands, and what moves it. */
export function useListScroll(
  grid: RefObject<HTMLElement | null>,
  total: number,
  heightPx: number,
): [ListScroll, (move: ListMove) => void] {
  const [scroll, move] = useReducer(
    (was: Standing, how: ListMove): Standing => {
      if (how.type === 'bar') return { ...scrolledTo(total, heightPx, was, how.barPx), isMoved: false }
      const next =
        how.type === 'rest'
          ? atRest(total, heightPx, was)
          : how.type === 'by'
            ? scrolledBy(total, heightPx, was, how.rows)
            : scrollToShow(total, heightPx, was, how.index)
      const isStill = next.barPx === was.barPx && next.offsetPx === was.offsetPx
      return isStill ? was : { ...next, isMoved: true }
    },
    { ...TOP, isMoved: false },
  )

  useLayoutEffect(
    function moveBar() {
      if (scroll.isMoved) grid.current?.scrollTo({ top: scroll.barPx })
    },
    [scroll, grid],
  )

  useEffect(
    function restBar() {
      const timer = setTimeout(() => move({ type: 'rest' }), REST_MS)
      return () => clearTimeout(timer)
    },
    [scroll],
  )

  return [scroll, move]
}
