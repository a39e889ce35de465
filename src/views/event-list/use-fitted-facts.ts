import { type RefObject, useLayoutEffect } from 'react'

/** What a row leaves out where its two lines are full: the place first, as the map shows it too, then every fact. */
export type LeftOut = 'place' | 'facts'

/** The least that has to be left out; `overflows` tries it, and says whether too much still stands there. */
export function leaveOut(overflows: (leftOut: LeftOut | undefined) => boolean): LeftOut | undefined {
  for (const leftOut of [undefined, 'place'] as const) if (!overflows(leftOut)) return leftOut
  overflows('facts')
  return 'facts'
}

/** Leaves out of a row, at once and before it is painted, what its two lines have no room for; the stylesheet hides it. */
export function useFittedFacts(cell: RefObject<HTMLElement | null>, ...changes: readonly unknown[]): void {
  useLayoutEffect(function fitFacts() {
    const element = cell.current
    if (!element) return
    leaveOut((leftOut) => {
      if (leftOut === undefined) delete element.dataset.leftOut
      else element.dataset.leftOut = leftOut
      return element.scrollHeight > element.clientHeight + 1
    })
    // oxlint-disable-next-line react/exhaustive-deps -- the caller knows what changes the words and their room
  }, changes)
}
