import { isoOfCountry } from './countries.ts'
import type { RawFeed, RawNote } from './format.ts'
import { actorOf } from './named.ts'
import { putDate, styleOfColumn } from './put-date.ts'
import {
  type Row,
  type RowReader,
  type Table,
  cellOf,
  columnFinder,
  figureOf,
  furtherColumns,
  pointOf,
  readRows,
} from './table.ts'
import { arePlain, sourcesOfUcdp } from './ucdp-sources.ts'

const CLAIMANT = 'UCDP'
/**
 * 1 is exact, 2 within some 25 km of a known place, 3 a second-order division, 4 a first-order one, 5 a line or an area
 * without borders, 6 a country, 7 the sea or the air.
 */
const PRECISION: Record<string, string> = {
  1: 'exact',
  2: 'district',
  3: 'district',
  4: 'region',
  5: 'region',
  6: 'country',
  7: 'region',
}
const SUBKIND: Record<string, string> = {
  1: 'state-based conflict',
  2: 'non-state conflict',
  3: 'one-sided violence',
}

/** Whether columns are those of UCDP's Georeferenced Event Dataset, of any vintage. */
export function isUcdp(columns: readonly string[]): boolean {
  const find = columnFinder(columns)
  return find('type_of_violence') >= 0 && find('side_a') >= 0 && find('date_start') >= 0
}

/**
 * Events of the UCDP GED, 41 to 52 columns by vintage, or its API's objects.
 *
 * Sides: the dataset does not say who began a fight, so both sides of types 1 and 2 are participants; of one-sided
 * violence side A is by definition who commits it. Figures: `low`, `best` and `high` are one claim of UCDP, as written
 * (low above high is reported, never swapped); `deaths_a`, `_b`, `_civilians` are claims about that side where they are
 * above zero, since a zero there says no more than that none of the best figure is put down to that side. `number_of_sources`
 * −1 means that it was not coded and is left out. Dates: the span in which it happened; where UCDP knows only the month
 * or the year (`date_prec` 4, 5) and the span is of whole ones, they are written as such.
 */
