import type { ColumnChoice } from '../feed/formats/guess-columns.ts'
import type { BinSize } from '../model/bins.ts'
import type { Filter } from '../model/filter.ts'
import type { Bounds } from '../model/geo.ts'
import type { Minutes, Span } from '../model/time.ts'

/** A feed that a server holds. `url` is absolute; `name` stands in place of the feed's own title. */
export interface UrlLayer {
  id: string
  url: string
  name?: string
  /** One that is off is kept as it was last read, and never fetched. */
  isOn: boolean
}

/** A file of this machine; `id` is another one for each reading of it. */
export interface FileLayer {
  id: string
  name: string
  file: Blob
  /** Of a table whose columns were guessed wrong. */
  columns?: ColumnChoice
  isOn: boolean
}

/** One of the feeds that are shown together: of a server, or of a file. */
export type Layer = UrlLayer | FileLayer

/** Shows the layers that are on as one feed and tells about it; what is no longer named is forgotten. */
export interface FeedQuestion {
  ask: 'feed'
  layers: readonly Layer[]
  /** Hosts that may be asked beside the page's own; absent: none. */
  hosts?: readonly string[]
  /** IANA zone of the shown clock; absent: the feed's. */
  zone?: string
  /** Rises to fetch URLs again. */
  look: number
}

/** Reads a file and keeps it for the feed question, so that nothing that is shown changes before it is known to be a feed. */
export interface FileQuestion {
  ask: 'file'
  layer: FileLayer
}

/** Ends the reading of a layer that goes on; what was read until then stays. */
export interface StopQuestion {
  ask: 'stop'
  layer: string
}

/** Asks how far the readings of layers have come. */
export interface ProgressQuestion {
  ask: 'progress'
}

/** How many events pass, and what of them lies outside the axis. */
export interface SummaryQuestion {
  ask: 'summary'
  filter: Filter
  axis: Span
}

/** Counts over time by strand. Asked without the time dimension. */
export interface HistogramQuestion {
  ask: 'histogram'
  filter: Filter
  axis: Span
  bin: BinSize
}

/** Strikes and figures on the shared axis. */
export interface ChartQuestion {
  ask: 'chart'
  filter: Filter
  axis: Span
  bin: BinSize
}

/** Lanes of visits on the shared axis. */
export interface VisitsQuestion {
  ask: 'visits'
  filter: Filter
  axis: Span
  lanes: 'visitor' | 'host'
}

/** Marks, cells, halos and arcs of a view of the map. */
export interface MapQuestion {
  ask: 'map'
  filter: Filter
  /** What the map shows, with its margin. */
  view: Bounds
  /** Whole zoom level; a world is 256 · 2^zoom pixels wide. */
  zoom: number
  /** Text and mark scale of the wall; 1 on the desk. */
  scale: number
  /** The selected event leaves its cell. */
  selected?: string
}

/** Front lines and areas valid at a moment: the newest version of each line. */
export interface ShapesQuestion {
  ask: 'shapes'
  at: Minutes
}

/** Events by actor or by kind. Asked without that dimension. */
export interface CountsQuestion {
  ask: 'counts'
  by: 'actor' | 'kind'
  /** Actors to be counted beside those that the feed's answer lists. */
  also?: readonly string[]
  filter: Filter
}

/** Places with counts by group of kinds, most events first: the table twin of the map. */
export interface PlacesQuestion {
  ask: 'places'
  filter: Filter
  most: number
}

/** A window of the list, newest first, undated last. */
export interface RowsQuestion {
  ask: 'rows'
  filter: Filter
  offset: number
  count: number
}

/** The same window with whole records. */
export interface RecordsQuestion {
  ask: 'records'
  filter: Filter
  offset: number
  count: number
}

/** Where an event stands in the list; -1 where the filter leaves it out. */
export interface PositionQuestion {
  ask: 'position'
  filter: Filter
  id: string
}

/** One event with everything that is known of it. */
export interface EventQuestion {
  ask: 'event'
  id: string
}

/** The events that scenes name, and others by id: the chart's annotations. */
export interface NotableQuestion {
  ask: 'notable'
  filter: Filter
  axis: Span
  ids: readonly string[]
}

/** Records that were rejected or mended. */
export interface ReportQuestion {
  ask: 'report'
  offset: number
  count: number
}

/** The next batch of an export: the events of a filter as files. */
export interface ExportQuestion {
  ask: 'export'
  /** Another one for each export. The feed is held as it was at an export's first batch, whatever becomes of it. */
  run: string
  format: 'geojson' | 'csv'
  filter: Filter
  /** The time that the export is about. */
  axis: Span
  /** How many events were given already, and how many to give; with none the export is given up. */
  offset: number
  count: number
  /** Where the export came from: a sentence behind what the feed says about itself. */
  note?: string
}

/** What has changed in the feed of a URL while the page has been open. */
export interface ChangesQuestion {
  ask: 'changes'
}

/** What to remember of the records of a layer until the next visit. */
export interface DigestQuestion {
  ask: 'digest'
  layer: string
}

/** Waits until a stream of changes of a layer stands otherwise than `state`; the first question opens it. */
export interface StreamQuestion {
  ask: 'stream'
  layer: string
  url: string
  state: number
}

/** All that an engine can be asked, told apart by `ask`; `Answers` has the shape of each answer. */
export type Question =
  | FeedQuestion
  | FileQuestion
  | StopQuestion
  | ProgressQuestion
  | SummaryQuestion
  | HistogramQuestion
  | ChartQuestion
  | VisitsQuestion
  | MapQuestion
  | ShapesQuestion
  | CountsQuestion
  | PlacesQuestion
  | RowsQuestion
  | PositionQuestion
  | EventQuestion
  | NotableQuestion
  | ReportQuestion
  | ChangesQuestion
  | DigestQuestion
  | StreamQuestion
  | ExportQuestion
  | RecordsQuestion
