import type { Actor, Source } from './actor.ts'
import type { FeedEvent } from './event.ts'
import type { Span } from './time.ts'

/** A record that was rejected or mended: where it stands, which field, its value and why. */
export interface Problem {
  /** "feature 17", "line 301", "actor 3". */
  where: string
  /** "properties.start" */
  field: string
  /** The value as text, cut at 200 characters. */
  value: string
  /** A sentence that a data editor can act on. */
  reason: string
  /** What became of the record: kept without the value, left out, or kept as it is. */
  outcome: 'mended' | 'rejected' | 'noted'
  /** The event's id, where it was kept. */
  id?: string
}

/** A stop of a wall playlist: a link with a title. */
export interface Scene {
  title: string
  /** A query string, beginning with `?`. */
  view: string
  seconds: number
  lead?: 'map' | 'chart' | 'visits'
  notes?: string
}

/** The members of a feed beside its features. */
export interface FeedHeader {
  title?: string
  updated?: string
  /** Calendar days as an interval of wall-clock minutes. */
  window?: Span
  /** IANA zone for times without an offset; `UTC` where the feed names none. */
  timezone: string
  license?: string
  attribution?: string
  about?: string
  actors: Actor[]
  sources: Source[]
  scenes: Scene[]
  /** What the chart's bars count; absent: strikes where there are any, else violence by kind. */
  bars?: 'strikes' | 'violence'
  /** Ids of records that this feed, an excerpt of another, mentions and does not hold. */
  elsewhere?: string[]
}

/** Which column of somebody's table was taken for what, so that a reader can correct it. */
export interface ColumnsTaken {
  /** As the table names them, in its order. */
  names: readonly string[]
  /** The number of a column, counted from 0, by what it holds. */
  columns: Readonly<Partial<Record<string, number>>>
  /** The order of day and month, where a reader has chosen it. */
  order?: 'day-first' | 'month-first'
  /** The first rows. */
  sample: readonly (readonly string[])[]
}

/** A feed as it was read: every record that came in is an event here, a duplicate, or rejected. */
export interface FeedContents {
  header: FeedHeader
  /** In the feed's order; context shapes, superseded and retracted records among them; ids are unique. */
  events: FeedEvent[]
  /** By the id of a superseded record, the id of the record that corrects it; cycles and missing targets left out. */
  replacedBy: Map<string, string>
  problems: Problem[]
  /** Records that came in, and those of them that are not in `events`. */
  records: number
  duplicates: number
  rejected: number
  /** Of a table alone that no known format is. */
  columnsTaken?: ColumnsTaken
}
