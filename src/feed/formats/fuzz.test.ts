import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { FeedError, readFeedBytes } from '../read-feed.ts'
import { MUTATED_SAMPLES, SEEDS, mutate } from './mutants-in-test.ts'
import { SAMPLES, expectWhole, seeded } from './formats-in-test.ts'

// `FUZZ=10000 npx vitest run src/feed/formats/fuzz` does them all.
const ROUNDS = Number(process.env['FUZZ'] ?? 60)

if (existsSync(SAMPLES))
  for (const name of MUTATED_SAMPLES)
    SEEDS[name] = new Uint8Array(readFileSync(new URL(name, SAMPLES))).subarray(0, 12_000)

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
