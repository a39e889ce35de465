import type { Box, LabelLine, LabelWish } from './basemap-placing.ts'
import {
  nameIn,
  type CountryName,
  type Language,
  type NamesFile,
  type PlaceNames,
  type WaterName,
} from './basemap-names.ts'

/** What the map looks at, in pixels of the label canvas. */
export interface LabelView {
  zoom: number
  /** Longitude and latitude → pixel; the copy of the world nearest to the middle of the view. */
  project: (lon: number, lat: number) => { x: number; y: number }
  /** The part of the canvas that is on screen, where country names belong. */
  screen: Box
  /** The whole canvas. */
  canvas: Box
  metresPerPx: (lat: number) => number
}

export interface LabelStyle {
  sans: string
  serif: string
  scale: number
  language: Language
  /** Lines under a country's name, by ISO 3166 alpha-3 code. */
  notes: ReadonlyMap<string, string>
  focus: readonly string[]
}

/** All names that may stand in a view, in the order in which they get a place: water, countries, capitals, towns. */
export function wishesFor(names: NamesFile, places: PlaceNames[], view: LabelView, style: LabelStyle): LabelWish[] {
  return [
    ...names.waters.flatMap((water) => waterWish(water, view, style)),
    ...names.countries
      .toSorted((a, b) => rankOf(b, style) - rankOf(a, style))
      .flatMap((country) => countryWish(country, view, style)),
    ...places.flatMap((rows) => placeWishes(rows, view, style)),
  ]
}

function waterWish({ lon, lat, zoom, river, names }: WaterName, view: LabelView, style: LabelStyle): LabelWish[] {
  if (view.zoom < zoom[0] || view.zoom > zoom[1]) return []
  const point = view.project(lon, lat)
  if (!holds(view.canvas, point)) return []
  const size = view.zoom - zoom[0] > 1 && !river ? 14 : 13
  const spacing = { colour: river ? 'river' : 'sea', spacingEm: 0.01 } as const
  const lines = splitWords(nameIn(names, style.language), view.zoom).map((text) => ({
    text,
    font: `italic 400 ${size * style.scale}px ${style.serif}`,
    height: size * 1.2 * style.scale,
    ...spacing,
  }))
  return [{ ...point, lines, ...(!river && { wanderPx: WATER_WANDER_PX }) }]
}

/** A sea's name steps aside for marks, but stays in the sea. */
const WATER_WANDER_PX = 26

// "Sea of Azov" fits its sea on one line only where the sea is wide.
const splitWords = (name: string, zoom: number) =>
  zoom <= 5 && name.length > 9 && name.includes(' ') ? halves(name.split(' ')) : [name]
const halves = (words: string[]) => {
  const half = Math.ceil(words.length / 2)
  return [words.slice(0, half).join(' '), words.slice(half).join(' ')]
}

const rankOf = (country: CountryName, style: LabelStyle) =>
  country.spanKm + (style.focus.includes(country.id) ? 1e5 : 0) + (style.notes.has(country.id) ? 1e6 : 0)

function countryWish({ id, anchors, spanKm, names }: CountryName, view: LabelView, style: LabelStyle): LabelWish[] {
  const name = nameIn(names, style.language)
  const note = style.notes.get(id)
  const size = style.focus.includes(id) || spanKm > 1500 ? 16 : spanKm > 500 ? 15 : 14
  const width = name.length * size * 0.56 * style.scale
  for (const [lon, lat] of anchors) {
    const point = view.project(lon, lat)
    if (!holds(view.screen, point, width / 2)) continue
    const spanPx = (spanKm * 1000) / view.metresPerPx(lat)
    // A name may stick out of a small country a little, not lie across three; a huge one needs no name at zoom 9.
    if (spanPx < width * 0.72 && note === undefined) return []
    const font = (weight: number, px: number) => `${weight} ${px * style.scale}px ${style.sans}`
    const lines: LabelLine[] = [
      { text: name, font: font(600, size), colour: 'country', spacingEm: 0.06, height: size * 1.25 * style.scale },
      ...wrap(note ?? '').map((text): LabelLine => {
        return { text, font: font(400, 12.5), colour: 'country', spacingEm: 0, height: 15 * style.scale }
      }),
    ]
    return [{ ...point, lines, wanderPx: Math.min(90, spanPx * 0.4) }]
  }
  return []
}

/** Breaks a note into lines of about 22 letters. */
function wrap(note: string): string[] {
  const lines: string[] = []
  for (const word of note.split(' ').filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < 23) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function placeWishes(places: PlaceNames, view: LabelView, style: LabelStyle): LabelWish[] {
  const wishes: LabelWish[] = []
  for (let row = 0; row < places.count; row++) {
    if ((places.zoom[row] ?? 99) > view.zoom) continue
    const point = view.project(places.lon[row] ?? 0, places.lat[row] ?? 0)
    if (!holds(view.canvas, point)) continue
    const isCapital = places.isCapital(row)
    const size = isCapital ? 13.5 : (places.population[row] ?? 0) > 600 && view.zoom > 6 ? 13.5 : 12.5
    const line: LabelLine = {
      text: places.nameOf(row, style.language),
      font: `${isCapital ? 600 : 400} ${size * style.scale}px ${style.sans}`,
      colour: 'place',
      spacingEm: 0,
      height: size * 1.2 * style.scale,
    }
    wishes.push({ ...point, lines: [line], dotPx: (isCapital ? 2.6 : 2) * style.scale })
  }
  return wishes
}

const holds = (box: Box, { x, y }: { x: number; y: number }, marginX = 0) =>
  x >= box.x + marginX && x <= box.x + box.width - marginX && y >= box.y && y <= box.y + box.height
