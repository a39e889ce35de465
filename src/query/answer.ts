import type { Actor, Source } from '../model/actor.ts'
import type { BinSize } from '../model/bins.ts'
import type { ContextKind, FeedEvent, Kind, Precision, Status, Strand, VisitKind } from '../model/event.ts'
import type { ColumnsTaken, Problem, Scene } from '../model/feed.ts'
import type { Bounds } from '../model/geo.ts'
import type { DatePrecision, Minutes, Span } from '../model/time.ts'
import type { ContextShape, MapAnswer } from './map-answer.ts'
import type { Question } from './question.ts'
import type { Progress } from './read-layer.ts'

/** Every record that came in is in exactly one of these. */
export interface Tally {
  in: number
  /** Undated ones among them. */
  events: number
  undated: number
  shapes: number
  superseded: number
  duplicates: number
  rejected: number
}

/** One of the feeds that are shown together, or one that is kept and switched off. */
export interface LayerAnswer {
  id: string
  /** Different from those of the others. */
  name: string
  isOn: boolean
  tally: Tally
  problems: number
  bytes: number
  /** Of the last look, where it failed: what is shown came earlier, at `checkedAt` where an earlier visit kept it. */
  failure?: { message: string; retryAfterMs?: number; checkedAt?: number }
  /** While it is read for the first time, and more of it comes. */
  isPart?: boolean
}

/** What is read and shown: the layers that are on as one feed, with what came of their records. */
export interface FeedAnswer {
  /** Rises whenever the table changes. */
  version: number
  /** Of the first layer that is on; the name of a file that was opened. */
  url: string
  /** All that were read. */
  layers: LayerAnswer[]
  title: string
  updated?: string
  /** The time the feed is about: the axis while no range is set. */
  window: Span
  /** The zone of the shown clock, and the feed's own. */
  zone: string
  feedZone: string
  license?: string
  attribution?: string
  about?: string
  /** With the number of events of each, those below it included. */
  actors: (Actor & { count: number })[]
  /** Actors beside those, past the most that are listed; the id of each is its name. */
  actorsLeftOut?: number
  sources: Source[]
  sourcesLeftOut?: number
  scenes: Scene[]
  tally: Tally
  problems: number
  /** Last minute of the newest date that is not after now. */
  newest: Minutes | null
  /** From the first to the last date; null in a feed without dates. */
  extent: Span | null
  finestBin: 'hour' | 'day'
  /** Kinds that occur; `strike` decides what the chart stacks. */
  kinds: Kind[]
  bytes: number
}

/** What the list and the marks need to say about an event. */
export interface EventRow {
  row: number
  id: string
  title: string
  short?: string
  kind: Kind
  /** Null: undated. */
  span: Span | null
  precision: DatePrecision
  isReportDate: boolean
  place?: string
  country?: string
  placePrecision?: Precision
  status?: Status
  tally: boolean
  /** The layer's name, where several are shown. */
  layer?: string
}

/** Numbers of events: those that pass the filter, and all there are. */
export interface SummaryAnswer {
  shown: number
  total: number
  /** Before and after the axis, and undated; each in `shown`. */
  earlier: number
  later: number
  undated: number
  /** Without a mark or halo: known only to the country, or without a place. */
  notOnMap: number
}

/** Events per bin and strand, by their start; `edges` are one more than the counts of a strand. */
export interface HistogramAnswer {
  edges: Minutes[]
  strands: Record<Strand, number[]>
  earlier: number
  later: number
  /** Known less exactly than the bin: in no bar. */
  vague: number
}

/** A claim that can be plotted. Null is unknown, never zero. */
export interface Figure {
  row: number
  id: string
  title: string
  claimant?: string
  about?: string
  measure: string
  low: number | null
  best: number | null
  high: number | null
  per: string
  /** The period that it covers. */
  span: Span | null
  said: Minutes | null
  civilian: boolean
  /** Where its event was, unless that is known only as a country: a figure for a town is none for the war. */
  place?: string
  /** How many figures of this claimant, measure, subject and `per` the whole feed has, whatever the filter. */
  inFeed: number
  says?: string
  note?: string
  source?: Source
}

/** Missiles and drones of one record by one claimant. */
export interface LaunchedFigure {
  launched?: Figure
  intercepted?: Figure
  row: number
  id: string
  title: string
  claimant?: string
  span: Span | null
}

/** Figures `per` event of one claimant and measure, summed per bin: low with low, best with best, high with high. */
export interface SummedFigures {
  claimant?: string
  measure: string
  low: (number | null)[]
  best: (number | null)[]
  high: (number | null)[]
  /** Events of the bin that gave a figure, and that gave none. */
  given: number[]
  none: number[]
}

/** What the chart draws; `edges` are one more than the counts of each series and sum. */
export interface ChartAnswer {
  bin: BinSize
  edges: Minutes[]
  stackedBy: 'weapon' | 'kind'
  /** Weapons, then `not-stated`; or kinds of violence. Counts a bin. */
  series: { id: string; counts: number[] }[]
  earlier: number
  later: number
  /** Events of these bars known less exactly than the bin. */
  vague: number
  vaguePrecision: DatePrecision | null
  /** Counts of strikes that somebody published for a day or a country: never in a bar. */
  tallies: Figure[]
  launched: LaunchedFigure[]
  /** `per` day, month or period. */
  figures: Figure[]
  totals: Figure[]
  /** Older ones that the lists have no room for. */
  leftOut: { tallies: number; launched: number; figures: number; totals: number }
  summed: SummedFigures[]
}

