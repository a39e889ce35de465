import { type ReactNode, useCallback, useRef, useState } from 'react'
import { useFeed, useFeedStatus } from '../engine.ts'
import { Dialog } from '../dialog.tsx'
import { useWayTo } from '../go-to.ts'
import { PHONE, useMedia } from '../use-media.ts'
import { words } from '../words/words.ts'
import { About } from './lazy-about.tsx'
import styles from './header.module.css'
import { SearchBox } from './search-box.tsx'
import { Share } from './share.tsx'
import { ThemeButton } from './theme-button.tsx'
import { useSlash } from './use-slash.ts'
import { WallButton } from './wall-button.tsx'

/** The product, the feed's title, the search, and what is done with the whole page; its members are buttons. */
export function Header(buttons: HeaderButtons) {
  const isPhone = useMedia(PHONE)
  return isPhone ? <PhoneHeader {...buttons} /> : <DeskHeader {...buttons} />
}

interface HeaderButtons {
  filter?: ReactNode
  openFile: ReactNode
  report: ReactNode
  exporting?: ReactNode
  scenes?: ReactNode
}

function DeskHeader({ openFile, report, exporting, scenes }: HeaderButtons) {
  const search = useRef<HTMLInputElement>(null)
  const goToSearch = useCallback(() => search.current?.select(), [])
  useSlash(goToSearch)
  useWayTo('search', goToSearch)
  return (
    <header className={styles.header}>
      <h1 className={styles.product}>{words.header.product}</h1>
      <FeedTitle />
      <div className={styles.tools}>
        <SearchBox ref={search} />
        {openFile}
        {report}
        <Share />
        {exporting}
        {scenes}
        <WallButton />
        <ThemeButton />
      </div>
    </header>
  )
}

function PhoneHeader({ filter, openFile, report, exporting, scenes }: HeaderButtons) {
  const [isSearching, setIsSearching] = useState(false)
  const [isMore, setIsMore] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const openSearch = useCallback(() => setIsSearching(true), [])
  useSlash(openSearch)
  useWayTo('search', openSearch)

  function closeSearch() {
    setIsSearching(false)
    opener.current?.focus()
  }

  return (
    <header className={styles.header}>
      <h1 className={styles.product}>{words.header.product}</h1>
      <div className={styles.tools}>
        <button
          ref={opener}
          type="button"
          className={styles.word}
          aria-expanded={isSearching}
          onClick={() => setIsSearching(!isSearching)}
        >
          {words.header.openSearch}
        </button>
        {filter}
        <button type="button" className={styles.word} aria-haspopup="dialog" onClick={() => setIsMore(true)}>
          {words.header.more}
        </button>
      </div>
      {isSearching && <SearchBox ref={takeFocus} onEscape={closeSearch} />}
      {isMore && (
        <Dialog
          title={words.header.more}
          closeName={words.header.closeMore}
          className={styles.more}
          onClose={() => setIsMore(false)}
        >
          <div className={styles.list}>
            <FeedTitle />
            {openFile}
            {report}
            <Share />
            {exporting}
            {scenes}
            <WallButton />
            <ThemeButton />
          </div>
        </Dialog>
      )}
    </header>
  )
}

const takeFocus = (input: HTMLInputElement | null) => input?.focus()

function FeedTitle() {
  const feed = useFeed()
  const { state } = useFeedStatus()
  const [isOpen, setIsOpen] = useState(false)
  if (!feed) return state === 'loading' && <span className={styles.feed}>{words.header.loadingTitle}</span>
  return (
    <>
      <button type="button" className={styles.feed} aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {feed.title}
      </button>
      {isOpen && <About onClose={() => setIsOpen(false)} />}
    </>
  )
}
