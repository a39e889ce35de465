import { chooseBin } from '../model/bins.ts'
import type { Span } from '../model/time.ts'
import type { ViewParams } from '../url/view-params.ts'
import type { FeedsQuestion } from '../views/answers-ahead.ts'
import { notableIds } from '../views/notable-ids.ts'
import type { useFeed } from '../views/engine.ts'
import { rangeBefore } from '../views/headline/range-before.ts'
import { axisOf, resolveFilter, resolveShown } from '../views/use-filter.ts'

type OpenFeed = NonNullable<ReturnType<typeof useFeed>>

/** What the panes of a view will ask, but for the map, which asks once it knows where it stands. */
export function sceneQuestions(view: ViewParams, feed: OpenFeed): FeedsQuestion[] {
  const filter = resolveShown(view, feed)
  const axis = axisOf(resolveFilter(view, feed), feed)
  const before = rangeBefore(axis, feed.window)
  const counted = (filter: ReturnType<typeof resolveFilter>, axis: Span): FeedsQuestion[] => [
    { ask: 'summary', filter, axis },
    { ask: 'chart', filter, axis, bin: chooseBin(axis, feed.finestBin) },
    { ask: 'counts', by: 'kind', filter },
  ]
  const ids = notableIds(feed.scenes, view.event)
  return [
    ...counted(filter, axis),
    ...(before ? counted({ ...filter, time: before }, before) : []),
    ...(ids.length > 0 ? [{ ask: 'notable', filter, axis, ids } as const] : []),
    ...(view.event === undefined ? [] : [{ ask: 'event', id: view.event } as const]),
    { ask: 'visits', filter, axis, lanes: view.lanes },
    { ask: 'shapes', at: filter.time?.[1] ?? axis[1] },
  ]
}
