import { lazy, Suspense, useEffect } from 'react'
import { Desk } from './desk.tsx'
import { Phone } from './phone.tsx'
import { FeedContext, FeedStatusContext } from './views/engine.ts'
import { AskFeed } from './views/open-file/ask-feed.tsx'
import { DropZone } from './views/open-file/drop-zone.tsx'
import { Guard } from './views/panel.tsx'
import { PaperNote } from './views/paper-note.tsx'
import { requestPrint, usePrintRequest } from './views/print-request.ts'
import { useFeedAddress } from './views/use-feed-address.ts'
import { useFeedQuery } from './views/use-feed-query.ts'
import { useIsWall, useView } from './views/use-filter.ts'
import { PHONE, useMedia } from './views/use-media.ts'
import { words } from './views/words/words.ts'

const PrintPage = lazy(() => import('./paper/print-page.tsx').then((m) => ({ default: m.PrintPage })))
const PrintLayer = lazy(() => import('./paper/print-layer.tsx').then((m) => ({ default: m.PrintLayer })))
const Embed = lazy(() => import('./paper/embed.tsx').then((m) => ({ default: m.Embed })))
const Presenter = lazy(() => import('./wall/presenter.tsx').then((m) => ({ default: m.Presenter })))
const Wall = lazy(() => import('./wall/wall.tsx').then((m) => ({ default: m.Wall })))

/** The whole page; what breaks beyond any pane is said in its place. */
export function App() {
  return (
    <Guard>
      <Screen />
    </Guard>
  )
}

/** Opens the feed, and chooses the screen: the wall, all views side by side, or on a phone the map with the rest in tabs. */
function Screen() {
  const { data: feed, status } = useFeedQuery()
  const isPhone = useMedia(PHONE)
  const { embed, mode, print } = useView()
  const isWall = useIsWall()
  const isPrinting = usePrintRequest(feed !== undefined && !embed && !print && !isWall)

  const title = feed?.title
  const { stranger } = useFeedAddress()
  useEffect(() => {
    document.title = title ? words.header.documentTitle(title, stranger) : words.header.product
  }, [title, stranger])

  return (
    <FeedStatusContext value={status}>
      <FeedContext value={feed ?? null}>
        {embed || print ? (
          <Suspense>{embed ? <Embed part={embed} /> : <PrintPage />}</Suspense>
        ) : isWall ? (
          <Suspense>
            <Wall />
          </Suspense>
        ) : mode === 'presenter' ? (
          <Suspense>
            <Presenter />
          </Suspense>
        ) : (
          <>
            {isPhone ? <Phone /> : <Desk />}
            <PaperNote />
            <DropZone />
          </>
        )}
        {isPrinting && (
          <Guard>
            <Suspense>
              <PrintLayer onDone={() => requestPrint(false)} />
            </Suspense>
          </Guard>
        )}
        <AskFeed />
      </FeedContext>
    </FeedStatusContext>
  )
}
