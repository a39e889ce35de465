import { preview } from '../reading.ts'
import { isObject } from '../readers.ts'
import { fromTable } from './any-table.ts'
import type { RawFeed } from './format.ts'
import { bareGdeltTable, fromGdelt, isBareGdelt } from './gdelt.ts'
import type { ColumnChoice } from './guess-columns.ts'
import { fromPlainGeoJson } from './plain-geojson.ts'
import { readBareRows, readTable, take } from './read-table.ts'
import { fromStaffLosses, isStaffLosses } from './staff-losses.ts'
import { tableOfObjects } from './table.ts'
import { fromTimeMap, timeMapEvents } from './timemap.ts'

// Everything that is not GeoJSON, in a chunk of its own: it costs nothing until somebody opens such a file.

/** A delimited text as a feed. */
export function fromDelimitedText(text: string, choice?: ColumnChoice): RawFeed {
  const bare = take(readBareRows(text.slice(0, 20_000)), 5).find(({ cells }) => isBareGdelt(cells))
  if (bare) return fromGdelt(bareGdeltTable(text, bare.cells.length))
  return fromTable(readTable(text), choice)
}

/** A JSON value that is no GeoJSON as a feed; null where it holds no list of records. */
export function fromJson(value: unknown, choice?: ColumnChoice): RawFeed | null {
  const events = timeMapEvents(value)
  if (events) return fromTimeMap(events, value)
  if (isStaffLosses(value)) return fromStaffLosses(value)
  const list = listIn(value)
  if (!list?.some(isObject)) return null
  if (list.find(isObject)?.['type'] === 'Feature') return fromPlainGeoJson({}, list)
  const table = tableOfObjects(list)
  const { TotalPages, TotalCount: total } = isObject(value) ? value : {}
  const pages = Number(TotalPages)
  if (pages > 1) {
    const reason = `This is one page of ${pages.toLocaleString('en')}: ${list.length.toLocaleString('en')} of ${preview(total, 20)} records`
    table.notes.push({ field: 'TotalPages', value: pages, reason })
  }
  return fromTable(table, choice)
}

/** The list of an API's answer: UCDP's `Result`, ACLED's `data`, or the value itself. */
function listIn(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value
  if (!isObject(value)) return null
  for (const name of ['Result', 'data', 'results', 'records', 'events', 'items']) {
    const list = value[name]
    if (Array.isArray(list)) return list
  }
  return null
}
export { streamTable } from './stream-table.ts'
