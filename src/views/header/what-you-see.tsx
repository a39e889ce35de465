/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an output holds phrases alone */
import { type ReactNode, useId, useState } from 'react'
import type { Span } from '../../model/time.ts'
import type { FeedAnswer } from '../../query/answer.ts'
import { binOf } from '../../model/playback.ts'
import { useDraft } from '../draft.ts'
import { useFeed, useFeedStatus } from '../engine.ts'
import { formatBin, formatDayYear, formatRange } from '../format.ts'
import { goTo } from '../go-to.ts'
import { useReport } from '../panel.tsx'
import { useAnswer } from '../use-answer.ts'
import { useAxis, useFilter, useIsWall, useMoment, useSetView, useView } from '../use-filter.ts'
import { useFeedAddress } from '../use-feed-address.ts'
import { useFreshness } from '../use-freshness.ts'
import { PHONE, useMedia } from '../use-media.ts'
import { words } from '../words/words.ts'
import { About } from './lazy-about.tsx'
import { actorsInWords, kindsInWords, outsideInWords, rangeInWords, zonePlace } from './line.ts'
import styles from './what-you-see.module.css'
import { ZoneMenu, ZonePart } from './zone-part.tsx'

const text = words.header.line

/** What is on screen in one line, always: how many events, of which time, actors and kinds, and how fresh they are. */
export function WhatYouSee({ news }: { news?: ReactNode }) {
  const feed = useFeed()
  const zoneMenu = useId()
  // What changes several times a second cannot be listened to; playback says itself where it is.
  const isPlaying = useView().play !== undefined
  const isWall = useIsWall()
  if (isWall)
    return (
      <div
        role="status"
        aria-label={text.name}
        aria-live={isPlaying ? 'off' : undefined}
        aria-atomic="false"
        className={styles.plain}
      >
        {feed ? <Parts feed={feed} /> : <Trouble />}
      </div>
    )
  return (
    <>
      {/* Not atomic: of a change only the part that changed is read out. */}
      <div
        role="status"
        aria-label={text.name}
        aria-live={isPlaying ? 'off' : undefined}
        aria-atomic="false"
        className={styles.line}
      >
        {feed && <Parts feed={feed} zoneMenu={zoneMenu} />}
        <Trouble />
        {news && <span className={styles.beside}>{news}</span>}
        {feed && <Checked />}
      </div>
      {feed && <ZoneMenu feed={feed} id={zoneMenu} />}
    </>
  )
}

