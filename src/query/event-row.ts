import type { FeedEvent, Kind } from '../model/event.ts'
import type { Span } from '../model/time.ts'
import { DATE_PRECISIONS, type EventTable, NOT_STATED } from '../table/event-table.ts'
import type { EventRow } from './answer.ts'

/** What lists and marks need to say about a row. */
export function eventRow(table: EventTable, row: number): EventRow {
  return describe(table.events[row]!, row, spanOfRow(table, row), table.datePrecision[row]!)
}

/** The same for a record that is in no row, such as a superseded one; its `row` is -1. */
export function describe(event: FeedEvent, row: number, span: Span | null, precision: number): EventRow {
  const { short } = event.more
  return {
    row,
    id: event.id,
    title: event.title,
    ...(typeof short === 'string' && { short }),
    kind: event.kind as Kind,
    span,
    precision: DATE_PRECISIONS[precision] ?? 'day',
    isReportDate: event.isReportDate,
    ...(event.place !== undefined && { place: event.place }),
    ...(event.country !== undefined && { country: event.country }),
    ...(event.precision && { placePrecision: event.precision }),
    ...(event.status && { status: event.status }),
    tally: event.tally,
    ...(event.layer !== undefined && { layer: event.layer }),
  }
}

/** The interval of a row, or null where it is undated. */
export function spanOfRow(table: EventTable, row: number): Span | null {
  return table.datePrecision[row] === NOT_STATED ? null : [table.start[row]!, table.end[row]!]
}
