import type { Claim } from './claim.ts'
import type { WrittenDate } from './time.ts'
import type { Geometry, Point } from './geo.ts'

/** The kinds of events, in the order in which filters and legends show them. */
export const KINDS = [
  'strike',
  'battle',
  'sabotage',
  'civilians',
  'visit',
  'talks',
  'summit',
  'call',
  'statement',
  'proposal',
  'vote',
  'sanctions',
  'aid',
  'arms',
  'casualties',
  'other',
] as const
/** The kind of an event; one that the format does not know is read as `other`. */
export type Kind = (typeof KINDS)[number]

/** Kinds that are drawn under the events and are no events themselves. */
export const CONTEXT_KINDS = ['front', 'control'] as const
/** The kind of a shape under the events: a front line, or an area that somebody controls. */
export type ContextKind = (typeof CONTEXT_KINDS)[number]

/** Kinds that share a glyph and a hue, in the order in which rings are split. */
export const GROUPS = [
  'strike',
  'battle',
  'sabotage',
  'civilians',
  'visit',
  'statement',
  'aid',
  'casualties',
  'other',
] as const
/** What stands for a kind wherever sixteen glyphs would be too many; `groupOf` says which. */
export type Group = (typeof GROUPS)[number]

const GROUP_OF: Record<Kind, Group> = {
  strike: 'strike',
  battle: 'battle',
  sabotage: 'sabotage',
  civilians: 'civilians',
  visit: 'visit',
  talks: 'visit',
  summit: 'visit',
  call: 'visit',
  statement: 'statement',
  proposal: 'statement',
  vote: 'statement',
  sanctions: 'aid',
  aid: 'aid',
  arms: 'aid',
  casualties: 'casualties',
  other: 'other',
}

/** The glyph and hue of a kind. */
export function groupOf(kind: Kind): Group {
  return GROUP_OF[kind]
}

/** The three strands of the time range: violence above the line, diplomacy below it, the rest in grey. */
export type Strand = 'violence' | 'diplomacy' | 'rest'

/** The strand of a group of kinds. */
export function strandOf(group: Group): Strand {
  if (group === 'visit' || group === 'statement' || group === 'aid') return 'diplomacy'
  return group === 'casualties' || group === 'other' ? 'rest' : 'violence'
}

/** Kinds that the visits pane shows. */
export const VISIT_KINDS = ['visit', 'talks', 'summit', 'call'] as const satisfies readonly Kind[]
/** The kind of a meeting: a journey, or people who speak to each other. */
export type VisitKind = (typeof VISIT_KINDS)[number]

/** What a strike was made with, in the order of the chart's stacks; the table keeps the index. */
export const WEAPONS = ['missile', 'drone', 'air', 'artillery', 'other'] as const
/** One of `WEAPONS`; absent from an event where nobody stated it. */
export type Weapon = (typeof WEAPONS)[number]

/** How exactly a place can be known, the most exact first; the table keeps the index. */
export const PRECISIONS = ['exact', 'settlement', 'district', 'region', 'country'] as const
/** How exactly a place is known. */
export type Precision = (typeof PRECISIONS)[number]

/** How far a record can be trusted; a retracted one is kept, but in no count. */
export const STATUSES = ['confirmed', 'claimed', 'disputed', 'unverified', 'retracted'] as const
/** One of `STATUSES`, as the feed gives it. */
export type Status = (typeof STATUSES)[number]

/** What an actor can be in an event; a role that the format does not know is read as `participant`. */
export const ROLES = ['initiator', 'target', 'visitor', 'host', 'participant', 'claimant', 'mediator'] as const
/** One of `ROLES`. */
export type Role = (typeof ROLES)[number]

/** An actor's part in an event; `person` acts for `actor`. Ids of actors. */
export interface ActorRole {
  actor: string
  person?: string
  role: Role
}

/** One record of a feed, after the validator: every member is legal, what is absent was not said. */
export interface FeedEvent {
  id: string
  kind: Kind | ContextKind
  subkind?: string
  title: string
  summary?: string
  /** Null: undated. */
  start: WrittenDate | null
  end: WrittenDate | null
  reported: WrittenDate | null
  /** True where `start` is the date of publication, for want of another. */
  isReportDate: boolean
  place?: string
  country?: string
  precision?: Precision
  geometry: Geometry | null
  /** The one point that stands for the geometry. */
  point: Point | null
  origin?: { place?: string; coordinates?: Point }
  actors: ActorRole[]
  weapon?: Weapon
  tally: boolean
  partOf?: string
  claims: Claim[]
  /** Ids of sources. */
  sources: string[]
  status?: Status
  supersedes?: string
  warning?: string
  line?: string
  label?: string
  /** Name of the layer that it came from, where several are shown together. */
  layer?: string
  /** Properties that the format does not know, kept as they came. */
  more: Record<string, unknown>
}
