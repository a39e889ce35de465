import { lineage } from '../model/actor.ts'
import { CONTEXT_KINDS, type FeedEvent } from '../model/event.ts'
import type { FeedContents } from '../model/feed.ts'
import { type Filter, fold } from '../model/filter.ts'
import { isWithin } from '../model/geo.ts'
import { eventSpan } from '../table/event-span.ts'

/** The rules of filters said once more, record by record and without columns: what tests compare the table with. */
export function plainScan(contents: FeedContents, filter: Filter, zone: string): FeedEvent[] {
  return contents.events.filter((event) => isCounted(contents, event) && passes(contents, event, filter, zone))
}

function isCounted(contents: FeedContents, event: FeedEvent): boolean {
  if (event.status === 'retracted' || contents.replacedBy.has(event.id)) return false
  return !CONTEXT_KINDS.some((kind) => kind === event.kind)
}

function passes(contents: FeedContents, event: FeedEvent, filter: Filter, zone: string): boolean {
  const span = eventSpan(event, contents.header.timezone, zone)
  if (filter.time && !(span && span[0] < filter.time[1] && span[1] > filter.time[0])) return false
  if (filter.kinds && !filter.kinds.includes(event.kind)) return false
  if (filter.area && !(event.point && isWithin(event.point, filter.area))) return false
  const having = actorsOfEvent(contents, event)
  if (filter.actors) {
    const test = (id: string) => having.has(id)
    if (!(filter.allActors ? filter.actors.every(test) : filter.actors.some(test))) return false
  }
  if (filter.text === undefined) return true
  const names = contents.header.actors.filter(({ id }) => having.has(id)).map(({ name }) => name)
  const text = [event.title, event.summary ?? '', event.place ?? '', ...names].map(fold)
  return fold(filter.text)
    .split(/\s+/)
    .every((word) => text.some((part) => part.includes(word)))
}

/** Everyone who stands in an event, with all above them. */
export function actorsOfEvent(contents: FeedContents, event: FeedEvent): Set<string> {
  const parents = new Map(contents.header.actors.map((actor) => [actor.id, actor.of]))
  const named = [
    ...event.actors.flatMap(({ actor, person }) => [actor, person]),
    ...event.claims.flatMap(({ claimant, about }) => [claimant, about]),
  ]
  return new Set(named.flatMap((id) => (id === undefined ? [] : lineage(id, parents))))
}
