import type { ViewChange } from '../url/location.ts'
import type { ViewParams } from '../url/view-params.ts'

/** The change that takes all out of a view but the feed and the clock: scenes bring their own filter. */
export function bareView({ feed, zone }: ViewParams): ViewChange {
  return {
    from: undefined,
    to: undefined,
    actors: [],
    allActors: false,
    kinds: [],
    text: '',
    event: undefined,
    map: undefined,
    bounds: undefined,
    tables: [],
    totals: false,
    off: [],
    lanes: 'visitor',
    theme: undefined,
    scene: undefined,
    scenes: undefined,
    refresh: undefined,
    feed,
    zone,
  }
}
