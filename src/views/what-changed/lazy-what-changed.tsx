import { Suspense, lazy } from 'react'
import { useFeed } from '../engine.ts'
import { useFeedAddress } from '../use-feed-address.ts'

// Comes when the feed is there: nothing can have changed before.
const Body = lazy(() => import('./what-changed.tsx').then((m) => ({ default: m.WhatChanged })))

/** What changed in the feed: a part of the line that says how much, and opens the list. */
export function WhatChanged() {
  const feed = useFeed()
  const { url } = useFeedAddress()
  // Of a feed that is still on its way nothing can be said to be gone.
  const isThere = feed?.layers.some(({ id, isOn, isPart }) => id === url && isOn && !isPart)
  if (!feed || !isThere) return null
  return (
    <Suspense fallback={null}>
      <Body key={url} url={url} />
    </Suspense>
  )
}
