import { type Actor, lineage } from '../model/actor.ts'
import { fold } from '../model/filter.ts'
import { type Minutes, toUtc, toWall } from '../model/time.ts'
import { numberOfId } from './build-part.ts'
import { CLOCKS, FROM_CLOCK, IS_PART, type Lists, NOT_STATED, type Part, TO_CLOCK } from './columns.ts'
import type { Claim } from '../model/claim.ts'

/** One of the feeds of a table. */
export interface PartShown {
  part: Part
  /** Superseded records, which no count may hold. */
  hidden: ReadonlySet<number>
  /** Links to the records that a record is a part of, where those exist; by number. */
  partOf: ReadonlyMap<number, string>
  /** The name of the layer, where several are shown. */
  layer?: string
  /** Ids of records whose own id another layer has as well; by number. */
  renamed?: ReadonlyMap<number, string>
  /** The part's claims as the table shows them. */
  claims: readonly Claim[]
}

/** A part with the number of its first record in the whole table. */
export interface PlacedPart extends PartShown {
  base: number
}

/** The events of one or more feeds as columns: rows ascend by start, undated rows come last. */
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
  flags: Uint16Array
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
  parts: PlacedPart[]
  /** By row the record's number, and by that number the row; `NO_ROW` where the record is in none. */
  recordOf: Uint32Array
  rowOf: Uint32Array
  rowOfId: { get: (id: string) => number | undefined }
  zone: string
}

/** In `rowOf`: a record that is in no row. */
export const NO_ROW = 2 ** 32 - 1

/** Sorts the records of parts into one table on the clock of `zone`. `actors` has everyone who is named in them. */
export function buildTable(shown: readonly PartShown[], actors: readonly Actor[], zone: string): EventTable {
  const parts = placed(shown)
  const { numbers, starts, ends } = sortedRecords(parts, zone)
  const length = numbers.length
  const hot = gather(parts, numbers)
  const rowOf = new Uint32Array(parts.reduce((sum, { part }) => sum + part.count, 0)).fill(NO_ROW)
  for (let row = 0; row < length; row++) rowOf[hot.recordOf[row]!] = row
  markParts(parts, rowOf, hot.flags)
  const latestEnd = new Int32Array(length)
  let dated = 0
  for (let row = 0, latest = -(2 ** 31); row < length; row++) {
    if (hot.datePrecision[row] !== NOT_STATED) {
      dated = row + 1
      latest = Math.max(latest, ends[row]!)
    }
    latestEnd[row] = latest
  }
  const actorIds = actors.map(({ id }) => id)
  const actorIndex = new Map(actorIds.map((id, index) => [id, index]))
  const actorsOfRow = listActors(parts, numbers, actors, actorIndex)
  return {
    length,
    dated,
    start: starts,
    end: ends,
    latestEnd,
    ...hot,
    actorsOfRow,
    rowsOfActor: invert(actorsOfRow, actorIds.length),
    actorIds,
    actorIndex,
    actorNames: actors.map((actor) => fold([actor.name, ...Object.values(actor.names ?? {})].join('\n'))),
    parts,
    rowOf,
    rowOfId: { get: (id) => rowOfId(parts, rowOf, id) },
    zone,
  }
}

function placed(shown: readonly PartShown[]): PlacedPart[] {
  let base = 0
  return shown.map((part) => {
    const at = base
    base += part.part.count
    return { ...part, base: at }
  })
}

/** A record among those of all parts, as one number: where its row stands in its part's hot columns. */
function sortedRecords(parts: readonly PlacedPart[], zone: string) {
  const most = parts.reduce((sum, { part }) => sum + part.hot.length, 0)
  const froms = new Int32Array(most)
  const tos = new Int32Array(most)
  // Start and place in one number: a sort of numbers is ten times faster than one that calls back.
  const keys = new Float64Array(most)
  let count = 0
  let place = 0
  for (const { part, hidden } of parts) {
    const { hot } = part
    const isAbsent = (number: number): boolean =>
      part.replaced.has(number) || part.retracted.has(number) || part.shapes.has(number) || hidden.has(number)
    const someAbsent = part.replaced.size + part.retracted.size + part.shapes.size + hidden.size > 0
    for (let i = 0; i < hot.length; i++, place++) {
      if (someAbsent && isAbsent(hot.numbers ? hot.numbers[i]! : i)) continue
      const isDated = hot.datePrecision[i] !== NOT_STATED
      const flags = hot.flags[i]!
      froms[place] = isDated ? onWall(hot.from[i]!, (flags >> FROM_CLOCK) & 3, part.zone, zone) : 0
      // The last minute of the interval is put on the clock, since summer time may begin with the one after it.
      const last = isDated ? onWall(hot.to[i]! - 1, (flags >> TO_CLOCK) & 3, part.zone, zone) : -1
      tos[place] = isDated ? Math.max(froms[place]!, last) + 1 : 0
      keys[count++] = ((isDated ? froms[place]! : 2 ** 31 - 1) + 2 ** 31) * ROOM + place
    }
  }
  if (most > ROOM) throw new RangeError(`${most} records are more than the ${ROOM} that one table can hold`)
  const sorted = keys.subarray(0, count).sort()
  const numbers = new Uint32Array(count)
  const starts = new Int32Array(count)
  const ends = new Int32Array(count)
  for (let row = 0; row < count; row++) {
    const at = sorted[row]! % ROOM
    numbers[row] = at
    starts[row] = froms[at]!
    ends[row] = tos[at]!
  }
  return { numbers, starts, ends }
}

