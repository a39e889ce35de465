import type { FeedEvent } from '../model/event.ts'
import type { FeedContents } from '../model/feed.ts'
import { type EventTable, buildTable } from '../table/event-table.ts'
import { idOf } from '../table/record-columns.ts'
import { hold } from './holding.ts'
import { mergeLayers } from './merge-layers.ts'

/** The events of a table in the order of its rows, as the contents have them that it was made of. */
export function eventsOfRows(table: EventTable, contents: FeedContents): FeedEvent[] {
  const byId = new Map(contents.events.map((event) => [event.id, event]))
  return Array.from({ length: table.length }, (_, row) => byId.get(idOf(table, row))!)
}

/** The table of a feed on the clock of `zone`, and its shapes. */
export function tableOf(contents: FeedContents, zone: string): { table: EventTable; shapes: FeedEvent[] } {
  const { parts, header, shapes } = mergeLayers([{ name: '', holding: hold(contents) }])
  return { table: buildTable(parts, header.actors, zone), shapes }
}
