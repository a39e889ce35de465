import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { FeedError, readFeedBytes } from '../read-feed.ts'
import { SAMPLES, expectWhole, seeded } from './formats-in-test.ts'

// `FUZZ=10000 npx vitest run src/feed/formats/fuzz` does them all.
const ROUNDS = Number(process.env['FUZZ'] ?? 60)

const SEEDS: Record<string, Uint8Array> = {
  lines: new TextEncoder().encode(
    Array.from(
      { length: 8 },
      (_, i) => `{"type":"Feature","id":${i},"geometry":null,"properties":{"date":"2/${i}/2022"}}`,
    ).join('\n'),
  ),
  table: new TextEncoder().encode(
    `\ufeffDate;Lat;Lon;Title\r\n${'24.02.2022;50,4;30,5;"Ein ""Titel"", länger\r\nals eine Zeile"\r\n'.repeat(8)}`,
  ),
  timemap: new TextEncoder().encode(
    '{"events":[{"id":"a","date":"2/3/2022","latitude":"5","longitude":"6","sources":["x",{"path":"HIDDEN"}]}],"sources":{"x":{"paths":["https://a.org"]}}}',
  ),
  acled: new TextEncoder().encode(
    '{"status":200,"data":[{"event_id_cnty":"A1","event_date":"2022-02-03","event_type":"Battles","latitude":"1","longitude":"2","fatalities":"0"}]}',
  ),
}
if (existsSync(SAMPLES)) {
  for (const name of [
    'ucdp/ged231-sample-1000.csv',
    'ucdp/hdx-conflict-data-ukr.csv',
    'viina/event_info_2023.reconstructed.csv',
    'gdelt/20180101000000.export.first600.CSV',
  ])
    SEEDS[name] = new Uint8Array(readFileSync(new URL(name, SAMPLES))).subarray(0, 12_000)
}

const NASTY = [
  '"',
  '""',
  ',',
  '\t',
  ';',
  '\n',
  '\r',
  '\r\n',
  '\u0000',
  '{',
  '}',
  '[',
  '\u001e',
  '#',
  '-',
  'NaN',
  '1e999',
  '99999999',
  '__proto__',
  '31/12/2022',
  '\ufeff',
  '<',
]

/** A file with some bytes changed, left out, doubled or put in, or cut short. */
function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  let mutant = [...bytes]
  const at = (): number => Math.floor(random() * mutant.length)
  for (let i = Math.floor(random() * 8) + 1; i > 0; i--) {
    const what = random()
    if (what < 0.35) mutant[at()] = Math.floor(random() * 256)
    else if (what < 0.65)
      mutant.splice(
        at(),
        Math.floor(random() * 3),
        ...new TextEncoder().encode(NASTY[Math.floor(random() * NASTY.length)]),
      )
    else if (what < 0.75) mutant.splice(at(), Math.floor(random() * 400))
    else if (what < 0.85) {
      const from = at()
      mutant.splice(at(), 0, ...mutant.slice(from, from + Math.floor(random() * 400)))
    } else if (what < 0.92) mutant = mutant.slice(0, at() + 1)
    else {
      // The names of the columns decide most.
      const place = Math.floor(random() * Math.min(mutant.length, 600))
      mutant[place] = Math.floor(random() * 128)
    }
  }
  return Uint8Array.from(mutant)
}

it.each(Object.keys(SEEDS))(
  '%s, mutated: contents of which nothing is lost, or a sentence, and within seconds',
  async (name) => {
    const random = seeded(name.length * 7919)
    let read = 0
    for (let round = 0; round < ROUNDS; round++) {
      const mutant = mutate(SEEDS[name]!, random)
      const started = performance.now()
      try {
        expectWhole(await readFeedBytes(mutant))
        read++
      } catch (error) {
        if (!(error instanceof FeedError)) throw new Error(`round ${round} of ${name}`, { cause: error })
        expect(error.message.length).toBeGreaterThan(10)
      }
      expect(performance.now() - started).toBeLessThan(5_000)
    }
    // Most changes break JSON as a whole; a table loses a line.
    expect(read).toBeGreaterThan(SEEDS[name]![0] === 0x7b && name !== 'lines' ? 0 : ROUNDS / 10)
  },
  ROUNDS * 1_000 + 20_000,
)

const NAMES =
  'Result data events features sources id date date_start date_end event_date event_id_cnty event_type type_of_violence side_a side_b best low high latitude longitude filters associations path paths personnel day type properties geometry TotalPages title __proto__'.split(
    ' ',
  )

function anyValue(random: () => number, depth: number): unknown {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const what = random()
  if (depth === 0 || what < 0.25)
    return pick(['', '2/3/2022', '2022-02-24', '50.1', 'x', '0', '-1', null, true, 0, -1, 1.5, 1e300, 20220224])
  if (what < 0.5) return Array.from({ length: Math.floor(random() * 4) }, () => anyValue(random, depth - 1))
  const entries = Array.from({ length: Math.floor(random() * 9) }, () => [pick(NAMES), anyValue(random, depth - 1)])
  return Object.fromEntries(entries)
}

it(
  'any JSON at all, in the words of the formats: contents, or a sentence',
  async () => {
    const random = seeded(11)
    let read = 0
    for (let round = 0; round < ROUNDS * 50; round++) {
      const json = JSON.stringify(anyValue(random, 5))
      try {
        expectWhole(await readFeedBytes(new TextEncoder().encode(json)))
        read++
      } catch (error) {
        if (!(error instanceof FeedError)) throw new Error(json, { cause: error })
      }
    }
    expect(read).toBeGreaterThan(ROUNDS)
  },
  ROUNDS * 1_000 + 20_000,
)

it.each([
  ['ten million commas', ','.repeat(10_000_000)],
  ['ten million quotation marks', '"'.repeat(10_000_000)],
  ['a million lines that open a cell', 'date,"\n'.repeat(1_000_000)],
  ['ten million line ends', '\r'.repeat(10_000_000)],
  ['a line of ten million letters', 'a'.repeat(10_000_000)],
  ['a table 50,000 columns wide', `date,lat,lon${',x'.repeat(50_000)}\n2022-01-01,1,2${',y'.repeat(50_000)}`],
  ['brackets a million deep', `[${'{"data":['.repeat(1_000_000)}`],
])('%s take less than five seconds', async (_, text) => {
  const bytes = new TextEncoder().encode(text)
  const started = performance.now()
  try {
    expectWhole(await readFeedBytes(bytes))
  } catch (error) {
    if (!(error instanceof FeedError)) throw error
  }
  expect(performance.now() - started).toBeLessThan(5_000)
})