/** A visit or meeting that has a date. */
export interface VisitItem extends EventRow {
  kind: VisitKind
  span: Span
  /** An imprecise date: soft ends. */
  isSoft: boolean
  origin?: string
  /** Ids of actors. */
  visitors: string[]
  hosts: string[]
  persons: string[]
}

/** The lanes of the visits pane, and how many visits are in none of them. */
export interface VisitsAnswer {
  /** One lane an actor, the busiest first; the newest 300 items in all. */
  lanes: { actor: string; items: VisitItem[] }[]
  earlier: number
  later: number
  /** On the axis, but past the most that one answer holds. */
  leftOut: number
  total: number
}

/** Numbers of events by id of an actor, those below it included, or by kind; what has none is absent. */
export interface CountsAnswer {
  counts: Record<string, number>
}

/** Places with the most events first, and how many places there are; `groups` in the order of `GROUPS`. */
export interface PlacesAnswer {
  places: {
    place: string
    country?: string
    precision?: Precision
    count: number
    groups: number[]
    bounds: Bounds | null
    /** Whether these events have a mark or halo there. */
    isOnMap: boolean
  }[]
  total: number
  /** Numbers of events, those of places left out included. */
  sum: { onMap: number; notOnMap: number }
}

/** A window of the list, and the length of the whole list. */
export interface RowsAnswer {
  rows: EventRow[]
  total: number
}

/** A window of the list with whole records and their sources, and the length of the whole list. */
export interface RecordsAnswer {
  records: { row: EventRow; event: FeedEvent; sources: Source[] }[]
  total: number
}

/** All that is known of one record; `row` is null where it is in no count: superseded, retracted or a shape. */
export interface EventAnswer {
  row: EventRow | null
  event: FeedEvent
  reported: Minutes | null
  sources: Source[]
  /** The record that this one corrects, and the one that corrects it. */
  supersedes?: FeedEvent
  supersededBy?: EventRow
  partOf?: EventRow
  parts: EventRow[]
  problems: Problem[]
  /** What it said while this page has been open, newest first, each until `at`, in milliseconds since 1970. */
  formerly?: { at: number; event: FeedEvent }[]
  /** When it was found to be gone from the feed, or retracted in it. */
  withdrawnAt?: number
}

/** One thing that changed in a feed while the page has been open; `at` in milliseconds since 1970. */
export interface Change {
  /** Counts all changes. */
  seq: number
  at: number
  what: 'added' | 'corrected' | 'withdrawn'
  id: string
  title: string
  kind: Kind | ContextKind
  /** A line or an area, which is in no count. */
  isShape: boolean
  /** The title before, where it was another. */
  before?: string
}

/** The newest changes, newest first, and how many more there were. */
export interface ChangesAnswer {
  changes: Change[]
  more: number
  /** Records of a feed that is too large to be compared; 0: none is. */
  tooMany: number
}

/**
 * What to remember of the records that count: id, a print of all that it says, title, and the record that it corrects.
 * Null where there are too many.
 */
export interface DigestAnswer {
  records: [id: string, print: string, title: string, supersedes?: string][] | null
  count: number
}

/** How a stream of changes stands. */
export interface StreamAnswer {
  /** Another one whenever something else here is other. */
  state: number
  isOpen: boolean
  /** How often there was a reason to look at the whole feed. */
  looks: number
  /** How many patches are in the table. */
  patched: number
  /** Milliseconds since 1970 of its last sign of life. */
  heardAt: number | null
  failure: string | null
}

/** What became of the records of a file that was read. */
export interface FileAnswer {
  tally: Tally
  problems: number
  /** Where the columns were guessed, or chosen. */
  columnsTaken?: ColumnsTaken
}

/** How far the readings of layers have come that go on. */
export type ProgressAnswer = ({ id: string } & Progress)[]

/** A window of the report, the length of the whole report, and what became of all records. */
export interface ReportAnswer {
  problems: Problem[]
  total: number
  tally: Tally
}

/** A batch of an export. Of `geojson` there is one file, of `csv` there are the events' and the claims'. */
export interface ExportAnswer {
  /** The next piece of each file. */
  pieces: string[]
  done: number
  total: number
  /** With the last batch: what stands before and after the pieces of each file. */
  ends?: { before: string; after: string }[]
}

/** The answer's shape for each `ask`. `event` is null where the feed has no such id. */
export interface Answers {
  feed: FeedAnswer
  file: FileAnswer
  stop: null
  progress: ProgressAnswer
  summary: SummaryAnswer
  histogram: HistogramAnswer
  chart: ChartAnswer
  visits: VisitsAnswer
  map: MapAnswer
  shapes: ContextShape[]
  counts: CountsAnswer
  places: PlacesAnswer
  rows: RowsAnswer
  position: number
  event: EventAnswer | null
  notable: EventRow[]
  report: ReportAnswer
  changes: ChangesAnswer
  digest: DigestAnswer
  stream: StreamAnswer
  export: ExportAnswer
  records: RecordsAnswer
}

/** The answer to a question. */
export type AnswerTo<Q extends Question> = Answers[Q['ask']]
