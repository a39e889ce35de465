import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { MultiPolygon, Position } from 'geojson'
import { merge, mesh } from 'topojson-client'
import { describe, expect, test } from 'vitest'
import { readPlaceNames, type NamesFile, type PlaceColumns } from '../../views/map/basemap-names.ts'
import type { UnitMap, UnitProperties } from '../../views/map/basemap-shapes.ts'
import type { BasemapAbout, BasemapRegions } from '../../views/map/basemap-about.ts'

const folder = join(import.meta.dirname, '../../../public/basemap')
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))
const about = read('about.json') as BasemapAbout
const labels = read('labels.json') as NamesFile

test('all files together are at most 1 MB gzipped', () => {
  const sizes = readdirSync(folder).map((name) => gzipSync(readFileSync(join(folder, name))).length)
  expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(1_000_000)
})

describe.each(['world-far.json', 'world-middle.json', 'europe-near.json'])('%s', (name) => {
  const map = read(name) as UnitMap
  const stateAt = (lon: number, lat: number, policy: string) => {
    const states = about.policies[policy]?.states ?? {}
    const unit = unitsOf(map).find((u) => contains(merge(map, [u as never]), [lon, lat]))?.properties
    return unit && (states[unit.id] ?? unit.state)
  }

  test.each([
    ['Simferopol', 34.1, 45.05],
    ['Kyiv', 30.52, 50.45],
    ['Donetsk', 37.8, 48],
    ['Kherson', 32.75, 46.85],
  ])('%s lies in Ukraine under the UN policy', (_, lon, lat) => expect(stateAt(lon, lat, 'un')).toBe('UKR'))

  test('Crimea is Russia only under the de-facto policy', () => {
    expect(stateAt(34.1, 45.05, 'de-facto')).toBe('RUS')
    expect(stateAt(37.8, 48, 'de-facto')).toBe('UKR')
  })

  test('Minsk lies in Belarus and Moscow in Russia', () => {
    expect(stateAt(27.56, 53.9, 'un')).toBe('BLR')
    expect(stateAt(37.62, 55.75, 'un')).toBe('RUS')
  })

  test('the line between Crimea and Kherson is there to be dashed', () => {
    const isCrimea = (id?: string) => id === 'UA-43'
    const line = mesh(map, map.objects.units, (a, b) => {
      const [one, other] = [idOf(a), idOf(b)]
      return isCrimea(one) !== isCrimea(other) && [one, other].includes('UA-65')
    })
    expect(line.coordinates.length).toBeGreaterThan(0)
  })
})

test('the near map closes on the middle map: their common outline has the same points', () => {
  const [near, middle] = [read('europe-near.json') as UnitMap, read('world-middle.json') as UnitMap]
  const ids = new Set(unitsOf(near).map(idOf))
  const seam = mesh(middle, middle.objects.units, (a, b) => ids.has(idOf(a)) !== ids.has(idOf(b)))
  const shared = new Set(unitsOf(near).flatMap((u) => points(merge(near, [u as never]))))
  const missing = seam.coordinates.flat().filter((point) => !shared.has(keyOf(point)))
  expect(missing).toEqual([])
})

test('names of the story are there, from the zoom at which they are needed', () => {
  const places = readPlaceNames(labels.places)
  const towns = readPlaceNames(read('towns.json') as PlaceColumns)
  const find = (name: string) =>
    [places, towns]
      .flatMap((set) => Array.from({ length: set.count }, (_, row) => ({ set, row })))
      .find(({ set, row }) => set.nameOf(row, 'en') === name)
  const zoomOf = (name: string) => {
    const found = find(name)
    return found && found.set.zoom[found.row]
  }
  for (const capital of ['Minsk', 'Kyiv', 'Beijing', 'Moscow', 'Tehran']) expect(zoomOf(capital), capital).toBe(2)
  for (const city of ['Kharkiv', 'Kherson', 'Mariupol']) expect(zoomOf(city), city).toBeLessThanOrEqual(6)
  for (const town of ['Machulishchy', 'Bakhmut', 'Vuhledar', 'Avdiivka'])
    expect(zoomOf(town), town).toBeLessThanOrEqual(8)
  const machulishchy = find('Machulishchy')
  expect(machulishchy?.set.lon[machulishchy.row]).toBeCloseTo(27.59, 1)
  expect(machulishchy?.set.lat[machulishchy.row]).toBeCloseTo(53.78, 1)
  expect(machulishchy?.set.nameOf(machulishchy.row, 'be')).toBe('Мачулішчы')
})

test('Ukraine, Belarus, Russia, Poland and China name each of their regions', () => {
  const regions = read('regions.json') as BasemapRegions
  const count = (state: string) => regions.filter((region) => region.state === state).length
  expect([count('UKR'), count('BLR'), count('POL')]).toEqual([27, 7, 16])
  expect(count('RUS')).toBeGreaterThanOrEqual(83)
  for (const region of regions) expect(region.names.en, region.id).toMatch(/\p{L}/u)
  for (const region of regions.filter((r) => ['UKR', 'BLR'].includes(r.state))) {
    expect(Object.keys(region.names), region.id).toEqual(expect.arrayContaining(['en', 'uk', 'be', 'ru']))
  }
  expect(new Set(regions.map((region) => region.names.en)).size).toBe(regions.length)
})

test('each country has one name and stands where it belongs', () => {
  expect(new Set(labels.countries.map((country) => country.id)).size).toBe(labels.countries.length)
  const ukraine = labels.countries.find((country) => country.id === 'UKR')
  expect(ukraine?.names).toMatchObject({ en: 'Ukraine', uk: 'Україна', be: 'Украіна', ru: 'Украина', zh: '乌克兰' })
})

test('each source says its licence and each policy its sentence', () => {
  for (const source of about.sources) expect(source.licence).not.toBe('')
  expect(Object.keys(about.policies)).toEqual(expect.arrayContaining(['un', 'de-facto']))
  for (const policy of Object.values(about.policies)) expect(policy.sentence).toMatch(/dashed: disputed/)
})

const unitsOf = (map: UnitMap) => map.objects.units.geometries as { properties: UnitProperties }[]
const idOf = (unit: unknown) => (unit as { properties: { id: string } }).properties.id
const keyOf = ([lon = 0, lat = 0]: Position) => `${Math.round(lon * 1e4)},${Math.round(lat * 1e4)}`
const points = (shape: MultiPolygon) => shape.coordinates.flat(2).map(keyOf)

function contains(shape: MultiPolygon, [x, y]: [number, number]): boolean {
  let inside = false
  for (const ring of shape.coordinates.flat()) {
    ring.forEach(([ax = 0, ay = 0], i) => {
      const [bx = 0, by = 0] = ring.at(i - 1) ?? []
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
    })
  }
  return inside
}
