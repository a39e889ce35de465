import type { Actor, Source } from '../model/actor.ts'
import type { EventAnswer, FeedAnswer } from '../query/answer.ts'
import { countryName } from './countries.ts'
import type { Clock } from './when.ts'

/** An event together with what is needed to read it: names for ids, sources, and whose clock is shown. */
export interface EventReading extends EventAnswer {
  feed: FeedAnswer
  clock: Clock
  actor: (id: string) => Actor | undefined
  /** An id that the feed does not define stands for itself. */
  nameOf: (id: string) => string
  sourceOf: (id: string | undefined) => Source | undefined
}

/** Joins an answer with the feed it came from. */
export function readEvent(answer: EventAnswer, feed: FeedAnswer): EventReading {
  const actors = new Map(feed.actors.map((actor) => [actor.id, actor]))
  const sources = new Map(answer.sources.map((source) => [source.id, source]))
  return {
    ...answer,
    feed,
    clock: { feedZone: feed.feedZone, zone: feed.zone },
    actor: (id) => actors.get(id),
    nameOf: (id) => actors.get(id)?.name ?? id,
    sourceOf: (id) => (id === undefined ? undefined : sources.get(id)),
  }
}

/** "Machulishchy air base, Belarus"; null where the feed names neither. */
export function placeWords({ event, feed }: Pick<EventReading, 'event' | 'feed'>): string | null {
  const country = event.country === undefined ? undefined : countryName(event.country, feed.actors)
  const parts = [event.place, country].filter((part) => part !== undefined)
  return parts.length === 0 ? null : [...new Set(parts)].join(', ')
}

/** What the known free properties hold as text; anything else stays under "More". */
export function textOf(more: Record<string, unknown>, name: string): string | null {
  const value = more[name]
  return typeof value === 'string' && value !== '' ? value : null
}

/** Properties that have a place of their own on the pane. */
const SHOWN = new Set(['note', 'outcome', 'quote', 'delegation', 'confidence', 'basis', 'weaponName', 'short'])

/** Every other property of a record as name and text; what is nested is told as JSON. */
export function otherProperties({ event }: Pick<EventReading, 'event'>): [name: string, text: string][] {
  const own: Record<string, unknown> = { subkind: event.subkind, line: event.line, label: event.label, id: event.id }
  const rest = Object.entries(event.more).filter(([name, value]) => !SHOWN.has(name) || typeof value !== 'string')
  return [...rest, ...Object.entries(own)]
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)])
}
