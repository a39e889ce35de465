import { lineage } from '../model/actor.ts'
import { KINDS, type VisitKind } from '../model/event.ts'
import { DATE_PRECISIONS, type Journey } from '../table/columns.ts'
import type { EventTable } from '../table/event-table.ts'
import { journeyOf } from '../table/record-columns.ts'
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
    const actor = laneOf(journeyOf(table, row)!, by, parents)
    const lane = lanes.get(actor) ?? []
    lane.push(asItem(table, row))
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
function laneOf({ actors }: Journey, by: 'visitor' | 'host', parents: ReadonlyMap<string, string | undefined>): string {
  const found =
    actors.find(({ role }) => role === by) ??
    actors.find(({ role }) => role === 'initiator') ??
    actors.find(({ role }) => role === 'participant') ??
    actors[0]
  return found ? lineage(found.actor, parents).at(-1)! : ''
}

function asItem(table: EventTable, row: number): VisitItem {
  const { actors, origin } = journeyOf(table, row)!
  const those = (role: string) => [...new Set(actors.filter((a) => a.role === role).map(({ actor }) => actor))]
  const precision = DATE_PRECISIONS[table.datePrecision[row]!]
  const persons = actors.filter(({ role }) => role === 'visitor' || role === 'participant')
  return {
    ...eventRow(table, row),
    kind: KINDS[table.kind[row]!] as VisitKind,
    span: [table.start[row]!, table.end[row]!],
    isSoft: precision === 'month' || precision === 'year',
    ...(origin?.place !== undefined && { origin: origin.place }),
    visitors: those('visitor'),
    hosts: those('host'),
    persons: [...new Set(persons.flatMap(({ person }) => person ?? []))],
  }
}
