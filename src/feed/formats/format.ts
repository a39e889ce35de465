import type { ColumnsTaken } from '../../model/feed.ts'
import type { RowReader } from './table.ts'

/** Something that a format noticed about a file or a record, for the report. */
export interface RawNote {
  /** "latitude", as the file calls it; empty where it is no one field's. */
  field: string
  value?: unknown
  /** A sentence that a data editor can act on. */
  reason: string
  /** `noted` where it is not said. */
  outcome?: 'mended' | 'noted'
}

/** One record of a feed before the validator: a GeoJSON Feature, or whatever stands in its place. */
export interface RawRecord {
  /** "feature 17", counted from 1; "line 301" in a file of lines. */
  where: string
  feature: unknown
  notes?: readonly RawNote[]
  /** Why there is no feature to read: the record is rejected. */
  fault?: RawNote
}

/** What a format does by nature, so that the report need not say it of every record. */
export type Habit =
  /** It names actors and sources without a list that defines them. */
  | 'names-alone'
  /** Its dates are those of publication. */
  | 'report-dates'

/** What a format makes of a file: the members beside the records, and the records in the file's order. */
export interface RawFeed {
  header: Record<string, unknown>
  records: Iterable<RawRecord>
  /** Whether its author wrote it as a Faultline feed, and so will want to hear of a kind that is missing. */
  isFaultline: boolean
  /** About the file; read once the records are, so that they may be counted meanwhile. */
  notes?: readonly RawNote[]
  habits?: readonly Habit[]
  columnsTaken?: ColumnsTaken
  /** Of a table: makes the record of a row, so that rows can be read as they come; a look at the first must be enough. */
  readRow?: RowReader
}
