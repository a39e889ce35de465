import { type RefObject, useEffect } from 'react'
import { type News, markSeen } from '../news.ts'

/** So long a row stands on screen before its mark goes. */
const SEEN_AFTER_MS = 5000

/** Takes the mark off an event once its row has stood on screen for a while, in a page that somebody sees. */
export function useSeen(row: RefObject<HTMLElement | null>, id: string | undefined, news: News | undefined): void {
  useEffect(
    function seeOnceOnScreen() {
      if (id === undefined || news === undefined) return undefined
      let since: number | null = null
      const timer = setInterval(() => {
        if (document.hidden || !isOnScreen(row.current)) since = null
        else {
          since ??= Date.now()
          if (Date.now() - since >= SEEN_AFTER_MS) markSeen(id)
        }
      }, 1000)
      return () => clearInterval(timer)
    },
    [row, id, news],
  )
}

function isOnScreen(row: HTMLElement | null): boolean {
  const list = row?.closest('[role="grid"]')?.getBoundingClientRect()
  const own = row?.getBoundingClientRect()
  if (!list || !own) return false
  const middle = (own.top + own.bottom) / 2
  return middle > list.top && middle < list.bottom && middle > 0 && middle < window.innerHeight
}
