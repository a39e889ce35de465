import type { Claim } from '../model/claim.ts'
import { detached } from '../model/detached.ts'
import {
  CONTEXT_KINDS,
  type FeedEvent,
  KINDS,
  type Kind,
  PRECISIONS,
  STATUSES,
  VISIT_KINDS,
  WEAPONS,
} from '../model/event.ts'
import { fold } from '../model/filter.ts'
import { mercator } from '../model/geo.ts'
import { type WrittenDate, spanOf } from '../model/time.ts'
import {
  CLOCKS,
  DATE_PRECISIONS,
  FROM_CLOCK,
  IS_REPORT_DATE,
  IS_TALLY,
  type Journey,
  type Lists,
  NOT_STATED,
  type Part,
  STATUS_BITS,
  TO_CLOCK,
} from './columns.ts'
import { createCodes, createPlaceCodes } from './codes.ts'
import { createIdIndex, findId, putId } from './id-index.ts'
import { addText, createTextColumn } from './text-column.ts'
import { addTexts, createTextStore, firstText } from './text-store.ts'

/** Takes records one after the other and puts them into columns. */
export interface PartBuilder {
  /** Adds a record that begins at `at` of its file. Answers the number of the earlier one of the same id, or -1. */
  add: (event: FeedEvent, at: number) => number
  has: (id: string) => boolean
  count: () => number
  /** All records so far. What is added later is not in it, and does not change it but for what it shares: texts and lists. */
  part: () => Part
}

const CODES = {
  kind: new Map(KINDS.map((kind, i) => [kind as string, i])),
  weapon: new Map(WEAPONS.map((weapon, i) => [weapon as string, i])),
  precision: new Map(PRECISIONS.map((precision, i) => [precision as string, i])),
  date: new Map(DATE_PRECISIONS.map((precision, i) => [precision as string, i])),
  status: new Map(STATUSES.map((status, i) => [status as string, i])),
}
const IS_VISIT: ReadonlySet<string> = new Set(VISIT_KINDS)
const IS_CONTEXT: ReadonlySet<string> = new Set(CONTEXT_KINDS)
const FEWEST = 1024

/** An empty part of a feed whose times without an offset are in `zone`. */
export function createPartBuilder(zone: string): PartBuilder {
  let room = FEWEST
  let count = 0
  let columns = emptyColumns(room)
  const actors = createLists()
  const claims = createLists()
  const places = createPlaceCodes()
  const actorCodes = createCodes(String)
  // Parsed anew, a claim holds on to nothing of the text that it was read from.
  const claimCodes = createCodes((key) => JSON.parse(key) as Claim)
  const recent = createRecent()
  const rest = {
    store: createTextStore(),
    ids: createIdIndex(),
    text: createTextColumn(),
    shapes: new Map<number, FeedEvent>(),
    journeys: new Map<number, Journey>(),
    shorts: new Map<number, string>(),
    partOf: new Map<number, string>(),
    supersedes: new Map<number, string>(),
    retracted: new Set<number>(),
    replaced: new Set<number>(),
  } satisfies Partial<Part>
  const idOf = (number: number): string => firstText(rest.store, columns.texts[number]!)

  function addDates({ start, end }: FeedEvent, number: number): number {
    if (!start) {
      columns.datePrecision[number] = NOT_STATED
      return 0
    }
    const last = end && spanOf(end, zone, zone)[1] > spanOf(start, zone, zone)[1] ? end : start
    columns.from[number] = onClock(start, start.from)
    columns.to[number] = onClock(last, last.to)
    // An interval is known only as exactly as the coarser of its ends.
    columns.datePrecision[number] = Math.max(
      CODES.date.get(start.precision)!,
      CODES.date.get(end?.precision ?? 'minute')!,
    )
    return (clockOf(start) << FROM_CLOCK) | (clockOf(last) << TO_CLOCK)
  }

  function addRare(event: FeedEvent, number: number): void {
    const { short } = event.more
    if (typeof short === 'string') rest.shorts.set(number, detached(short))
    if (event.partOf !== undefined) rest.partOf.set(number, detached(event.partOf))
    if (event.supersedes !== undefined) rest.supersedes.set(number, detached(event.supersedes))
    if (event.status === 'retracted') rest.retracted.add(number)
    if (IS_CONTEXT.has(event.kind)) rest.shapes.set(number, event)
    else if (IS_VISIT.has(event.kind)) rest.journeys.set(number, journeyOf(event))
  }

  return {
    add(event, at) {
      if (count === room) {
        room *= 2
        columns = widened(columns, room)
      }
      const number = count++
      const [x, y] = event.point ? mercator(event.point) : [NaN, NaN]
      columns.x[number] = x
      columns.y[number] = y
      columns.kind[number] = CODES.kind.get(event.kind as Kind) ?? NOT_STATED
      columns.weapon[number] = codeOf(CODES.weapon, event.weapon)
      columns.placePrecision[number] = codeOf(CODES.precision, event.precision)
      const status = event.status === undefined ? 0 : CODES.status.get(event.status)! + 1
      columns.flags[number] =
        (event.tally ? IS_TALLY : 0) |
        (event.isReportDate ? IS_REPORT_DATE : 0) |
        addDates(event, number) |
        (status << STATUS_BITS)
      columns.place[number] = places.code(event)
      columns.texts[number] = addTexts(rest.store, event.id, event.title)
      columns.at[number] = at
      actors.add(namedIn(event), (id) => actorCodes.code(id))
      // Beside its numbers a claim has a dozen words; most records of one source differ in the numbers alone.
      claims.add(event.claims, (claim) => claimCodes.code(JSON.stringify(claim)))
      addText(rest.text, fold(`${event.title} ${event.summary ?? ''} ${event.place ?? ''}`))
      recent.add(event.reported ?? event.start)
      addRare(event, number)
      const earlier = putId(rest.ids, event.id, number, idOf)
      if (earlier >= 0) rest.replaced.add(earlier)
      return earlier
    },
    has: (id) => findId(rest.ids, id, idOf) >= 0,
    count: () => count,
    part: () => ({
      ...rest,
      hot: { ...cut(columns, count), length: count, numbers: null, actors: actors.lists() },
      count,
      texts: columns.texts.subarray(0, count),
      place: columns.place.subarray(0, count),
      at: columns.at.subarray(0, count),
      claims: claims.lists(),
      places: places.list,
      actorIds: actorCodes.list,
      claimList: claimCodes.list,
      recent: recent.dates(),
      zone,
    }),
  }
}

