import type { FeedEvent } from '../model/event.ts'
import type { Problem } from '../model/feed.ts'
import { type Reading, preview, report } from './reading.ts'

/** A record that was kept, and its place. */
export interface Placed {
  event: FeedEvent
  where: string
}

/**
 * Checks the links between records. `replacedBy` holds, for each superseded record, the one that corrects it; links to
 * missing records and circles are taken out of the events and reported, but for parts of what is said to be `elsewhere`.
 */
export function linkRecords(
  byId: ReadonlyMap<string, Placed>,
  reading: Reading,
  elsewhere: ReadonlySet<string> = new Set(),
): { events: FeedEvent[]; replacedBy: Map<string, string> } {
  const events: FeedEvent[] = []
  const replacedBy = new Map<string, string>()
  const correcting: Placed[] = []
  reading.prefix = 'properties.'
  for (const placed of byId.values()) {
    const { event } = placed
    events.push(event)
    if (event.supersedes !== undefined) correcting.push(placed)
    if (event.partOf === undefined || (event.partOf !== event.id && byId.has(event.partOf))) continue
    if (elsewhere.has(event.partOf)) continue
    const why = event.partOf === event.id ? 'A record cannot be part of itself' : missing(event.partOf)
    complain(reading, placed, 'partOf', event.partOf, `${why}; the link is ignored`)
    delete event.partOf
  }
  const circular = circlesOf(correcting, byId)
  for (const placed of correcting) {
    const { event } = placed
    const target = event.supersedes!
    if (!byId.has(target) || circular.has(event)) {
      const why = circular.has(event) ? 'The record would correct itself, directly or in a circle' : missing(target)
      complain(reading, placed, 'supersedes', target, `${why}; the correction is ignored`)
      delete event.supersedes
      continue
    }
    const other = replacedBy.get(target)
    if (other !== undefined) {
      const why = `'${preview(target)}' is corrected by '${preview(other)}' too; the later record counts as its correction`
      complain(reading, placed, 'supersedes', target, why, 'noted')
    }
    replacedBy.set(target, event.id)
  }
  return { events, replacedBy }
}

function missing(id: string): string {
  return `The feed has no record '${preview(id)}'`
}

function complain(
  reading: Reading,
  { event, where }: Placed,
  field: string,
  value: string,
  reason: string,
  outcome: Problem['outcome'] = 'mended',
): void {
  reading.where = where
  reading.event = event.id
  report(reading, field, value, reason, outcome)
}

/** The events whose corrections come back to themselves; each record corrects one at most, so a walk finds them. */
function circlesOf(correcting: readonly Placed[], byId: ReadonlyMap<string, Placed>): Set<FeedEvent> {
  const circular = new Set<FeedEvent>()
  const walkOf = new Map<FeedEvent, number>()
  for (const [walk, { event: first }] of correcting.entries()) {
    let event: FeedEvent | undefined = first
    while (event && !walkOf.has(event)) {
      walkOf.set(event, walk)
      event = event.supersedes === undefined ? undefined : byId.get(event.supersedes)?.event
    }
    if (!event || walkOf.get(event) !== walk) continue
    for (let at = event; !circular.has(at); at = byId.get(at.supersedes!)!.event) circular.add(at)
  }
  return circular
}
