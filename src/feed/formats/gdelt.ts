import { cameoOf } from './cameo.ts'
import { isoOfFips } from './countries.ts'
import type { RawFeed, RawNote } from './format.ts'
import { actorOf, sourceOf } from './named.ts'
import { putDate } from './put-date.ts'
import { readBareRows } from './read-table.ts'
import { type Row, type RowReader, type Table, cellOf, columnFinder, figureOf, pointOf, readRows } from './table.ts'

const GEO = (whose: string, hasAdm2: boolean): string[] =>
  `Type FullName CountryCode ADM1Code ${hasAdm2 ? 'ADM2Code ' : ''}Lat Long FeatureID`
    .split(' ')
    .map((name) => `${whose}Geo_${name}`)
const ACTOR = (which: number): string[] =>
  'Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code'
    .split(' ')
    .map((name) => `Actor${which}${name}`)
const columnsOf = (isSecond: boolean): string[] => [
  ...'GLOBALEVENTID SQLDATE MonthYear Year FractionDate'.split(' '),
  ...ACTOR(1),
  ...ACTOR(2),
  ...'IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources NumArticles AvgTone'.split(
    ' ',
  ),
  ...GEO('Actor1', isSecond),
  ...GEO('Actor2', isSecond),
  ...GEO('Action', isSecond),
  ...'DATEADDED SOURCEURL'.split(' '),
]

/** Columns of GDELT 2.0 (61) and 1.0 (58; 57 before April 2013, without the address). */
const COLUMNS: Record<number, readonly string[]> = {
  61: columnsOf(true),
  58: columnsOf(false),
  57: columnsOf(false).slice(0, 57),
}

/** 1 is a country, 2 and 5 a region, 3 and 4 a city; 0 is no place. */
const PRECISION: Record<string, string> = { 1: 'country', 2: 'region', 3: 'settlement', 4: 'settlement', 5: 'region' }
const KEPT = [
  'EventCode',
  'Actor1Code',
  'Actor2Code',
  'ActionGeo_CountryCode',
  'ActionGeo_ADM1Code',
  'ActionGeo_FeatureID',
]
const KEPT_FIGURES = [
  'IsRootEvent',
  'QuadClass',
  'GoldsteinScale',
  'NumMentions',
  'NumSources',
  'NumArticles',
  'AvgTone',
]
const STYLE = { order: 'month-first', certainty: 'plain', isDayOnly: true } as const
const TIMED = { ...STYLE, isDayOnly: false }

/** Whether a first line, cut at its tabs, is one of GDELT's, which have no header. */
export function isBareGdelt(cells: readonly string[]): boolean {
  return COLUMNS[cells.length] !== undefined && /^\d{1,12}$/.test(cells[0]!) && /^\d{8}$/.test(cells[1]!)
}

/** Whether columns are those of a GDELT export that has a header, such as BigQuery's. */
export function isGdelt(columns: readonly string[]): boolean {
  const find = columnFinder(columns)
  return find('globaleventid', 'global_event_id') >= 0 && find('event_code') >= 0
}

/** The table of a GDELT file without a header. */
export function bareGdeltTable(text: string, width: number): Table {
  return { columns: COLUMNS[width]!, rows: () => bareRows(text, width), notes: [] }
}

function* bareRows(text: string, width: number): Generator<Row> {
  for (const row of readBareRows(text)) yield bareRow(row, width)
}

/** A line of a GDELT file without a header; one that is not `width` cells wide is rejected. */
export function bareRow(row: Row, width: number): Row {
  const found = row.cells.length
  if (found === width) return row
  const reason = `The line has ${found} cells where GDELT writes ${width}; it was left out`
  return { ...row, fault: { field: '', value: row.cells.join(' | ').slice(0, 300), reason } }
}

/**
 * Events of the GDELT Project, 1.0 and 2.0. A machine coded them from news, so all are unverified, and one article makes
 * many (each keeps its address). Kinds follow CAMEO's codes; of a visit, 042 is told of the visitor and 043 of the host.
 * The place is the action's; a country's, a region's stands on a centre and says so by its precision. Geo codes of
 * countries are FIPS 10-4. Actors are their names; CAMEO's codes of them are kept.
 */
