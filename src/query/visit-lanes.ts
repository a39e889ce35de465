import { lineage } from '../model/actor.ts'
import { type FeedEvent, VISIT_KINDS, type VisitKind } from '../model/event.ts'
import { DATE_PRECISIONS, type EventTable } from '../table/event-table.ts'
import type { VisitItem, VisitsAnswer } from './answer.ts'
import { eventRow } from './event-row.ts'
import type { VisitsQuestion } from './question.ts'

const MOST = 2000

/** Visits, talks, summits and calls by the visiting state or organisation, or by its host; the busiest lane first. */
export function visitLanes(
  table: EventTable,
  rows: Uint32Array,
  { axis: [from, to], lanes: by }: VisitsQuestion,
  parents: ReadonlyMap<string, string | undefined>,
): VisitsAnswer {
  const lanes = new Map<string, VisitItem[]>()
  let earlier = 0
  let later = 0
  let total = 0
  let taken = 0
  for (const row of rows) {
    const event = table.events[row]!
    if (row >= table.dated || !isVisit(event.kind)) continue
    total++
    if (table.end[row]! <= from) earlier++
    else if (table.start[row]! >= to) later++
    else if (taken++ < MOST) {
      const actor = laneOf(event, by, parents)
      const lane = lanes.get(actor) ?? []
      lane.push(asItem(table, row, event, event.kind))
      lanes.set(actor, lane)
    }
  }
  const sorted = [...lanes].toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
  const leftOut = Math.max(0, taken - MOST)
  return { lanes: sorted.map(([actor, items]) => ({ actor, items })), earlier, later, leftOut, total }
}

function isVisit(kind: FeedEvent['kind']): kind is VisitKind {
  return VISIT_KINDS.some((visit) => visit === kind)
}

/** Led up to the state or organisation; several visitors: the first; none: the initiator, else the first participant. */
function laneOf(
  { actors }: FeedEvent,
  by: 'visitor' | 'host',
  parents: ReadonlyMap<string, string | undefined>,
): string {
  const found =
    actors.find(({ role }) => role === by) ??
    actors.find(({ role }) => role === 'initiator') ??
    actors.find(({ role }) => role === 'participant') ??
    actors[0]
  return found ? lineage(found.actor, parents).at(-1)! : ''
}

function asItem(table: EventTable, row: number, event: FeedEvent, kind: VisitKind): VisitItem {
  const those = (role: string) => [...new Set(event.actors.filter((a) => a.role === role).map(({ actor }) => actor))]
  const precision = DATE_PRECISIONS[table.datePrecision[row]!]
  const persons = event.actors.filter(({ role }) => role === 'visitor' || role === 'participant')
  return {
    ...eventRow(table, row),
    kind,
    span: [table.start[row]!, table.end[row]!],
    isSoft: precision === 'month' || precision === 'year',
    ...(event.origin?.place !== undefined && { origin: event.origin.place }),
    visitors: those('visitor'),
    hosts: those('host'),
    persons: [...new Set(persons.flatMap(({ person }) => person ?? []))],
  }
}
