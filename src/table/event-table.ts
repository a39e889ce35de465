import { lineage } from '../model/actor.ts'
import { CONTEXT_KINDS, type FeedEvent, KINDS, type Kind, PRECISIONS, WEAPONS } from '../model/event.ts'
import type { FeedContents } from '../model/feed.ts'
import { fold } from '../model/filter.ts'
import { mercator } from '../model/geo.ts'
import { type DatePrecision, type Minutes, type Span, spanOf } from '../model/time.ts'
import { type TextColumn, buildTextColumn } from './text-column.ts'

/** Lists of numbers, one a row or one an actor: those of `i` are `values[starts[i]] … values[starts[i + 1]]`. */
export interface Lists {
  starts: Uint32Array
  values: Uint32Array
}

/** The events of a feed as columns: rows ascend by start, undated rows come last. */
export interface EventTable {
  length: number
  /** Rows that have a date. */
  dated: number
  /** Wall-clock minutes of `zone`, half-open; 0 where undated. */
  start: Int32Array
  end: Int32Array
  /** The latest end of this row and all before it: with `start`, two bisections give the rows that may overlap a range. */
  latestEnd: Int32Array
  /** Index into `DATE_PRECISIONS`, `KINDS`, `WEAPONS`, `PRECISIONS`; 255 where not stated. */
  datePrecision: Uint8Array
  kind: Uint8Array
  weapon: Uint8Array
  placePrecision: Uint8Array
  flags: Uint8Array
  /** Web Mercator fractions of the world; NaN without a place. */
  x: Float32Array
  y: Float32Array
  /** The actors of a row with all above them, distinct, and the rows of an actor. */
  actorsOfRow: Lists
  rowsOfActor: Lists
  actorIds: string[]
  actorIndex: Map<string, number>
  /** Folded names of each actor, in every language. */
  actorNames: string[]
  text: TextColumn
  events: FeedEvent[]
  rowOfId: Map<string, number>
  zone: string
}

/** The precisions of dates in the order of their codes in the column. */
export const DATE_PRECISIONS: readonly DatePrecision[] = ['minute', 'day', 'month', 'year']
/** In a column of codes: the record does not say. */
export const NOT_STATED = 255
/** Bit of `flags`: a count that somebody published for a day or a country, and no single event. */
export const IS_TALLY = 1
/** Bit of `flags`: a part of another record that is in the table. */
export const IS_PART = 2
/** Bit of `flags`: dated by its publication, for want of another date. */
export const IS_REPORT_DATE = 4

/** A feed taken apart: events in the table, context shapes, and records that no count may hold. */
export interface TakenApart {
  table: EventTable
  shapes: FeedEvent[]
  /** Superseded or retracted records by id. */
  hidden: Map<string, FeedEvent>
}

/** Sorts the records of a feed into table, shapes and hidden records; times are put on the clock of `zone`. */
export function takeApart(contents: FeedContents, zone: string): TakenApart {
  const events: FeedEvent[] = []
  const shapes: FeedEvent[] = []
  const hidden = new Map<string, FeedEvent>()
  for (const event of contents.events) {
    if (event.status === 'retracted' || contents.replacedBy.has(event.id)) hidden.set(event.id, event)
    else if (isContext(event)) shapes.push(event)
    else events.push(event)
  }
  return { table: buildTable(events, contents, zone), shapes, hidden }
}

function isContext(event: FeedEvent): boolean {
  return CONTEXT_KINDS.some((kind) => kind === event.kind)
}

/** The interval of an event on the clock of `zone`, or null where it is undated. An end counts to its own last minute. */
export function eventSpan(event: FeedEvent, feedZone: string, zone: string): Span | null {
  if (!event.start) return null
  const [from, to] = spanOf(event.start, feedZone, zone)
  return event.end ? [from, Math.max(to, spanOf(event.end, feedZone, zone)[1])] : [from, to]
}