function Parts({ feed, zoneMenu }: { feed: FeedAnswer; zoneMenu?: string }) {
  const view = useView()
  const setView = useSetView()
  const filter = useFilter()
  const { axis } = useAxis()
  const summary = useAnswer({ ask: 'summary', filter, axis })
  const isWall = useIsWall()
  const isPhone = useMedia(PHONE) && !isWall
  const moment = useMomentInWords()
  const [isAbout, setIsAbout] = useState(false)
  const { stranger } = useFeedAddress()
  useReport(text.name, summary.isFetching ? 'waiting' : 'shown')

  const isAnyone = view.actors.length === 0 && view.kinds.length === 0
  const newest = feed.newest === null ? null : formatDayYear(feed.newest)
  const parts: [name: string, label: string | false | null | undefined, act: () => void][] = [
    // Whatever title they give themselves, and in every mode that shows this line.
    ['stranger', stranger && text.stranger(stranger), () => setIsAbout(true)],
    [
      'range',
      moment
        ? isPhone
          ? moment.say(formatRange(moment.shown))
          : formatRange(moment.shown)
        : (feed.extent || filter.time) && rangeInWords(axis, filter.time !== undefined || isPhone, summary.data),
      () => goTo('range'),
    ],
    ['moment', moment && !isPhone && moment.say(moment.now), () => goTo('range')],
    ['outside', isPhone && !filter.time && outsideInWords(summary.data), () => goTo('range')],
    ['anyone', isPhone && isAnyone && text.everything, () => goTo('actors')],
    ['actors', !(isPhone && isAnyone) && actorsInWords(view.actors, view.allActors, feed.actors), () => goTo('actors')],
    ['kinds', !(isPhone && isAnyone) && kindsInWords(view.kinds), () => goTo('kinds')],
    ['text', view.text !== '' && text.text(view.text), () => goTo('search')],
    ['area', view.bounds && text.area, () => goTo('map')],
    [
      'not-on-map',
      !isPhone && summary.data && summary.data.notOnMap > 0 && text.notOnMap(summary.data.notOnMap),
      () => setView({ tables: [...new Set([...view.tables, 'map' as const])] }),
    ],
    [
      'newest',
      // The wall says it beside the state of the feed.
      isWall
        ? null
        : newest === null
          ? feed.extent
            ? text.noDateYet
            : text.noDates
          : isPhone
            ? text.newestShort(newest)
            : text.newest(newest),
      () => setIsAbout(true),
    ],
  ]

  return (
    <>
      <Part isFirst isBusy={summary.isFetching} act={() => goTo('events')}>
        {summary.data ? text.showing(summary.data.shown, summary.data.total) : words.panel.loading}
      </Part>
      {feed.tally.events === 0 && <Part act={() => setIsAbout(true)}>{text.emptyFeed}</Part>}
      {parts.map(
        ([name, label, act]) =>
          label && (
            <Part key={name} act={act}>
              {label}
            </Part>
          ),
      )}
      {zoneMenu === undefined ? (
        <span>{text.zone(zonePlace(feed.zone))}</span>
      ) : (
        <ZonePart feed={feed} isShort={isPhone} menu={zoneMenu} />
      )}
      {isAbout && <About onClose={() => setIsAbout(false)} />}
    </>
  )
}

/** The moment of a playhead, and what is shown at it; null where there is none, and while a hand is on the range. */
function useMomentInWords(): { now: string; shown: Span; say: (now: string) => string } | null {
  const { play } = useView()
  const moment = useMoment()
  const isDragging = useDraft() !== null
  if (!moment || isDragging) return null
  const { shown, track } = moment
  const now = formatBin(binOf(track, shown[1] - 1), track.bin)
  return { now, shown, say: text.moment[play === undefined ? 'paused' : 'playing'] }
}

interface PartProps {
  isFirst?: boolean
  /** It still says what was true before the last change. */
  isBusy?: boolean
  act: () => void
  children: string
}

/** A button with the dot that parts it from the next, so that no line begins with one. */
function Part({ isFirst = false, isBusy = false, act, children }: PartProps) {
  const isWall = useIsWall()
  return (
    <span className={isFirst ? styles.first : undefined} aria-busy={isBusy || undefined}>
      {isWall ? (
        children
      ) : (
        <button type="button" onClick={act}>
          {children}
        </button>
      )}
      <i aria-hidden="true">·</i>
    </span>
  )
}

/** What keeps the reader waiting, or what went wrong: in words, with a way to try again. */
function Trouble() {
  const feed = useFeed()
  const { state, host, isSlow, lookAgain } = useFeedStatus()
  const { failure } = useFreshness()
  // The same words stay while it is tried again, so that they are heard once.
  if (failure)
    return (
      <span className={styles.trouble}>
        {text.failed(failure.since, failure.why)}{' '}
        {feed && feed.newest !== null && `${text.upTo(formatDayYear(feed.newest))} `}
        <button type="button" onClick={lookAgain}>
          {text.again}
        </button>
      </span>
    )
  if (isSlow) return <span className={styles.trouble}>{text.slow(host)}</span>
  return state === 'loading' && <span className={styles.waiting}>{text.loading(host)}</span>
}

/** The last look, and whether it is late; it is there to be read, and would be a nuisance to hear after each. */
function Checked() {
  const { isLooking } = useFeedStatus()
  const { state, says, checked } = useFreshness()
  const said = state === 'late' ? says : isLooking ? text.looking : checked !== null && text.checked(checked)
  return (
    <span aria-live="off" className={styles.checked}>
      {said}
    </span>
  )
}
