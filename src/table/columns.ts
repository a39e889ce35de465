import type { ActorRole, FeedEvent } from '../model/event.ts'
import type { Claim } from '../model/claim.ts'
import type { DatePrecision, WrittenDate } from '../model/time.ts'
import type { IdIndex } from './id-index.ts'
import type { TextColumn } from './text-column.ts'
import type { TextStore } from './text-store.ts'

/** Lists of numbers, one a row or one an actor: those of `i` are `values[starts[i]] … values[starts[i + 1]]`. */
export interface Lists {
  starts: Uint32Array
  values: Uint32Array
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
/** Where the two bits of `flags` begin that tell the clock of `from`, an index into `CLOCKS`. */
export const FROM_CLOCK = 3
/** The same for `to`. */
export const TO_CLOCK = 5
/** Where the three bits of `flags` begin that tell the status: 0, or one more than its index in `STATUSES`. */
export const STATUS_BITS = 7
/** Whose minutes a date is in: a calendar date's, which never shift; those of the feed's own zone; those of UTC. */
export const CLOCKS = ['calendar', 'feed', 'utc'] as const

/** What is counted of each record. In the order of the records' numbers, or sorted, and then `numbers` tells which is which. */
export interface HotColumns {
  length: number
  numbers: Uint32Array | null
  /** Minutes on the clock that `flags` names, half-open; 0 where undated. */
  from: Int32Array
  to: Int32Array
  /** Index into `DATE_PRECISIONS`, `KINDS`, `WEAPONS`, `PRECISIONS`; 255 where not stated. */
  datePrecision: Uint8Array
  kind: Uint8Array
  weapon: Uint8Array
  placePrecision: Uint8Array
  flags: Uint16Array
  /** Web Mercator fractions of the world; NaN without a place. */
  x: Float32Array
  y: Float32Array
  /** Everyone who is named in the record, by their number in the part's `actorIds`, distinct. */
  actors: Lists
}

/** Who took part in a visit or a meeting, and where the visitors came from. */
export interface Journey {
  actors: ActorRole[]
  origin?: NonNullable<FeedEvent['origin']>
}

/** A place by its name and its country. */
export interface Whereabouts {
  place?: string
  country?: string
}

/** The records of one feed as columns; each has a number, counted from 0 in the order in which they came. */
export interface Part {
  hot: HotColumns
  /** How many numbers are given. */
  count: number
  /** By number: where id and title begin in `store`; the index of the place in `places`. */
  texts: Uint32Array
  place: Uint32Array
  /** Where the record begins in its file, in bytes; in a feed that is held as objects, its index. */
  at: Uint32Array
  /** By number: claims by their index in `claimList`, where a claim that is made twice stands once. */
  claims: Lists
  store: TextStore
  places: Whereabouts[]
  claimList: Claim[]
  actorIds: string[]
  ids: IdIndex
  /** Folded text to be searched, by number. */
  text: TextColumn
  /** By number, of the few that have them. */
  shapes: Map<number, FeedEvent>
  journeys: Map<number, Journey>
  shorts: Map<number, string>
  partOf: Map<number, string>
  supersedes: Map<number, string>
  retracted: Set<number>
  /** Records whose id was used again by a later one. */
  replaced: Set<number>
  /** The latest dates of publication, or of the events that have none. */
  recent: WrittenDate[]
  /** The zone of times without an offset. */
  zone: string
}
