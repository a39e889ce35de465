import type { RawFeed, RawNote } from './format.ts'
import { isoOfCountry } from './countries.ts'
import { actorOf, sourceOf } from './named.ts'
import { noteOfStyle, putDate, styleOfColumn } from './put-date.ts'
import {
  type RowReader,
  type Table,
  cellOf,
  columnFinder,
  figureOf,
  furtherColumns,
  pointOf,
  readRows,
} from './table.ts'

const CLAIMANT = 'ACLED'
/** 1 is the town, 2 near it or part of a region, 3 the region. */
const PRECISION: Record<string, string> = { 1: 'settlement', 2: 'district', 3: 'region' }

/** Event types of all generations by their first word. Those of before 2017 say in one text what later ones say in two. */
const KINDS: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/^battle/i, 'battle'],
  [/^(explosion|remote violence)/i, 'strike'],
  [/^violence against civilians/i, 'civilians'],
]
const AGREEMENT = /^agreement$/i

/** Whether columns are ACLED's, of any generation, or what a re-export left of them. */
export function isAcled(columns: readonly string[]): boolean {
  const find = columnFinder(columns)
  return find('event_id_cnty') >= 0 || (find('event_date') >= 0 && find('event_type', 'sub_event_type') >= 0)
}

/**
 * Events of ACLED: four generations of headers, or its API, where every value is a text.
 *
 * Actors: ACLED's order implies no direction, so all four are participants. Figures: `fatalities` is one figure of
 * ACLED; it writes 0 both where nobody was killed and where nobody knows, so a 0 makes no claim: it is kept as written,
 * and the report says once how many there are. Dates: `time_precision` 3 is known to the month. Weapons: `Air/drone strike` and
 * `Shelling/artillery/missile attack` leave the weapon open; the notes decide where they name only the one, else it is
 * air, and artillery. Strategic developments are `other`, but for agreements, which are talks. ACLED's terms forbid to
 * pass the data on; an opened file stays on its reader's machine.
 */
export function fromAcled(table: Table): RawFeed {
  const { reader, notesOfRows } = rowReader(table)
  return {
    header: {
      title: 'ACLED',
      attribution: 'Armed Conflict Location & Event Data (ACLED), acleddata.com',
      license: 'ACLED terms of use: not to be redistributed',
      actors: [{ id: CLAIMANT, name: 'Armed Conflict Location & Event Data', kind: 'organisation' }],
    },
    records: readRows(table.rows(), reader),
    readRow: reader,
    isFaultline: false,
    get notes() {
      return [...table.notes, ...notesOfRows()]
    },
    habits: ['names-alone'],
  }
}

