import type { FeedAnswer, SummaryAnswer } from '../../query/answer.ts'
import { DAY, type Span, formatIso } from '../../model/time.ts'
import type { ViewChange } from '../../url/location.ts'
import type { ViewParams } from '../../url/view-params.ts'
import { useFeed, useSurroundings } from '../engine.ts'
import { formatDayYear } from '../format.ts'
import { useAnswer } from '../use-answer.ts'
import { useAxis, useFilter, useView } from '../use-filter.ts'
import type { ViewCitation } from '../view-citation.ts'
import { words } from '../words/words.ts'
import { actorsInWords, kindsInWords, rangeInWords } from './line.ts'

const text = words.header.line

/** What is on screen, in words for those who take it along; null until it is known. */
export interface Shown {
  feed: FeedAnswer
  summary: SummaryAnswer
  /** "31 of 391 events, 24 Feb – 3 Mar 2023, Belarus" */
  what: string
  /** The address that means the same tomorrow, in whatever theme the reader has. */
  permalink: string
}

/** How many events are shown, of which time, and what they are filtered by. */
export function useShown(): Shown | null {
  const { view: store } = useSurroundings()
  const view = useView()
  const feed = useFeed()
  const filter = useFilter()
  const { axis } = useAxis()
  const { data: summary } = useAnswer({ ask: 'summary', filter, axis })
  if (!feed || !summary) return null
  const parts = [
    text.ofEvents(summary.shown, summary.total),
    (feed.extent || filter.time) && rangeInWords(axis, filter.time !== undefined, summary),
    view.actors.length > 0 && actorsInWords(view.actors, view.allActors, feed.actors),
    view.kinds.length > 0 && kindsInWords(view.kinds),
    view.text !== '' && text.text(view.text),
    view.bounds && text.area,
  ]
  const permalink = new URL(store.href(fixed(view, filter.time)), document.baseURI).href
  return { feed, summary, what: parts.filter((part) => typeof part === 'string').join(', '), permalink }
}

/** What a citation says of the view, as of now. */
export function citedView({ feed, what, permalink }: Shown, now: Date): ViewCitation {
  return {
    feed: feed.title,
    publisher: feed.attribution ?? (URL.canParse(feed.url) ? new URL(feed.url).host : null),
    what,
    newest: feed.newest === null ? null : formatDayYear(feed.newest),
    updated: feed.updated ?? (feed.newest === null ? null : formatIso(Math.floor(feed.newest / DAY) * DAY)),
    retrieved: now.toISOString().slice(0, 10),
    link: permalink,
  }
}

/** A duration back from the newest date means other days tomorrow. */
function fixed(view: ViewParams, time: Span | undefined): ViewChange {
  if (!time || !view.from?.startsWith('-')) return { theme: undefined }
  return { theme: undefined, from: formatIso(time[0]), to: view.to ?? formatIso(Math.floor((time[1] - 1) / DAY) * DAY) }
}
