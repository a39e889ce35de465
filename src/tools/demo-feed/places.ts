// Where things are: the places of the facts, their precision, and country codes.
import { cell, readRows, type Row } from './facts.ts'
import type { Position, Precision } from './feed-shape.ts'

const iso3: Record<string, string> = {
  AZ: 'AZE', BE: 'BEL', BY: 'BLR', CA: 'CAN', CH: 'CHE', CN: 'CHN', DE: 'DEU', EE: 'EST', ES: 'ESP', FI: 'FIN',
  FR: 'FRA', GB: 'GBR', HU: 'HUN', IN: 'IND', IR: 'IRN', IT: 'ITA', KZ: 'KAZ', MD: 'MDA', NL: 'NLD', PL: 'POL',
  RU: 'RUS', SK: 'SVK', TR: 'TUR', UA: 'UKR', US: 'USA', UZ: 'UZB',
} // prettier-ignore

const strikePrecision: Record<string, Precision> = {
  site: 'exact',
  city: 'settlement',
  district: 'district',
  oblast: 'region',
  'sea area': 'region',
  country: 'country',
}

const typePrecision: Record<string, Precision> = {
  site: 'exact',
  residence: 'exact',
  'air base': 'exact',
  city: 'settlement',
  town: 'settlement',
  village: 'settlement',
  district: 'district',
  oblast: 'region',
  sea: 'region',
  country: 'country',
}

// The facts qualify some names for their own bookkeeping; on a map the bare name is enough.
const plainNames: Record<string, string> = {
  'New York (UN)': 'New York',
  'Geneva (OHCHR)': 'Geneva',
  'Kozatske (Kherson)': 'Kozatske',
  'Novy (Adygea)': 'Novy, Adygea',
  'Hvardiiske (Crimea)': 'Hvardiiske',
  'Black Sea (SW of Crimea)': 'Black Sea',
  'Gubastovo (Kolomna district)': 'Gubastovo, Kolomna district',
  'Zaporizhzhia Nuclear Power Plant (Enerhodar)': 'Zaporizhzhia Nuclear Power Plant',
}

const rows = readRows('facts/places.csv')
const byId = new Map(rows.map((row) => [cell(row, 'id'), row]))
const byName = new Map(rows.map((row) => [cell(row, 'name_en'), row]))

export function placeRow(id: string): Row {
  const row = byId.get(id)
  if (!row) throw new Error(`no place '${id}' in places.csv`)
  return row
}

export function positionOf(row: Row): Position {
  return [Number(cell(row, 'lon')), Number(cell(row, 'lat'))]
}

export function plainName(name: string): string {
  return plainNames[name] ?? name
}

/** ISO 3166 alpha-3; undefined at sea, where no country is meant. */
export function countryOf(placeId: string): string | undefined {
  const code = cell(placeRow(placeId), 'iso2')
  if (code === 'XZ') return undefined
  const long = iso3[code]
  if (!long) throw new Error(`no three-letter code for '${code}'`)
  return long
}

export function precisionOfPlace(placeId: string): Precision {
  const precision = typePrecision[cell(placeRow(placeId), 'type')]
  if (!precision) throw new Error(`place '${placeId}' has a type without a precision`)
  return precision
}

export function precisionOfStrike(row: Row): Precision {
  const precision = strikePrecision[cell(row, 'coord_precision')]
  if (!precision) throw new Error(`strike ${cell(row, 'id')} has an unknown precision`)
  return precision
}

/** The place of a strike in words: a strike known to the oblast is not put into its capital. */
export function placeOfStrike(row: Row): string {
  const place = placeRow(cell(row, 'place_id'))
  if (cell(row, 'coord_precision') === 'oblast') return cell(place, 'admin1')
  if (cell(row, 'notes').includes('nearest listed town used')) return `near ${cell(row, 'place')}`
  return plainName(cell(row, 'place'))
}

/** Where a traveller came from; undefined for a call, or where the facts do not say. */
export function originOf(row: Row): { place: string; coordinates: Position } | undefined {
  const name = cell(row, 'from_city')
  if (name === '' || name === cell(row, 'city')) return undefined
  const place = byName.get(name)
  if (!place) throw new Error(`visit ${cell(row, 'id')}: no place named '${name}'`)
  return { place: plainName(name), coordinates: positionOf(place) }
}
