import { GROUPS, KINDS, VISIT_KINDS, WEAPONS, groupOf, strandOf } from '../model/event.ts'
import { IS_TALLY, NOT_STATED } from '../table/columns.ts'
import type { EventTable } from '../table/event-table.ts'
import { journeyOf, whereaboutsOf } from '../table/record-columns.ts'
import { groupOfRow } from './bin-by-time.ts'
import { PLACINGS, placingOf } from './count-by.ts'

/** What groups would otherwise have to work out of several columns for each row, as a byte a row. */
export interface RowCodes {
  /** Index into `PLACINGS`. */
  placing: Uint8Array
  /** Index into `STRANDS`. */
  strand: Uint8Array
  /** Index of the chart's stack: into `stacksOf`; `NO_STACK` where the row is in no bar. */
  stack: Uint8Array
  /** Index into `countries`, of rows that are known only to the country. */
  country: Uint16Array
  /** ISO 3166 alpha-3 codes; empty where the record does not say. */
  countries: string[]
  /** Visits that tell where the visitors came from, and where they went. */
  journeys: Uint32Array
}

/** The strands of the time range in the order of their codes. */
export const STRANDS = ['violence', 'diplomacy', 'rest'] as const
/** In `RowCodes.stack`: in no bar of the chart. */
export const NO_STACK = 255

/** By index into `KINDS`: 1 where the visits pane shows it. */
export const IS_VISIT = Uint8Array.from(KINDS, (kind) => (VISIT_KINDS.some((visit) => visit === kind) ? 1 : 0))

const STRIKE = KINDS.indexOf('strike')
const VIOLENCE = ['battle', 'sabotage', 'civilians'] as const

/** The names of the chart's stacks: strikes by weapon, or violence by kind in a feed without strikes. */
export function stacksOf(hasStrikes: boolean): readonly string[] {
  return hasStrikes ? [...WEAPONS, 'not-stated'] : VIOLENCE
}

/** Works out the codes of all rows. */
export function createRowCodes(table: EventTable, hasStrikes: boolean): RowCodes {
  const { length, kind } = table
  const codes = {
    placing: new Uint8Array(length),
    strand: new Uint8Array(length),
    stack: new Uint8Array(length),
    country: new Uint16Array(length),
  }
  const countries = new Map<string, number>()
  const journeys: number[] = []
  const strands = KINDS.map((name) => STRANDS.indexOf(strandOf(groupOf(name))))
  for (let row = 0; row < length; row++) {
    codes.placing[row] = PLACINGS.indexOf(placingOf(table, row))
    codes.strand[row] = strands[kind[row]!]!
    codes.stack[row] = stackOf(table, row, hasStrikes)
    if (codes.placing[row] === COUNTRY) {
      const code = whereaboutsOf(table, row).country ?? ''
      const known = countries.get(code)
      codes.country[row] = known ?? countries.size
      if (known === undefined) countries.set(code, countries.size)
    }
    if (IS_VISIT[kind[row]!] === 1 && !Number.isNaN(table.x[row]!) && journeyOf(table, row)?.origin?.coordinates)
      journeys.push(row)
  }
  return { ...codes, countries: [...countries.keys()], journeys: Uint32Array.from(journeys) }
}

const COUNTRY = PLACINGS.indexOf('country')

/** The index of the stack in which a row stands, or `NO_STACK`; a tally is in none. */
function stackOf(table: EventTable, row: number, hasStrikes: boolean): number {
  if ((table.flags[row]! & IS_TALLY) !== 0) return NO_STACK
  if (!hasStrikes) {
    const at = VIOLENCE.findIndex((kind) => kind === GROUPS[groupOfRow(table, row)])
    return at < 0 ? NO_STACK : at
  }
  if (table.kind[row] !== STRIKE) return NO_STACK
  const weapon = table.weapon[row]!
  return weapon === NOT_STATED ? WEAPONS.length : weapon
}
