import { useMemo, useSyncExternalStore } from 'react'
import type { FeedAnswer } from '../query/answer.ts'
import { type BinSize, chooseBin } from '../model/bins.ts'
import type { Filter } from '../model/filter.ts'
import { type Track, isOn, stepBy, trackOf, windowAt } from '../model/playback.ts'
import { type Minutes, type Span, backFrom, minutesOf, parseDate, spanOf } from '../model/time.ts'
import type { ViewChange } from '../url/location.ts'
import type { ViewParams } from '../url/view-params.ts'
import { useDraft } from './draft.ts'
import { useFeed, useSurroundings } from './engine.ts'
import { usePlayed } from './playhead.ts'
import { watchInteraction } from './timing.ts'
import type { Clocks } from './written-time.ts'

/** The view as the address bar holds it. */
export function useView(): ViewParams {
  const { view } = useSurroundings()
  return useSyncExternalStore(view.subscribe, view.get)
}

/** Whether this is a wall: no buttons of its own in a pane, and nothing that waits for a pointer. */
export function useIsWall(): boolean {
  return useView().mode === 'wall'
}

/** Writes the address bar: `push` for a choice that Back should undo, `replace` for continuous things. */
export function useSetView(): (change: ViewChange, how?: 'push' | 'replace', since?: number) => void {
  const { view } = useSurroundings()
  return (change, how = 'push', since) => {
    watchInteraction(since)
    view.set(change, how)
  }
}

/**
 * The filter of the address bar, its dates resolved against the open feed: during a drag with the unsaved range, and
 * where there is a playhead with what is shown at its moment.
 */
export function useFilter(): Filter {
  const saved = useSavedFilter()
  const draft = useDraft()
  const moment = useMoment()
  const time = draft ?? moment?.shown
  return useMemo(() => (time ? { ...saved, time } : saved), [saved, time])
}

/** What is shown at the moment of a playhead, paused or on its way; null where there is none, and all of the range is shown. */
export function useMoment(): { shown: Span; track: Track } | null {
  const track = useTrack()
  const held = useHeld(track)
  const played = usePlayed()
  const shown = useMemo(() => (held === null ? null : windowAt(track, held)), [track, held])
  const now = played ?? shown
  return useMemo(() => now && { shown: now, track }, [now, track])
}

/** What a playhead moves over: the range of the address, by the bins of its bars. */
export function useTrack(): Track {
  const view = useView()
  const feed = useFeed()
  const [from, to] = axisOf(useSavedFilter(), feed)
  const finest = feed?.finestBin ?? 'day'
  const span = view.span ?? null
  return useMemo(() => trackOf([from, to], finest, span), [from, to, finest, span])
}

/** The clock that is shown and the feed's own. */
export function useClocks(): Clocks {
  const feed = useFeed()
  return { zone: feed?.zone ?? 'UTC', feedZone: feed?.feedZone ?? 'UTC' }
}

/** The playhead that the address names; null where it names none. One that stands outside of the range is none. */
export function useHeld(track: Track): Minutes | null {
  const view = useView()
  const feed = useFeed()
  return useMemo(() => resolvePlayhead(view, feed, track), [view, feed, track])
}

/** The filter of the address bar alone: what the view that drags the range measures its own axis by. */
export function useSavedFilter(): Filter {
  const view = useView()
  const feed = useFeed()
  return useMemo(() => resolveFilter(view, feed), [view, feed])
}

/**
 * The axis that chart and visits share: the range, or the feed's window while none is set. A drag takes it along; a
 * playhead moves over it.
 */
export function useAxis(): { axis: Span; bin: BinSize } {
  const saved = useSavedFilter()
  const draft = useDraft()
  const feed = useFeed()
  const [from, to] = draft ?? axisOf(saved, feed)
  const finest = feed?.finestBin ?? 'day'
  // One and the same while its ends are: a tick of an actor draws no axis anew.
  return useMemo(() => ({ axis: [from, to] as const, bin: chooseBin([from, to], finest) }), [from, to, finest])
}

const FIRST: Minutes = minutesOf(1, 1, 1)
const LAST: Minutes = minutesOf(6001, 1, 1)

/** The filter that a view's parameters mean for a feed; a range with its ends the wrong way round is turned. */
export function resolveFilter(view: ViewParams, feed: FeedAnswer | null): Filter {
  const time = resolveRange(view, feed)
  return {
    ...(time && { time }),
    ...(view.actors.length > 0 && { actors: view.actors, ...(view.allActors && { allActors: true as const }) }),
    ...(view.kinds.length > 0 && { kinds: view.kinds }),
    ...(view.text !== '' && { text: view.text }),
    ...(view.bounds && { area: view.bounds }),
  }
}

function resolveRange(view: ViewParams, feed: FeedAnswer | null): Span | undefined {
  if (view.from === undefined && view.to === undefined) return undefined
  const zone = feed?.zone ?? 'UTC'
  const feedZone = feed?.feedZone ?? 'UTC'
  const read = (text: string | undefined) => {
    const date = text === undefined ? null : parseDate(text)
    return date && spanOf(date, feedZone, zone)
  }
  const newest = feed?.newest ?? 0
  const back = view.from === undefined ? null : backFrom(view.from, newest)
  const start = back === null ? read(view.from) : ([back, back + 1] as const)
  const end = read(view.to) ?? (back === null ? null : ([newest, newest + 1] as const))
  const [first, last] = feed?.extent ?? [FIRST, LAST]
  if (start && end && end[1] <= start[0]) return [end[0], start[1]]
  return [start?.[0] ?? Math.min(first, end?.[0] ?? first), end?.[1] ?? Math.max(last, start?.[1] ?? last)]
}

/** The filter that a view opens with: at the moment of its playhead, if it has one. */
export function resolveShown(view: ViewParams, feed: FeedAnswer | null): Filter {
  const filter = resolveFilter(view, feed)
  const track = trackOf(axisOf(filter, feed), feed?.finestBin ?? 'day', view.span ?? null)
  const at = resolvePlayhead(view, feed, track)
  return at === null ? filter : { ...filter, time: windowAt(track, at) }
}

/** The playhead of an address: where it says, or at the range's start where it only says to play. */
export function resolvePlayhead(view: ViewParams, feed: FeedAnswer | null, track: Track): Minutes | null {
  const date = view.at === undefined ? null : parseDate(view.at)
  const at = date && spanOf(date, feed?.feedZone ?? 'UTC', feed?.zone ?? 'UTC')[0]
  if (at !== null && isOn(track, at)) return at
  return view.play === undefined ? null : stepBy(track, track.range[0], 0)
}

/** The range, or the window of the feed. */
export function axisOf(filter: Filter, feed: FeedAnswer | null): Span {
  return filter.time ?? feed?.window ?? [0, 1440]
}