export function fromUcdp(table: Table): RawFeed {
  const reader = rowReader(table)
  return {
    header: {
      title: 'UCDP Georeferenced Event Dataset',
      license: 'CC BY 4.0',
      attribution: 'Uppsala Conflict Data Program, UCDP GED, CC BY 4.0',
      actors: [{ id: CLAIMANT, name: 'Uppsala Conflict Data Program', kind: 'organisation' }],
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
  const column = {
    id: find('id'),
    type: find('type_of_violence'),
    sideA: find('side_a'),
    sideB: find('side_b'),
    dyad: find('dyad_name'),
    start: find('date_start'),
    end: find('date_end'),
    datePrecision: find('date_prec'),
    place: find('where_coordinates'),
    description: find('where_description'),
    precision: find('where_prec'),
    lat: find('latitude'),
    lon: find('longitude'),
    wkt: find('geom_wkt'),
    country: find('country'),
    iso: find('iso3', 'iso_3', 'country_iso3'),
    low: find('low', 'low_est'),
    best: find('best', 'best_est'),
    high: find('high', 'high_est'),
    deathsA: find('deaths_a'),
    deathsB: find('deaths_b'),
    civilians: find('deaths_civilians'),
    sourceCount: find('number_of_sources'),
    article: find('source_article'),
    offices: find('source_office'),
    dates: find('source_date'),
    headlines: find('source_headline'),
  }
  // These say something of their own beside what the event's members make of them.
  const { datePrecision, precision, dyad, ...used } = column
  const keepRest = furtherColumns(table.columns, Object.values(used))
  const startStyle = styleOfColumn(table, column.start)
  const endStyle = styleOfColumn(table, column.end)

  return (row, isLean) => {
    const cell = (at: number): string => cellOf(row, at)
    const notes: RawNote[] = [...(row.notes ?? [])]
    const isOneSided = cell(column.type) === '3'
    const sides = [cell(column.sideA), cell(column.sideB)]
    const place = cell(column.place) || cell(column.description)
    const headlines = cell(column.headlines)
    const type = cell(column.type)
    const hasId = cell(column.id) !== ''
    const cells = { article: cell(column.article), offices: cell(column.offices), dates: cell(column.dates), headlines }
    const properties: Record<string, unknown> = {
      kind: isOneSided ? 'civilians' : 'battle',
      subkind: SUBKIND[type] ?? (type && `type of violence ${type}`),
      // The place stands beside the title wherever an event is named.
      title: cell(dyad) || sides.filter(Boolean).join(' – ') || place,
      summary: [headlines.length > 1 ? headlines : '', cell(column.description)].filter(Boolean).join('\n'),
      place,
      precision: PRECISION[cell(precision)] ?? null,
      country: cell(column.iso) || isoOfCountry(cell(column.country)) || null,
      actors: [
        { actor: actorOf(sides[0]!), role: isOneSided ? 'initiator' : 'participant' },
        { actor: actorOf(sides[1]!), role: isOneSided ? 'target' : 'participant' },
      ].filter(({ actor }) => actor !== ''),
      claims: claimsOf(row, column, sides),
      sources: isLean && hasId && arePlain(cells) ? [] : sourcesOfUcdp(cells),
    }
    putDate(properties, 'start', cell(column.start), startStyle, notes)
    putDate(properties, 'end', cell(column.end), endStyle, notes)
    sayVaguely(properties, cell(datePrecision))
    if (cell(column.country)) properties['country_name'] = cell(column.country)
    if (!/^-1(\.0+)?$/.test(cell(column.sourceCount)) && cell(column.sourceCount))
      properties['number_of_sources'] = figureOf(cell(column.sourceCount))
    if (!isLean || !hasId) keepRest(row, properties)
    const geometry = pointOf(cell(column.lon), cell(column.lat), notes)
    return { where: row.where, feature: { type: 'Feature', id: cell(column.id) || null, geometry, properties }, notes }
  }
}

function claimsOf(
  row: Row,
  {
    low,
    best,
    high,
    deathsA,
    deathsB,
    civilians,
  }: Record<'low' | 'best' | 'high' | 'deathsA' | 'deathsB' | 'civilians', number>,
  [sideA, sideB]: readonly string[],
): unknown[] {
  const figure = (column: number): number | string | undefined => figureOf(cellOf(row, column))
  const claims: unknown[] = []
  const figures = { low: figure(low), best: figure(best), high: figure(high) }
  if (figures.low !== undefined || figures.best !== undefined || figures.high !== undefined)
    claims.push({ claimant: CLAIMANT, measure: 'killed', per: 'event', ...figures })
  const add = (column: number, side: string | undefined): void => {
    const of = figure(column)
    if (of === undefined || of === 0 || side === '') return
    const whom = side === undefined ? { civilian: true } : { about: actorOf(side) }
    claims.push({ claimant: CLAIMANT, measure: 'killed', per: 'event', ...whom, best: of })
  }
  add(deathsA, sideA)
  add(deathsB, sideB)
  add(civilians, undefined)
  return claims
}

/** Whole months and years as such, where the event is not known better than that. */
function sayVaguely(properties: Record<string, unknown>, datePrecision: string): void {
  const { start, end } = properties
  const isVague = datePrecision === '4' || datePrecision === '5'
  if (start === end) delete properties['end']
  if (!isVague || !isDay(start) || !isDay(end) || !start.endsWith('-01') || !isLastOfMonth(end)) return
  const isYears = start.endsWith('-01-01') && end.endsWith('-12-31')
  const length = isYears ? 4 : 7
  properties['start'] = start.slice(0, length)
  if (start.slice(0, length) === end.slice(0, length)) delete properties['end']
  else properties['end'] = end.slice(0, length)
}

function isDay(date: unknown): date is string {
  return typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date)
}

function isLastOfMonth(day: string): boolean {
  return (
    new Date(`${day}T00:00:00Z`).getTime() + 86_400_000 === Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)))
  )
}
