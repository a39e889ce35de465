import type { Source } from '../model/actor.ts'
import type { FeedEvent } from '../model/event.ts'
import { spanOf } from '../model/time.ts'
import { DATE_PRECISIONS, eventSpan } from '../table/event-table.ts'
import type { EventAnswer, EventRow } from './answer.ts'
import { describe, eventRow } from './event-row.ts'
import type { OpenFeed } from './open-feed.ts'

/** Everything that is known of one event, superseded and retracted ones included; null for an unknown id. */
export function eventAnswer(feed: OpenFeed, id: string): EventAnswer | null {
  const { table, hidden, contents, sources } = feed
  const row = table.rowOfId.get(id)
  const event = row === undefined ? (hidden.get(id) ?? feed.shapes.find((shape) => shape.id === id)) : table.events[row]
  if (!event) return null
  const successor = contents.replacedBy.get(id)
  const supersedes = event.supersedes === undefined ? undefined : hidden.get(event.supersedes)
  const supersededBy = successor === undefined ? null : rowById(feed, successor)
  const partOf = event.partOf === undefined ? null : rowById(feed, event.partOf)
  return {
    row: row === undefined ? null : eventRow(table, row),
    event,
    reported: event.reported ? spanOf(event.reported, contents.header.timezone, table.zone)[0] : null,
    sources: sourcesOf(event, sources),
    ...(supersedes && { supersedes }),
    ...(supersededBy && { supersededBy }),
    ...(partOf && { partOf }),
    parts: table.events.flatMap((other, at) => (other.partOf === id ? eventRow(table, at) : [])),
    problems: contents.problems.filter((problem) => problem.id === id),
  }
}

function rowById(feed: OpenFeed, id: string): EventRow | null {
  const row = feed.table.rowOfId.get(id)
  if (row !== undefined) return eventRow(feed.table, row)
  const event = feed.hidden.get(id)
  if (!event) return null
  const precision = event.start ? DATE_PRECISIONS.indexOf(event.start.precision) : -1
  return describe(event, -1, eventSpan(event, feed.contents.header.timezone, feed.table.zone), precision)
}

/** The sources of an event and of its claims, each once. */
function sourcesOf(event: FeedEvent, sources: ReadonlyMap<string, Source>): Source[] {
  const ids = [...event.sources, ...event.claims.flatMap(({ source }) => source ?? [])]
  return [...new Set(ids)].flatMap((id) => sources.get(id) ?? [])
}