function buildTable(unsorted: FeedEvent[], contents: FeedContents, zone: string): EventTable {
  const feedZone = contents.header.timezone
  const spans = unsorted.map((event) => eventSpan(event, feedZone, zone))
  const order = Uint32Array.from(unsorted.keys()).toSorted((a, b) => startOf(spans[a]) - startOf(spans[b]) || a - b)
  const length = order.length
  const columns = emptyColumns(length)
  const { parents, actorIds, actorIndex, actorNames } = readActors(contents)
  const events: FeedEvent[] = []
  const rowOfId = new Map<string, number>()
  const actors: number[][] = []
  let dated = 0
  let latest = -(2 ** 31)

  for (const [row, index] of order.entries()) {
    const event = unsorted[index]!
    const span = spans[index]
    if (span) {
      dated = row + 1
      latest = Math.max(latest, span[1])
      columns.start[row] = span[0]
      columns.end[row] = span[1]
    }
    columns.latestEnd[row] = latest
    columns.datePrecision[row] = event.start ? DATE_PRECISIONS.indexOf(coarser(event)) : NOT_STATED
    columns.kind[row] = KINDS.indexOf(event.kind as Kind)
    columns.weapon[row] = event.weapon ? WEAPONS.indexOf(event.weapon) : NOT_STATED
    columns.placePrecision[row] = event.precision ? PRECISIONS.indexOf(event.precision) : NOT_STATED
    columns.flags[row] =
      (event.tally ? IS_TALLY : 0) | (event.partOf ? IS_PART : 0) | (event.isReportDate ? IS_REPORT_DATE : 0)
    const [x, y] = event.point ? mercator(event.point) : [NaN, NaN]
    columns.x[row] = x
    columns.y[row] = y
    actors.push(actorsOf(event, parents, actorIndex))
    events.push(event)
    rowOfId.set(event.id, row)
  }

  const actorsOfRow = toLists(actors)
  return {
    length,
    dated,
    ...columns,
    actorsOfRow,
    rowsOfActor: invert(actorsOfRow, actorIds.length),
    actorIds,
    actorIndex,
    actorNames,
    text: buildTextColumn(events.map((event) => fold(`${event.title} ${event.summary ?? ''} ${event.place ?? ''}`))),
    events,
    rowOfId,
    zone,
  }
}

function startOf(span: Span | null | undefined): Minutes {
  return span ? span[0] : 2 ** 31
}

/** An interval is known only as exactly as the coarser of its ends. */
function coarser({ start, end }: FeedEvent): DatePrecision {
  const a = DATE_PRECISIONS.indexOf(start?.precision ?? 'minute')
  const b = DATE_PRECISIONS.indexOf(end?.precision ?? 'minute')
  return DATE_PRECISIONS[Math.max(a, b)]!
}

function emptyColumns(length: number) {
  return {
    start: new Int32Array(length),
    end: new Int32Array(length),
    latestEnd: new Int32Array(length),
    datePrecision: new Uint8Array(length),
    kind: new Uint8Array(length),
    weapon: new Uint8Array(length),
    placePrecision: new Uint8Array(length),
    flags: new Uint8Array(length),
    x: new Float32Array(length),
    y: new Float32Array(length),
  }
}

function readActors({ header }: FeedContents) {
  const parents = new Map(header.actors.map((actor) => [actor.id, actor.of]))
  const actorIds = header.actors.map((actor) => actor.id)
  const actorNames = header.actors.map((actor) => fold([actor.name, ...Object.values(actor.names ?? {})].join('\n')))
  return { parents, actorIds, actorIndex: new Map(actorIds.map((id, index) => [id, index])), actorNames }
}

/** Everyone who stands in the event, with all above them. */
function actorsOf(event: FeedEvent, parents: Map<string, string | undefined>, index: Map<string, number>): number[] {
  const found = new Set<number>()
  const add = (id: string | undefined) => {
    if (id === undefined) return
    for (const up of lineage(id, parents)) {
      const at = index.get(up)
      if (at !== undefined) found.add(at)
    }
  }
  for (const { actor, person } of event.actors) {
    add(actor)
    add(person)
  }
  for (const { claimant, about } of event.claims) {
    add(claimant)
    add(about)
  }
  return [...found]
}

function toLists(lists: number[][]): Lists {
  const starts = new Uint32Array(lists.length + 1)
  for (const [i, list] of lists.entries()) starts[i + 1] = starts[i]! + list.length
  return { starts, values: Uint32Array.from(lists.flat()) }
}

/** For each value the indices of the lists that hold it, ascending. */
function invert({ starts, values }: Lists, count: number): Lists {
  const inverted = { starts: new Uint32Array(count + 1), values: new Uint32Array(values.length) }
  for (const value of values) inverted.starts[value + 1]!++
  for (let i = 0; i < count; i++) inverted.starts[i + 1]! += inverted.starts[i]!
  const next = inverted.starts.slice(0, count)
  for (let i = 0; i + 1 < starts.length; i++) {
    for (let at = starts[i]!; at < starts[i + 1]!; at++) inverted.values[next[values[at]!]!++] = i
  }
  return inverted
}
