import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { FeedError } from '../feed/feed-error.ts'
import { SAMPLES, seeded } from '../feed/formats/formats-in-test.ts'
import { MUTATED_SAMPLES, SEEDS, mutate } from '../feed/formats/mutants-in-test.ts'
import { tallyOf } from './holding.ts'
import { readLayer } from './read-layer.ts'

// `FUZZ=10000 npx vitest run src/query/read-layer.fuzz` does them all.
const ROUNDS = Number(process.env['FUZZ'] ?? 60)

if (existsSync(SAMPLES))
  for (const name of MUTATED_SAMPLES)
    SEEDS[name] = new Uint8Array(readFileSync(new URL(name, SAMPLES))).subarray(0, 12_000)

const FILES: Record<string, Uint8Array> = {
  ...SEEDS,
  demo: new Uint8Array(readFileSync('mock-data/feed.geojson')).subarray(-12_000),
}
const head = '{"type":"FeatureCollection","faultline":1,"features":[\n'
const features = new TextDecoder().decode(FILES['demo'])
FILES['demo'] = new TextEncoder().encode(head + features.slice(features.indexOf('{"type":"Feature"')))

async function* chunksOf(bytes: Uint8Array, random: () => number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length;) {
    const size = 1 + Math.floor(random() * 900)
    yield bytes.slice(at, at + size)
    at += size
  }
}

it.each(Object.keys(FILES))(
  '%s, mutated and read as it comes: every record is an event or in the report, or a sentence says what it is',
  async (name) => {
    const random = seeded(name.length * 104_729)
    let read = 0
    for (let round = 0; round < ROUNDS; round++) {
      const mutant = mutate(FILES[name]!, random)
      const stop = new AbortController().signal
      try {
        const { holding } = await readLayer({ chunks: chunksOf(mutant, random), size: mutant.length, stop }, 400)
        const { in: total, events, shapes, superseded, duplicates, rejected } = tallyOf(holding)
        expect(events + shapes + superseded + duplicates + rejected).toBe(total)
        expect(holding.problems.filter(({ outcome }) => outcome === 'rejected').length).toBe(duplicates + rejected)
        const numbers = [...Array(holding.part.count).keys()].filter((number) => !holding.part.replaced.has(number))
        expect((await holding.read(numbers)).every(({ event }) => event.id !== '')).toBe(true)
        read++
      } catch (error) {
        if (!(error instanceof FeedError)) throw new Error(`round ${round} of ${name}`, { cause: error })
      }
    }
    expect(read).toBeGreaterThan(0)
  },
  ROUNDS * 1_000 + 20_000,
)
