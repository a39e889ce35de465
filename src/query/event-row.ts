import type { FeedEvent, Kind } from '../model/event.ts'
import { KINDS, PRECISIONS } from '../model/event.ts'
import type { Span } from '../model/time.ts'
import { DATE_PRECISIONS, IS_REPORT_DATE, IS_TALLY, NOT_STATED } from '../table/columns.ts'
import type { EventTable } from '../table/event-table.ts'
import { idOf, layerOf, shortOf, statusOf, titleOf, whereaboutsOf } from '../table/record-columns.ts'
import type { EventRow } from './answer.ts'

/** What lists and marks need to say about a row. */
export function eventRow(table: EventTable, row: number): EventRow {
  const short = shortOf(table, row)
  const placePrecision = PRECISIONS[table.placePrecision[row]!]
  const status = statusOf(table, row)
  const layer = layerOf(table, row)
  const flags = table.flags[row]!
  return {
    row,
    id: idOf(table, row),
    title: titleOf(table, row),
    ...(short !== undefined && { short }),
    kind: KINDS[table.kind[row]!]!,
    span: spanOfRow(table, row),
    precision: DATE_PRECISIONS[table.datePrecision[row]!] ?? 'day',
    isReportDate: (flags & IS_REPORT_DATE) !== 0,
    ...whereaboutsOf(table, row),
    ...(placePrecision && { placePrecision }),
    ...(status && { status }),
    tally: (flags & IS_TALLY) !== 0,
    ...(layer !== undefined && { layer }),
  }
}

/** The same for a record that is in no row, such as a superseded one; its `row` is -1. */
export function describe(event: FeedEvent, span: Span | null): EventRow {
  const { short } = event.more
  return {
    row: -1,
    id: event.id,
    title: event.title,
    ...(typeof short === 'string' && { short }),
    kind: event.kind as Kind,
    span,
    precision: event.start?.precision ?? 'day',
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