// 2^32 minutes by 2^21 records are all that one number can tell apart; two million are past what a browser's memory holds.
const ROOM = 2 ** 21

const CALENDAR = CLOCKS.indexOf('calendar')
const FEED = CLOCKS.indexOf('feed')

/** Minutes of one of the clocks on the wall clock of `zone`. */
function onWall(minutes: Minutes, clock: number, feedZone: string, zone: string): Minutes {
  if (clock === CALENDAR || (clock === FEED && feedZone === zone)) return minutes
  return toWall(zone, clock === FEED ? toUtc(feedZone, minutes) : minutes)
}

/** The hot columns of all parts in the order of rows. */
function gather(parts: readonly PlacedPart[], order: Uint32Array) {
  const length = order.length
  const columns = {
    recordOf: new Uint32Array(length),
    datePrecision: new Uint8Array(length),
    kind: new Uint8Array(length),
    weapon: new Uint8Array(length),
    placePrecision: new Uint8Array(length),
    flags: new Uint16Array(length),
    x: new Float32Array(length),
    y: new Float32Array(length),
  }
  eachRow(parts, order, ({ part, base }, i, row) => {
    const { hot } = part
    columns.recordOf[row] = base + (hot.numbers ? hot.numbers[i]! : i)
    columns.datePrecision[row] = hot.datePrecision[i]!
    columns.kind[row] = hot.kind[i]!
    columns.weapon[row] = hot.weapon[i]!
    columns.placePrecision[row] = hot.placePrecision[i]!
    columns.flags[row] = hot.flags[i]!
    columns.x[row] = hot.x[i]!
    columns.y[row] = hot.y[i]!
  })
  return columns
}

/** Calls back for each row with its part and its place in the part's hot columns. */
function eachRow(
  parts: readonly PlacedPart[],
  order: Uint32Array,
  call: (part: PlacedPart, i: number, row: number) => void,
): void {
  const firsts = [0]
  for (const { part } of parts) firsts.push(firsts.at(-1)! + part.hot.length)
  for (let row = 0; row < order.length; row++) {
    const place = order[row]!
    let p = 0
    while (place >= firsts[p + 1]!) p++
    call(parts[p]!, place - firsts[p]!, row)
  }
}

function markParts(parts: readonly PlacedPart[], rowOf: Uint32Array, flags: Uint16Array): void {
  for (const { partOf, base } of parts)
    for (const number of partOf.keys()) {
      const row = rowOf[base + number]!
      if (row !== NO_ROW) flags[row]! |= IS_PART
    }
}

/** For each row everyone who is named in it, with all above them. */
function listActors(
  parts: readonly PlacedPart[],
  order: Uint32Array,
  actors: readonly Actor[],
  index: ReadonlyMap<string, number>,
): Lists {
  const parents = new Map(actors.map((actor) => [actor.id, actor.of]))
  const lines = new Map(
    parts.map(({ part }) => [
      part,
      part.actorIds.map((id) => lineage(id, parents).flatMap((up) => index.get(up) ?? [])),
    ]),
  )
  const starts = new Uint32Array(order.length + 1)
  let values = new Uint32Array(order.length * 2)
  let end = 0
  // The last row in which an actor was met tells whether it was in this one.
  const metIn = new Uint32Array(actors.length)
  eachRow(parts, order, ({ part }, i, row) => {
    const { starts: from, values: codes } = part.hot.actors
    const line = lines.get(part)!
    for (let at = from[i]!; at < from[i + 1]!; at++) {
      for (const actor of line[codes[at]!]!) {
        if (metIn[actor] === row + 1) continue
        metIn[actor] = row + 1
        if (end === values.length) values = longer(values)
        values[end++] = actor
      }
    }
    starts[row + 1] = end
  })
  return { starts, values: values.slice(0, end) }
}

function longer(values: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(Math.max(1024, values.length * 2))
  wider.set(values)
  return wider
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

function rowOfId(parts: readonly PlacedPart[], rowOf: Uint32Array, id: string): number | undefined {
  for (const { part, base, renamed } of parts) {
    const number = numberOfShownId(part, renamed, id)
    const row = number < 0 ? NO_ROW : rowOf[base + number]!
    if (row !== NO_ROW) return row
  }
  return undefined
}

/** The number of the record that a part shows under an id, or -1. */
export function numberOfShownId(part: Part, renamed: ReadonlyMap<number, string> | undefined, id: string): number {
  const number = numberOfId(part, id)
  if (!renamed || renamed.size === 0) return number
  if (number >= 0 && !renamed.has(number)) return number
  for (const [own, name] of renamed) if (name === id) return own
  return -1
}