/** Whether one of a part's records has an id, and which: its number, or -1. */
export function numberOfId(part: Part, id: string): number {
  return findId(part.ids, id, (number) => firstText(part.store, part.texts[number]!))
}

/** Made anew, so that it holds on to nothing of the text that it was read from. */
function journeyOf({ actors, origin }: FeedEvent): Journey {
  return JSON.parse(JSON.stringify({ actors, origin })) as Journey
}

function codeOf(codes: ReadonlyMap<string, number>, word: string | undefined): number {
  return word === undefined ? NOT_STATED : codes.get(word)!
}

function clockOf({ precision, offset }: WrittenDate): number {
  if (precision !== 'minute') return CLOCKS.indexOf('calendar')
  return CLOCKS.indexOf(offset === null ? 'feed' : 'utc')
}

function onClock({ precision, offset }: WrittenDate, minutes: number): number {
  return precision === 'minute' && offset !== null ? minutes - offset : minutes
}

/** Everyone who stands in an event: actors and persons, claimants and those whom claims are about; distinct. */
function namedIn({ actors, claims }: FeedEvent): string[] {
  const found: string[] = []
  const add = (id: string | undefined): void => {
    if (id !== undefined && !found.includes(id)) found.push(id)
  }
  for (const { actor, person } of actors) {
    add(actor)
    add(person)
  }
  for (const { claimant, about } of claims) {
    add(claimant)
    add(about)
  }
  return found
}

function emptyColumns(room: number) {
  return {
    from: new Int32Array(room),
    to: new Int32Array(room),
    datePrecision: new Uint8Array(room),
    kind: new Uint8Array(room),
    weapon: new Uint8Array(room),
    placePrecision: new Uint8Array(room),
    flags: new Uint16Array(room),
    x: new Float32Array(room),
    y: new Float32Array(room),
    texts: new Uint32Array(room),
    place: new Uint32Array(room),
    at: new Uint32Array(room),
  }
}

type Growing = ReturnType<typeof emptyColumns>

function widened(columns: Growing, room: number): Growing {
  const wider = emptyColumns(room)
  for (const name of Object.keys(wider) as (keyof Growing)[]) wider[name].set(columns[name])
  return wider
}

function cut(columns: Growing, length: number) {
  const { from, to, datePrecision, kind, weapon, placePrecision, flags, x, y } = columns
  return {
    from: from.subarray(0, length),
    to: to.subarray(0, length),
    datePrecision: datePrecision.subarray(0, length),
    kind: kind.subarray(0, length),
    weapon: weapon.subarray(0, length),
    placePrecision: placePrecision.subarray(0, length),
    flags: flags.subarray(0, length),
    x: x.subarray(0, length),
    y: y.subarray(0, length),
  }
}

/** Lists that grow at their end. */
function createLists() {
  let starts = new Uint32Array(FEWEST)
  let values = new Uint32Array(FEWEST)
  let count = 0
  let end = 0
  return {
    add<T>(items: readonly T[], code: (item: T) => number): void {
      if (count + 1 >= starts.length) starts = doubled(starts)
      for (const item of items) {
        if (end === values.length) values = doubled(values)
        values[end++] = code(item)
      }
      starts[++count] = end
    },
    lists: (): Lists => ({ starts: starts.subarray(0, count + 1), values: values.subarray(0, end) }),
  }
}

function doubled(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(array.length * 2)
  wider.set(array)
  return wider
}

const MOST_RECENT = 4_000

/** The latest dates, each once: what is the newest depends on the hour at which somebody asks. */
function createRecent() {
  let dates = new Map<string, WrittenDate>()
  let least = -Infinity
  return {
    add(date: WrittenDate | null): void {
      if (!date || date.from < least || dates.has(date.text)) return
      dates.set(date.text, date)
      if (dates.size < 2 * MOST_RECENT) return
      const latest = [...dates].toSorted(([, a], [, b]) => b.from - a.from).slice(0, MOST_RECENT)
      dates = new Map(latest)
      least = latest.at(-1)![1].from
    },
    dates: () => [...dates.values()],
  }
}
