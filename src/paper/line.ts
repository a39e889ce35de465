import type { SummaryAnswer } from '../query/answer.ts'
import { useFeed } from '../views/engine.ts'
import { formatDayYear } from '../views/format.ts'
import { actorsInWords, kindsInWords, rangeInWords, zonePlace } from '../views/header/line.ts'
import { useReport } from '../views/panel.tsx'
import { useAnswer } from '../views/use-answer.ts'
import { useFeedAddress } from '../views/use-feed-address.ts'
import { useAxis, useFilter, useView } from '../views/use-filter.ts'
import { words } from '../views/words/words.ts'

const text = words.header.line

/**
 * What the sheet shows as one line of text, "Showing 31 of 391 events · 24 Feb – 3 Mar 2023 · Belarus …"; null at first.
 * A brief one leaves out what filters nothing.
 */
export function useLine(isBrief = false): { text: string; summary: SummaryAnswer } | null {
  const view = useView()
  const feed = useFeed()
  const { stranger } = useFeedAddress()
  const filter = useFilter()
  const { axis } = useAxis()
  const { data: summary, isFetching } = useAnswer({ ask: 'summary', filter, axis })
  useReport(text.name, summary && !isFetching ? 'shown' : 'waiting')
  if (!feed || !summary) return null
  const parts = [
    text.showing(summary.shown, summary.total),
    // Whoever shows it on their page, it stays the data of another.
    stranger && text.stranger(stranger),
    (feed.extent || filter.time) && rangeInWords(filter.time ?? axis, filter.time !== undefined, summary),
    !(isBrief && view.actors.length === 0) && actorsInWords(view.actors, view.allActors, feed.actors),
    !(isBrief && view.kinds.length === 0) && kindsInWords(view.kinds),
    view.text !== '' && text.text(view.text),
    view.bounds && text.area,
    !isBrief && summary.notOnMap > 0 && text.notOnMap(summary.notOnMap),
    feed.newest === null ? (feed.extent ? text.noDateYet : text.noDates) : text.newest(formatDayYear(feed.newest)),
    !isBrief && text.zone(zonePlace(feed.zone)),
  ]
  return { text: parts.filter((part) => typeof part === 'string').join(' · '), summary }
}
