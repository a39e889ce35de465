import type { ViewChange } from './location.ts'
import type { ViewParams } from './view-params.ts'

/** The most characters that every program takes in a link. */
export const MOST_CHARACTERS = 2000

/**
 * What a link can do without, what takes most room first: how a view looks. What it shows (time, actors, kinds, text,
 * area, event, feed, playhead) always stays.
 */
const CAN_GO = ['scenes', 'scene', 'off', 'tables', 'totals', 'lanes', 'theme', 'refresh', 'map', 'zone'] as const
/** A part of the view that a link can do without. */
export type CanGo = (typeof CAN_GO)[number]

/** The defaults that a part falls back to where a link does not name it. */
const WITHOUT: { [K in CanGo]: Pick<ViewChange, K> } = {
  scenes: { scenes: undefined },
  scene: { scene: undefined },
  off: { off: [] },
  tables: { tables: [] },
  totals: { totals: false },
  lanes: { lanes: 'visitor' },
  theme: { theme: undefined },
  refresh: { refresh: undefined },
  map: { map: undefined },
  zone: { zone: undefined },
}

/** A link of at most `most` characters where that can be had, and what it leaves out, as little as will do. */
export function shortenLink(
  view: ViewParams,
  linkOf: (change: ViewChange) => string,
  most = MOST_CHARACTERS,
): { link: string; leftOut: CanGo[] } {
  let change: ViewChange = {}
  let link = linkOf(change)
  const leftOut: CanGo[] = []
  for (const part of CAN_GO) {
    if (link.length <= most) break
    if (view[part] === undefined) continue
    const next = { ...change, ...WITHOUT[part] }
    const shorter = linkOf(next)
    if (shorter.length === link.length) continue
    change = next
    link = shorter
    leftOut.push(part)
  }
  return { link, leftOut }
}

/** A link with a parameter set, or with `null` taken away; all others stay as they are written. */
export function withParam(link: string, name: string, value: string | null): string {
  const [rest = '', hash] = link.split('#', 2)
  const [path = '', query = ''] = rest.split('?', 2)
  const pairs = query.split('&').filter((pair) => pair !== '' && pair.split('=')[0] !== name)
  if (value !== null) pairs.push(`${name}=${encodeURIComponent(value)}`)
  return path + (pairs.length > 0 ? `?${pairs.join('&')}` : '') + (hash === undefined ? '' : `#${hash}`)
}
