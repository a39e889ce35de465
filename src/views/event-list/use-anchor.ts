import { type RefObject, useEffect, useEffectEvent } from 'react'
import type { Filter } from '../../model/filter.ts'
import { useFeed, useSurroundings } from '../engine.ts'
import { type ListScroll, ROW_PX } from './list-window.ts'
import type { ListMove } from './use-list-scroll.ts'

interface Standing {
  /** The row that Tab leads to. */
  active: number
  scroll: ListScroll
  move: (how: ListMove) => void
  moveActive: (index: number) => void
}

/**
 * Keeps the list where it is when the feed has changed: the event at its top stays there, and the row that Tab leads to
 * stays that of its event. At its very top the list stays at the top, where what is new comes in.
 */
export function useAnchor(
  grid: RefObject<HTMLElement | null>,
  filter: Filter,
  { active, scroll, move, moveActive }: Standing,
): void {
  const { engine } = useSurroundings()
  const version = useFeed()?.version
  const rowAt = (index: number) =>
    grid.current?.querySelector<HTMLElement>(`[aria-rowindex="${index + 1}"]`)?.dataset['event']

  const keep = useEffectEvent(async (signal: AbortSignal) => {
    const list = grid.current
    if (!list) return
    const top = Math.ceil((scroll.barPx + scroll.offsetPx) / ROW_PX)
    const [anchor, tabbed] = [rowAt(top), rowAt(active)]
    const hasFocus = document.activeElement?.getAttribute('aria-rowindex') === String(active + 1)
    const find = async (id: string | undefined) =>
      id === undefined ? -1 : engine.ask({ ask: 'position', filter, id }, signal)
    const [now, tabbedNow] = await Promise.all([find(anchor), find(tabbed)])
    if (top > 0 && now >= 0) move({ type: 'by', rows: now - top })
    if (tabbedNow < 0 || tabbedNow === active) return
    moveActive(tabbedNow)
    if (hasFocus)
      requestAnimationFrame(() =>
        list.querySelector<HTMLElement>(`[aria-rowindex="${tabbedNow + 1}"]`)?.focus({ preventScroll: true }),
      )
  })

  useEffect(
    function stayInPlace() {
      const abort = new AbortController()
      keep(abort.signal).catch((error: unknown) => {
        if (!abort.signal.aborted) console.warn('The list may have moved:', error)
      })
      return () => abort.abort()
    },
    [version],
  )
}
