export type Language = 'en' | 'uk' | 'be' | 'ru' | 'zh'

export interface Names {
  en: string
  uk?: string
  be?: string
  ru?: string
  zh?: string
}

export interface CountryName {
  id: string
  /** Where the name may stand, longitude and latitude; the first that lies in view is taken. */
  anchors: [number, number][]
  spanKm: number
  names: Names
}

export interface WaterName {
  lon: number
  lat: number
  zoom: [number, number]
  /** A river's name lies on its line, over land. */
  river?: true
  names: Names
}

/** Places by row, most important first. */
export interface PlaceNames {
  lon: Float64Array
  lat: Float64Array
  zoom: Uint8Array
  /** In thousands. */
  population: Uint32Array
  isCapital: (row: number) => boolean
  nameOf: (row: number, language: Language) => string
  count: number
}

export interface NamesFile {
  countries: CountryName[]
  waters: WaterName[]
  places: PlaceColumns
}

/** Places as `public/basemap/` holds them: thousandths of a degree; a language lists only what differs from English. */
export interface PlaceColumns {
  lon: number[]
  lat: number[]
  zoom: number[]
  population: number[]
  capitals: number
  en: string[]
  uk: SparseNames
  be: SparseNames
  ru: SparseNames
  zh: SparseNames
}
type SparseNames = [steps: number[], names: string[]]

export function readPlaceNames(columns: PlaceColumns): PlaceNames {
  const others = { uk: byRow(columns.uk), be: byRow(columns.be), ru: byRow(columns.ru), zh: byRow(columns.zh) }
  return {
    lon: Float64Array.from(columns.lon, (thousandths) => thousandths / 1000),
    lat: Float64Array.from(columns.lat, (thousandths) => thousandths / 1000),
    zoom: Uint8Array.from(columns.zoom),
    population: Uint32Array.from(columns.population),
    isCapital: (row) => row < columns.capitals,
    nameOf: (row, language) => (language === 'en' ? undefined : others[language].get(row)) ?? columns.en[row] ?? '',
    count: columns.en.length,
  }
}

export const nameIn = (names: Names, language: Language): string => names[language] ?? names.en

function byRow([steps, names]: SparseNames): Map<number, string> {
  let row = 0
  return new Map(steps.map((step, i) => [(row += step), names[i] ?? '']))
}
