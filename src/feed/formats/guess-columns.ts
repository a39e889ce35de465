import { type DayOrder, isoOf, styleOf } from './dates.ts'
import { numberOf, plainName } from './table.ts'

/** What a column of somebody's table can hold. */
export const COLUMN_USES = {
  start:
    'start start_date date_start date event_date eventdate datetime date_time timestamp when day incident_date occurred occurred_at datum fecha дата date_utc time created_at pubdate year',
  end: 'end end_date date_end enddate until',
  lat: 'latitude lat y geo_lat point_y ycoord y_coord lat_dd decimallatitude decimal_latitude широта breite latitud geo+lat',
  lon: 'longitude lon lng long x geo_lon geo_lng geo_long point_x xcoord x_coord lon_dd decimallongitude decimal_longitude долгота довгота länge longitud geo+lon',
  title: 'title name headline event event_name summary_title label titel titre título назва название',
  summary: 'summary description notes text desc details comment comments narrative',
  place: 'place location settlement city town village place_name location_name asciiname admin2 ort lugar lieu',
  country: 'country iso3 country_code country_name iso land pais pays',
  kind: 'kind type event_type category eventtype incident_type attack_type type_of_event',
  id: 'id event_id uid uuid globalid objectid',
  killed: 'killed deaths fatalities dead fatality n_killed num_killed total_deaths nkill',
  wounded: 'wounded injured injuries n_wounded num_injured nwound',
  actor: 'actor actor1 perpetrator attacker side_a gname group initiator',
  target: 'target actor2 victim side_b',
  source: 'source source_url url link sources href',
} as const

/** What one column can be taken for. */
export type ColumnUse = keyof typeof COLUMN_USES

/** Which column holds what, by its number counted from 0; what was guessed may be corrected by hand. */
export interface ColumnChoice {
  columns: Partial<Record<ColumnUse, number>>
  /** The order of day and month; absent: as the column shows. */
  order?: DayOrder
}

/** Guesses what the columns of a table hold: by their names, checked against their cells, then by the cells alone. */
export function guessColumns(header: readonly string[], sample: readonly (readonly string[])[]): ColumnChoice {
  const columns: ColumnChoice['columns'] = {}
  const taken = new Set<number>()
  const cellsOf = (index: number): string[] => sample.map((cells) => cells[index]?.trim() ?? '').filter(Boolean)
  const take = (use: ColumnUse, index: number): void => {
    if (index < 0) return
    columns[use] = index
    taken.add(index)
  }
  const names = header.map(plainName)
  for (const use of Object.keys(COLUMN_USES) as ColumnUse[]) {
    const known = COLUMN_USES[use].split(' ')
    const fits = FITS[use]
    const found = known
      .map((name) => names.indexOf(name))
      .find((index) => index >= 0 && !taken.has(index) && (!fits || mostly(cellsOf(index), fits)))
    take(use, found ?? -1)
  }
  const rest = (): number[] => header.map((_, index) => index).filter((index) => !taken.has(index))
  if (columns.start === undefined) take('start', rest().find((index) => looksLikeDates(cellsOf(index))) ?? -1)
  if (columns.lat === undefined || columns.lon === undefined) takePair(rest(), cellsOf, take)
  if (columns.title === undefined && columns.summary === undefined)
    take('title', rest().find((index) => looksLikeProse(cellsOf(index))) ?? -1)
  return { columns }
}

const STYLES = [styleOf(['31/01/2022']), styleOf(['01/31/2022'])]

function isDate(text: string): boolean {
  return STYLES.some((style) => isoOf(text, style) !== null)
}

const isWithin = (most: number) => (text: string) => Math.abs(numberOf(text) ?? Infinity) <= most

/** What a column of a telling name must hold besides; a name alone decides the others. */
const FITS: Partial<Record<ColumnUse, (text: string) => boolean>> = {
  start: isDate,
  end: isDate,
  lat: isWithin(90),
  lon: isWithin(180),
  killed: (text) => /^\d/.test(text),
  wounded: (text) => /^\d/.test(text),
}

function mostly(cells: readonly string[], fits: (text: string) => boolean): boolean {
  return cells.length === 0 || cells.filter(fits).length * 2 >= cells.length
}

/** Dates by their looks; a bare number could be anything but eight digits that begin like a year. */
function looksLikeDates(cells: readonly string[]): boolean {
  const fits = (text: string): boolean =>
    (/^\d+$/.test(text) ? /^(19|20)\d{6}$/.test(text) : !/^\d+\.\d+$/.test(text)) && isDate(text)
  return cells.length > 0 && cells.filter(fits).length >= cells.length * 0.8
}

/** Two columns of decimal degrees side by side; the one beyond 90 is the longitude, else the first is the latitude. */
function takePair(
  rest: readonly number[],
  cellsOf: (index: number) => string[],
  take: (use: ColumnUse, index: number) => void,
): void {
  const isDegrees = (index: number): boolean => {
    const cells = cellsOf(index)
    const isDecimal = (text: string): boolean => /^[+-]?\d{1,3}[.,]\d{2,}$/.test(text) && isWithin(180)(text)
    return cells.length > 0 && cells.filter(isDecimal).length >= cells.length * 0.8
  }
  const first = rest.find((index) => rest.includes(index + 1) && isDegrees(index) && isDegrees(index + 1))
  if (first === undefined) return
  const isLonFirst = !cellsOf(first).every(isWithin(90))
  take('lat', isLonFirst ? first + 1 : first)
  take('lon', isLonFirst ? first : first + 1)
}

function looksLikeProse(cells: readonly string[]): boolean {
  return (
    cells.length > 0 &&
    cells.filter((text) => text.length > 12 && /\p{L}\s+\p{L}/u.test(text)).length * 2 > cells.length
  )
}
