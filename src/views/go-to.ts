import { useEffect } from 'react'

/** Parts of the page that the line "What you see" names and opens. */
export type Goal = 'range' | 'actors' | 'kinds' | 'events' | 'search' | 'map'

const ways = new Map<Goal, () => void>()

/** Says how to get to a part of the page while the calling view is on it: by the focus, a tab, or a dialog. */
export function useWayTo(goal: Goal, go: () => void): void {
  useEffect(() => {
    ways.set(goal, go)
    return () => {
      if (ways.get(goal) === go) ways.delete(goal)
    }
  }, [goal, go])
}

/** Opens a part of the page, or puts the focus on it; nothing where it is not on the page. */
export function goTo(goal: Goal): void {
  const way = ways.get(goal)
  if (way) way()
  else focusFirst(document.querySelector(`[data-goal~="${goal}"]`))
}

/** Puts the focus on an element, or on the first thing in it that can take it. */
export function focusFirst(element: Element | null): void {
  const target = element?.matches(FOCUSABLE) ? element : element?.querySelector(FOCUSABLE)
  if (target instanceof HTMLElement) target.focus()
}

const FOCUSABLE = 'input, button, select, textarea, a[href], [tabindex]'
