import { spanOf } from '../model/time.ts'
import type { EventTable } from '../table/event-table.ts'
import { eventSpan } from '../table/event-span.ts'
import type { EventAnswer, EventRow } from './answer.ts'
import { describe, eventRow } from './event-row.ts'
import type { OpenFeed } from './open-feed.ts'
import { isHiddenId, readRecord } from './records.ts'

/** Everything that is known of one event, superseded and retracted ones included; null for an unknown id. */
export async function eventAnswer(feed: OpenFeed, id: string): Promise<EventAnswer | null> {
  const { table, header, problems, replacedBy } = feed
  const record = await readRecord(feed, id)
  if (!record) return null
  const { event, sources } = record
  const row = table.rowOfId.get(id)
  const successor = replacedBy.get(id)
  const isCorrection = event.supersedes !== undefined && isHiddenId(feed, event.supersedes)
  const supersedes = isCorrection ? await readRecord(feed, event.supersedes!) : null
  const supersededBy = successor === undefined ? null : await rowById(feed, successor)
  const partOf = event.partOf === undefined ? null : await rowById(feed, event.partOf)
  return {
    row: row === undefined ? null : eventRow(table, row),
    event,
    reported: event.reported ? spanOf(event.reported, header.timezone, table.zone)[0] : null,
    sources,
    ...(supersedes && { supersedes: supersedes.event }),
    ...(supersededBy && { supersededBy }),
    ...(partOf && { partOf }),
    parts: rowsOfParts(table, id).map((at) => eventRow(table, at)),
    problems: problems.filter((problem) => problem.id === id),
  }
}

async function rowById(feed: OpenFeed, id: string): Promise<EventRow | null> {
  const { table, header } = feed
  const row = table.rowOfId.get(id)
  if (row !== undefined) return eventRow(table, row)
  const record = await readRecord(feed, id)
  return record && describe(record.event, eventSpan(record.event, header.timezone, table.zone))
}

/** The rows of the records that say they are a part of one. */
function rowsOfParts({ parts, rowOf, length }: EventTable, id: string): number[] {
  const rows: number[] = []
  for (const { partOf, base } of parts)
    for (const [number, whole] of partOf) if (whole === id) rows.push(rowOf[base + number]!)
  return rows.filter((row) => row < length).toSorted((a, b) => a - b)
}
