// The part of the feed format that the demo uses. Kept apart from src/model on purpose: the demo is input,
// and input that shares its reader's types cannot catch its reader's mistakes.

export type Position = [number, number]
export type Role = 'initiator' | 'target' | 'visitor' | 'host' | 'participant' | 'claimant' | 'mediator'
export type Precision = 'exact' | 'settlement' | 'district' | 'region' | 'country'
export type Status = 'confirmed' | 'claimed' | 'disputed' | 'unverified' | 'retracted'

export interface Actor {
  id: string
  name: string
  names?: Record<string, string>
  kind: string
  code?: string
  of?: string
}

export interface Part {
  actor: string
  role: Role
  person?: string
}

export interface Claim {
  claimant?: string
  about?: string
  measure: string
  low?: number
  best?: number
  high?: number
  says?: string
  per?: string
  from?: string
  to?: string
  said?: string
  civilian?: boolean
  source?: string
  note?: string
}

export interface Source {
  id: string
  publisher: string
  title?: string
  published?: string
  url?: string
}

export interface Scene {
  title: string
  view: string
  seconds: number
  lead?: 'map' | 'chart' | 'visits'
  notes?: string
}

export type Geometry =
  | { type: 'Point'; coordinates: Position }
  | { type: 'LineString'; coordinates: Position[] }
  | { type: 'Polygon'; coordinates: Position[][] }

export interface Properties {
  kind: string
  subkind?: string
  title: string
  short?: string
  summary?: string
  start: string
  end?: string
  reported?: string
  place?: string
  country?: string
  precision?: Precision
  precisionKm?: number
  origin?: { place: string; coordinates: Position }
  actors?: Part[]
  delegation?: string
  outcome?: string
  quote?: string
  weapon?: string
  weaponName?: string
  tally?: true
  partOf?: string
  related?: string[]
  line?: string
  label?: string
  claims?: Claim[]
  sources?: string[]
  status?: Status
  confidence?: string
  basis?: string
  note?: string
  warning?: string
  ref?: string
}

export interface Feature {
  type: 'Feature'
  id: string
  geometry: Geometry | null
  properties: Properties
}

export interface Feed {
  type: 'FeatureCollection'
  faultline: 1
  title: string
  updated: string
  window: [string, string]
  timezone: string
  license: string
  attribution: string
  about: string
  actors: Actor[]
  sources: Source[]
  scenes: Scene[]
  features: Feature[]
}

/** A feature and the rows of the facts it carries; the rows stay out of the feed. */
export interface Carried {
  feature: Feature
  rows: string[]
}
