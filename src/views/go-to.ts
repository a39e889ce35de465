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
  if (way) {
    way()
    return
  }
  const part = document.querySelector(`[data-goal~="${goal}"]`)
  for (const target of TARGETS[goal]) {
    const found = part?.querySelector<HTMLElement>(target)
    if (found) {
      found.focus()
      return
    }
  }
}

/**
 * What takes the focus within an element marked with `data-goal`: the first thing that changes what is named, or else
 * the next; where there is none, the sentence that says why.
 */
const TARGETS: Record<Goal, readonly string[]> = {
  range: ['input'],
  actors: ['input'],
  kinds: ['input'],
  events: ['[role="grid"] [tabindex="0"]', '[role="grid"]', 'button', '[tabindex="-1"]'],
  search: ['input'],
  map: ['[tabindex="0"]', 'button'],
}
