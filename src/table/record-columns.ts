import type { Claim } from '../model/claim.ts'
import { STATUSES, type Status } from '../model/event.ts'
import { type Journey, STATUS_BITS, type Whereabouts } from './columns.ts'
import type { EventTable, PlacedPart } from './event-table.ts'
import { eachTextWith } from './text-column.ts'
import { firstText, secondText } from './text-store.ts'

/** The part that holds a row's record, and the record's number in it. */
export function recordOfRow({ parts, recordOf }: EventTable, row: number): { part: PlacedPart; number: number } {
  const record = recordOf[row]!
  let p = parts.length - 1
  while (parts[p]!.base > record) p--
  return { part: parts[p]!, number: record - parts[p]!.base }
}

/** The id under which a row's record is shown. */
export function idOf(table: EventTable, row: number): string {
  const { part, number } = recordOfRow(table, row)
  return shownId(part, number)
}

/** The id under which a record of a part is shown. */
export function shownId({ part, renamed }: PlacedPart, number: number): string {
  return renamed?.get(number) ?? firstText(part.store, part.texts[number]!)
}

/** The title of a row's record. */
export function titleOf(table: EventTable, row: number): string {
  const { part, number } = recordOfRow(table, row)
  return secondText(part.part.store, part.part.texts[number]!)
}

/** The place and the country of a row's record, one object for all of one place. */
export function whereaboutsOf(table: EventTable, row: number): Whereabouts {
  const { part, number } = recordOfRow(table, row)
  return part.part.places[part.part.place[number]!]!
}

/** The title in few words, where the feed has one. */
export function shortOf(table: EventTable, row: number): string | undefined {
  const { part, number } = recordOfRow(table, row)
  return part.part.shorts.get(number)
}

/** How far a row's record can be trusted, where it says so. */
export function statusOf(table: EventTable, row: number): Status | undefined {
  return STATUSES[(table.flags[row]! >> STATUS_BITS) - 1]
}

/** The name of a row's layer, where several are shown. */
export function layerOf(table: EventTable, row: number): string | undefined {
  return recordOfRow(table, row).part.layer
}

const NOBODY: readonly Claim[] = []

/** The claims of a row's record. */
export function claimsOf(table: EventTable, row: number): readonly Claim[] {
  const { part, number } = recordOfRow(table, row)
  const { starts, values } = part.part.claims
  const from = starts[number]!
  const to = starts[number + 1]!
  if (from === to) return NOBODY
  const found: Claim[] = []
  for (let at = from; at < to; at++) found.push(part.claims[values[at]!]!)
  return found
}

/** Of visits and meetings: who took part, and where the visitors came from. */
export function journeyOf(table: EventTable, row: number): Journey | undefined {
  const { part, number } = recordOfRow(table, row)
  return part.part.journeys.get(number)
}

/** Calls back with each row whose text holds `word`, a folded, non-empty string; in the order of their numbers. */
export function eachRowWith({ parts, rowOf }: EventTable, word: string, found: (row: number) => void): void {
  for (const { part, base } of parts)
    eachTextWith(part.text, word, (number) => {
      const row = rowOf[base + number]!
      if (row < rowOf.length) found(row)
    })
}