function rowReader(table: Table): { reader: RowReader; notesOfRows: () => RawNote[] } {
  const find = columnFinder(table.columns)
  const column = {
    id: find('event_id_cnty', 'data_id', 'event_id', 'id'),
    date: find('event_date'),
    type: find('event_type'),
    subType: find('sub_event_type'),
    place: find('location'),
    lat: find('latitude', 'lat'),
    lon: find('longitude', 'lon', 'long', 'lng'),
    country: find('country'),
    iso: find('iso3'),
    source: find('source'),
    notes: find('notes'),
    actor1: find('actor1'),
    assoc1: find('assoc_actor_1', 'ally_actor_1', 'associated_actor_1'),
    actor2: find('actor2'),
    assoc2: find('assoc_actor_2', 'ally_actor_2', 'associated_actor_2'),
    fatalities: find('fatalities'),
  }
  const timePrecision = find('time_precision')
  const geoPrecision = find('geo_precision')
  const regions = [find('admin3'), find('admin2'), find('admin1')]
  const keepRest = furtherColumns(table.columns, Object.values(column))
  const style = styleOfColumn(table, column.date)
  let zeros = 0

  const reader: RowReader = (row, isLean) => {
    const cell = (at: number): string => cellOf(row, at)
    const notes: RawNote[] = [...(row.notes ?? [])]
    const type = cell(column.type)
    const subType = cell(column.subType)
    const text = cell(column.notes)
    const kind = kindOf(type, subType)
    const place = cell(column.place) || regions.map(cell).find(Boolean) || ''
    const principals = [cell(column.actor1), cell(column.actor2)].filter(Boolean)
    const allies = [column.assoc1, column.assoc2].flatMap((at) => split(cell(at)))
    const sources = split(cell(column.source))
    const properties: Record<string, unknown> = {
      kind,
      subkind: subType || type,
      title: titleOf(subType || type, principals, place || cell(column.country)),
      summary: text,
      place,
      precision: PRECISION[cell(geoPrecision)] ?? null,
      country: cell(column.iso) || isoOfCountry(cell(column.country)) || null,
      actors: [...new Set([...principals, ...allies])].map((actor) => ({ actor: actorOf(actor), role: 'participant' })),
      sources: sources.map((source) => sourceOf(source)),
    }
    if (kind === 'strike') properties['weapon'] = weaponOf(subType, text)
    putDate(properties, 'start', cell(column.date), style, notes)
    const { start } = properties
    if (cell(timePrecision) === '3' && typeof start === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(start))
      properties['start'] = start.slice(0, 7)
    const killed = figureOf(cell(column.fatalities))
    if (killed === 0) {
      properties['fatalities'] = 0
      zeros++
    } else if (killed !== undefined)
      properties['claims'] = [{ claimant: CLAIMANT, measure: 'killed', per: 'event', best: killed }]
    if (cell(column.country)) properties['country_name'] = cell(column.country)
    if (!isLean || cell(column.id) === '') keepRest(row, properties)
    const geometry = pointOf(cell(column.lon), cell(column.lat), notes)
    return { where: row.where, feature: { type: 'Feature', id: cell(column.id) || null, geometry, properties }, notes }
  }

  function notesOfRows(): RawNote[] {
    const notes = noteOfStyle('event_date', style)
    if (zeros === 0) return notes
    const reason = `${zeros.toLocaleString('en')} records say 0 fatalities, which ACLED also writes where the number is not known; they claim no figure`
    return [...notes, { field: 'fatalities', value: '0', reason }]
  }

  return { reader, notesOfRows }
}

function kindOf(type: string, subType: string): string {
  if (AGREEMENT.test(subType)) return 'talks'
  return KINDS.find(([pattern]) => pattern.test(type || subType))?.[1] ?? kindOfSubType(subType)
}

/** For re-exports that kept only the finer of the two types. */
function kindOfSubType(subType: string): string {
  if (/armed clash|territory/i.test(subType) && !/non-violent/i.test(subType)) return 'battle'
  if (/strike|shelling|explosive|suicide bomb|grenade|chemical weapon/i.test(subType)) return 'strike'
  if (/^(attack|abduction|sexual violence)/i.test(subType)) return 'civilians'
  return 'other'
}

function weaponOf(subType: string, notes: string): string | null {
  if (/air\/drone/i.test(subType)) {
    const isDrone = /\b(drones?|uavs?|shaheds?|gerans?|fpv)\b/i.test(notes)
    return isDrone && !/\b(air ?strikes?|aircraft|jets?|warplanes?|helicopters?|bombs?)\b/i.test(notes)
      ? 'drone'
      : 'air'
  }
  if (/shelling/i.test(subType)) {
    const isMissile = /\bmissiles?\b/i.test(notes)
    return isMissile && !/\b(shell(s|ed|ing)?|artillery|mortars?|rockets?|mlrs)\b/i.test(notes)
      ? 'missile'
      : 'artillery'
  }
  return subType === '' ? null : 'other'
}

function titleOf(what: string, principals: readonly string[], place: string): string {
  return [what, principals.join(' – ')].filter(Boolean).join(': ') || place
}

function split(text: string): string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
}
