import { closeSync, openSync, statSync, writeSync } from 'node:fs'
import { seededRandom } from '../../query/seeded-feed.ts'

/** A file of seeded rows: as UCDP writes its dataset, or a plain table of at most 120 bytes of title and place a row. */
export type Shape = 'ucdp' | 'plain'

const UCDP_COLUMNS =
  'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob'
const PLAIN_COLUMNS = 'id,date,title,place,country,latitude,longitude,actor1,actor2,event_type,fatalities'

const COUNTRIES: readonly [name: string, lat: number, lon: number, region: string][] = [
  ['Syria', 35, 38, 'Middle East'],
  ['Afghanistan', 34, 66, 'Asia'],
  ['Ukraine', 48.5, 35, 'Europe'],
  ['Ethiopia', 9, 39, 'Africa'],
  ['Mexico', 23, -102, 'Americas'],
  ['DR Congo (Zaire)', -1, 27, 'Africa'],
  ['India', 24, 82, 'Asia'],
  ['Colombia', 4, -73, 'Americas'],
  ['Somalia', 4, 45, 'Africa'],
  ['Yemen (North Yemen)', 15, 45, 'Middle East'],
]
const SYLLABLES = 'ba ri ma du kha sel ana ti or zha pol vo ne kar el um shi gra to lin'.split(' ')
const WORDS =
  'clashes reported near the village after shelling by government forces according to local sources killed fighters attack on checkpoint convoy ambushed market residents bodies found military said offensive river road district night'.split(
    ' ',
  )
const OFFICES = ['Agence France Presse', 'Reuters News', 'Xinhua', 'BBC Monitoring', 'SOHR', 'All Africa']
const EVENT_TYPES = ['Battle', 'Shelling', 'Air strike', 'Violence against civilians', 'Protest', 'Sabotage']
const FIRST_DAY = Date.UTC(1989, 0, 1)
const DAYS = 12_700
const DAY_MS = 86_400_000
const PIECE = 1 << 20

/** Writes a file of seeded rows piece by piece and answers its length in bytes. */
export function writeSeededFile(path: string, shape: Shape, rows: number): number {
  const next = shape === 'ucdp' ? ucdpRows(rows) : plainRows(rows)
  const file = openSync(path, 'w')
  let piece = `${shape === 'ucdp' ? UCDP_COLUMNS : PLAIN_COLUMNS}\n`
  for (let row = 0; row < rows; row++) {
    piece += `${next(row)}\n`
    if (piece.length < PIECE) continue
    writeSync(file, piece)
    piece = ''
  }
  writeSync(file, piece)
  closeSync(file)
  return statSync(path).size
}

function createWorld(rows: number, actorCount: number, placeCount: number) {
  const random = seededRandom(rows)
  const below = (most: number): number => Math.floor(random() * most)
  // As uneven as feeds are: a few places and actors have most of the events.
  const skewed = (most: number): number => Math.floor(most * random() ** 3)
  const word = (): string => {
    const name = Array.from({ length: 2 + below(3) }, () => SYLLABLES[below(SYLLABLES.length)]!).join('')
    return name[0]!.toUpperCase() + name.slice(1)
  }
  const words = (count: number): string => Array.from({ length: count }, () => WORDS[below(WORDS.length)]!).join(' ')
  const places = Array.from({ length: placeCount }, () => {
    const [country, lat, lon, region] = COUNTRIES[skewed(COUNTRIES.length)]!
    const at = { lat: lat + (random() - 0.5) * 10, lon: lon + (random() - 0.5) * 12 }
    return { name: word(), country, region, lat: at.lat.toFixed(6), lon: at.lon.toFixed(6), province: word() }
  })
  const actors = Array.from({ length: actorCount }, (_, i) =>
    i % 5 === 0 ? `Government of ${word()}` : `${word()} ${['Front', 'Army', 'Brigade', 'Militia'][i % 4]} ${word()}`,
  )
  const day = (): string => new Date(FIRST_DAY + Math.floor(DAYS * random() ** 0.6) * DAY_MS).toISOString().slice(0, 10)
  return { below, skewed, words, places, actors, day }
}

/** Some 630 bytes a row, as in the published dataset. */
function ucdpRows(rows: number): (row: number) => string {
  const { below, skewed, words, places, actors, day } = createWorld(rows, 1_200, 40_000)
  const dyads = Array.from({ length: 1_500 }, () => [actors[skewed(240) * 5]!, actors[below(actors.length)]!] as const)
  return (row) => {
    const dyad = skewed(dyads.length)
    const [a, b] = dyads[dyad]!
    const place = places[skewed(places.length)]!
    const start = day()
    const best = skewed(60)
    const office = OFFICES[below(OFFICES.length)]!
    const headline = words(7)
    const article = `"${`""${office},${start},${headline}""`}"`
    const sides = `${below(2000)},${below(2000)},${quoted(a)},${below(5000)},${below(5000)},${quoted(b)}`
    const point = `${place.lat},${place.lon},POINT (${place.lon} ${place.lat})`
    const names = `${place.name} town,${words(12)},${place.province} province,${place.name} district`
    return (
      `${row + 1},XXX-${start.slice(0, 4)}-1-${dyad}-${row},${start.slice(0, 4)},1,Clear,${1 + below(3)},${dyad},${dyad},` +
      `${place.country}: Government,${dyad},${dyad},${quoted(`${a} - ${b}`)},${sides},${1 + below(4)},${article},${office},` +
      `${start},${headline},${words(3)},${1 + below(6)},${names},${point},${100_000 + below(90_000)},${place.country},` +
      `${below(900)},${place.region},1,${1 + below(3)},${start} 00:00:00.000,${start} 00:00:00.000,${below(4)},${below(4)},` +
      `${below(2)},0,${best},${best + below(5)},${Math.max(0, best - below(5))},${below(900)},`
    )
  }
}

/** Titles and places of at most 120 bytes together. */
function plainRows(rows: number): (row: number) => string {
  const { below, skewed, words, places, actors, day } = createWorld(rows, 12_000, 80_000)
  return (row) => {
    const place = places[skewed(places.length)]!
    const title = words(6 + below(6)).slice(0, 120 - place.name.length)
    const sides = `${actors[skewed(actors.length)]!},${below(3) === 0 ? '' : actors[skewed(actors.length)]!}`
    const type = EVENT_TYPES[skewed(EVENT_TYPES.length)]!
    const where = `${place.name},${place.country},${place.lat},${place.lon}`
    return `e${row + 1},${day()},${title},${where},${sides},${type},${below(4) === 0 ? '' : skewed(40)}`
  }
}

function quoted(text: string): string {
  return text.includes(',') ? `"${text}"` : text
}
