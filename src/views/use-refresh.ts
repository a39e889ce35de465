import { useEffect, useRef } from 'react'
import { type FeedStatus, useSurroundings } from './engine.ts'
import { useView } from './use-filter.ts'

/** Looks at the feed again every so many seconds as the address or the config says; a look that goes on is left alone. */
export function useRefresh(status: Pick<FeedStatus, 'isLooking' | 'lookAgain'>, isFeedOn: boolean): void {
  const { config } = useSurroundings()
  const { refresh = config.refreshSeconds, mode } = useView()
  const current = useRef(status)
  useEffect(() => {
    current.current = status
  })
  useEffect(() => {
    if (!isFeedOn) return undefined
    const timer = setInterval(() => {
      // A desk in a tab that nobody looks at reads nothing; the window of a wall may be covered and still be filmed.
      const isUnseen = document.visibilityState === 'hidden' && mode === undefined
      if (!isUnseen && !current.current.isLooking) current.current.lookAgain()
    }, refresh * 1000)
    return () => clearInterval(timer)
  }, [refresh, isFeedOn, mode])
}
