import type { ContextKind, Status } from '../model/event.ts'
import type { Bounds, Geometry } from '../model/geo.ts'
import type { DatePrecision, Minutes } from '../model/time.ts'
import type { EventRow } from './answer.ts'

/** A mark or a cell. Coordinates are Web Mercator fractions of the world. */
export interface Mark {
  x: number
  y: number
  count: number
  /** Counts in the order of `GROUPS`. */
  groups: number[]
  bounds: Bounds
  /** The one event, where `count` is 1. */
  event?: EventRow
  isSelected: boolean
  /** District or region: drawn as a halo. */
  halo?: 'district' | 'region'
}

/** A journey from where a visitor set out to the place of the visit; Web Mercator fractions of the world. */
export interface Arc {
  event: EventRow
  x0: number
  y0: number
  x1: number
  y1: number
  origin: string
  host: string
  persons: string[]
  visitors: string[]
}

/** What the map draws of the events in its view, and what becomes of all the others. */
export interface MapAnswer {
  marks: Mark[]
  /** Events known only to the country, by ISO 3166 alpha-3 code. */
  countries: { country: string; count: number }[]
  arcs: Arc[]
  /** Numbers of events; together they are the events shown. */
  sum: { marks: number; halos: number; country: number; none: number; outside: number }
}

/** A front line or an area of control: of each `line` the version that is valid at the moment asked for. */
export interface ContextShape {
  id: string
  line: string
  kind: ContextKind
  label: string
  from: Minutes | null
  precision: DatePrecision
  status?: Status
  geometry: Geometry
  /** How far off the line may be, in kilometres, where the feed says so. */
  errorKm?: number
}