export function fromGdelt(table: Table): RawFeed {
  const reader = rowReader(table)
  return {
    header: {
      title: 'GDELT events',
      license: 'Free use with citation',
      attribution: 'The GDELT Project, gdeltproject.org',
      about: 'Coded by machine from news reports; not verified by anybody.',
    },
    records: readRows(table.rows(), reader),
    readRow: reader,
    isFaultline: false,
    notes: table.notes,
    habits: ['names-alone'],
  }
}

function rowReader(table: Table): RowReader {
  const find = columnFinder(table.columns)
  // BigQuery writes GLOBALEVENTID, the codebook GlobalEventID.
  const column = (name: string): number => find(plainly(name), name.toLowerCase())
  const id = find('globaleventid', 'global_event_id')
  const date = find('sqldate', 'day')
  const added = find('dateadded', 'date_added')
  const url = find('sourceurl', 'source_url')
  const code = column('EventCode')
  const names = [column('Actor1Name'), column('Actor2Name')]
  const actorCodes = [column('Actor1Code'), column('Actor2Code')]
  const geo = ['Type', 'FullName', 'CountryCode', 'Lat', 'Long'].map((name) => column(`ActionGeo_${name}`))
  const [type, place, country, lat, lon] = geo as [number, number, number, number, number]
  const kept = KEPT.map((name) => ({ name, at: column(name) }))
  const keptFigures = KEPT_FIGURES.map((name) => ({ name, at: column(name) }))

  return (row, isLean) => {
    const cell = (at: number): string => cellOf(row, at)
    const notes: RawNote[] = [...(row.notes ?? [])]
    const written = cell(code)
    const cameo = cameoOf(written)
    if (!cameo)
      notes.push({
        field: 'EventCode',
        value: written,
        reason: `'${written}' is not a code of CAMEO's; taken as other`,
      })
    const actors = names.map((at, i) => titleCase(cell(at)) || cell(actorCodes[i]!))
    const fullName = cell(place)
    const what = cameo?.label ?? `Event ${written}`
    const properties: Record<string, unknown> = {
      kind: cameo?.kind ?? 'other',
      subkind: what,
      title: [what, actors.filter(Boolean).join(' – ')].filter(Boolean).join(': '),
      weapon: cameo?.weapon ?? null,
      place: fullName,
      precision: PRECISION[cell(type)] ?? null,
      country: isoOfFips(cell(country)) ?? null,
      actors: rolesOf(written, actors),
      status: 'unverified',
      sources: cell(url) === '' ? [] : [sourceOf(cell(url))],
    }
    putDate(properties, 'start', cell(date), STYLE, notes)
    putDate(properties, 'reported', addedAt(cell(added)), TIMED, notes)
    if (!isLean || cell(id) === '') {
      for (const { name, at } of kept) if (cell(at) !== '') properties[name] = cell(at)
      for (const { name, at } of keptFigures) if (cell(at) !== '') properties[name] = figureOf(cell(at))
    }
    const geometry = cell(type) === '0' && cell(lat) === '' ? null : pointOf(cell(lon), cell(lat), notes)
    return { where: row.where, feature: { type: 'Feature', id: cell(id) || null, geometry, properties }, notes }
  }
}

function plainly(name: string): string {
  return name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase()
}

/** 2.0 writes the quarter of an hour, in UTC; 1.0 the day. */
function addedAt(text: string): string {
  return text.replace(/^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/, '$1-$2-$3T$4:$5:$6Z')
}

function rolesOf(code: string, [first = '', second = '']: readonly string[]): unknown[] {
  const [one, other] = roles(code)
  return [
    ...(first === '' ? [] : [{ actor: actorOf(first), role: one }]),
    ...(second === '' ? [] : [{ actor: actorOf(second), role: other }]),
  ]
}

function roles(code: string): readonly [string, string] {
  if (code === '042') return ['visitor', 'host']
  if (code === '043') return ['host', 'visitor']
  if (code === '045') return ['mediator', 'participant']
  // Consulting, cooperating and fighting are done together; the rest one does to the other.
  return /^(036|04|05|06|19)/.test(code) ? ['participant', 'participant'] : ['initiator', 'target']
}

/** GDELT shouts: `UNITED STATES`. Short names are mostly initials. */
function titleCase(name: string): string {
  if (name.length <= 3 || /\p{Ll}/u.test(name)) return name
  return name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
}
