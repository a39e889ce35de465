import { useEffect } from 'react'
import { Desk } from './desk.tsx'
import { Phone } from './phone.tsx'
import { FeedContext, FeedStatusContext, useSurroundings } from './views/engine.ts'
import { Guard } from './views/panel.tsx'
import { useFeedQuery } from './views/use-feed-query.ts'
import { PHONE, useMedia } from './views/use-media.ts'
import { words } from './views/words/words.ts'

/** The whole page; what breaks beyond any pane is said in its place. */
export function App() {
  return (
    <Guard>
      <Screen />
    </Guard>
  )
}

/** Opens the feed, and chooses the screen: all views side by side, or on a phone the map with the rest in tabs. */
function Screen() {
  const { config } = useSurroundings()
  const { data: feed, status } = useFeedQuery()
  const isPhone = useMedia(PHONE)

  const title = feed && (config.title ?? feed.title)
  useEffect(() => {
    document.title = title ? words.header.documentTitle(title) : words.header.product
  }, [title])

  return (
    <FeedStatusContext value={status}>
      <FeedContext value={feed ?? null}>{isPhone ? <Phone /> : <Desk />}</FeedContext>
    </FeedStatusContext>
  )
}
