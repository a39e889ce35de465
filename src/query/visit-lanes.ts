import { lineage } from '../model/actor.ts'
import type { FeedEvent, VisitKind } from '../model/event.ts'
import { DATE_PRECISIONS, type EventTable } from '../table/event-table.ts'
import type { VisitItem, VisitsAnswer } from './answer.ts'
import { eventRow } from './event-row.ts'
import type { VisitsQuestion } from './question.ts'
import { IS_VISIT } from './row-codes.ts'

/** The newest of the axis; more could not be told apart, and an answer is to stay small. */
const MOST = 300

/** Visits, talks, summits and calls by the visiting state or organisation, or by its host; the busiest lane first. */
export function visitLanes(
  table: EventTable,
  rows: Uint32Array,
  { axis: [from, to], lanes: by }: VisitsQuestion,
  parents: ReadonlyMap<string, string | undefined>,
): VisitsAnswer {
  let earlier = 0
  let later = 0
  const onAxis: number[] = []
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    if (row >= table.dated) break
    if (IS_VISIT[table.kind[row]!] === 0) continue
    if (table.end[row]! <= from) earlier++
    else if (table.start[row]! >= to) later++
    else onAxis.push(row)
  }
  const lanes = new Map<string, VisitItem[]>()
  for (const row of onAxis.slice(-MOST)) {
    const event = table.events[row]!
    const actor = laneOf(event, by, parents)
    const lane = lanes.get(actor) ?? []
    lane.push(asItem(table, row, event, event.kind as VisitKind))
    lanes.set(actor, lane)
  }
  const sorted = [...lanes].toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
  return {
    lanes: sorted.map(([actor, items]) => ({ actor, items })),
    earlier,
    later,
    leftOut: Math.max(0, onAxis.length - MOST),
    total: earlier + later + onAxis.length,
  }
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
