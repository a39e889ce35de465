import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { FeedEvent } from '../model/event.ts'
import { readFeedBytes } from '../feed/read-feed.ts'
import { SAMPLES } from '../feed/formats/formats-in-test.ts'
import { type Holding, hold, tallyOf } from './holding.ts'
import { openLayers } from './open-feed.ts'
import { type Progress, readLayer } from './read-layer.ts'
import { snapshotOf } from './snapshot.ts'

const DEMO = new Uint8Array(readFileSync('mock-data/feed.geojson'))
const text = (content: string) => new TextEncoder().encode(content)

/** Chunks that cut characters, cells and numbers anywhere. */
async function* chunksOf(bytes: Uint8Array, size = 997): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
}

async function streamed(bytes: Uint8Array, file?: Blob) {
  const parts: Progress[] = []
  const read = await readLayer(
    {
      chunks: chunksOf(bytes),
      size: bytes.length,
      stop: new AbortController().signal,
      onProgress: (progress) => parts.push(progress),
      ...(file && { file }),
    },
    2_000,
  )
  return { ...read, parts }
}

async function recordsOf(holding: Holding): Promise<FeedEvent[]> {
  const found: FeedEvent[] = []
  for await (const event of snapshotOf(holding).records()) found.push(event)
  return found
}

const answers = (holding: Holding) => {
  const { table, about, problems } = openLayers([{ name: 'x', holding }], { url: 'x', version: 1, now: 0 })
  const { start, end, kind, weapon, flags, placePrecision, x, y } = table
  const { tally, newest, extent, kinds, actors } = about
  return {
    columns: { start, end, kind, weapon, flags, placePrecision, x, y },
    tally,
    newest,
    extent,
    kinds,
    actors,
    problems,
  }
}

/** What a reading comes to: columns, records, sums and what is wrong. */
async function saidOf(holding: Holding) {
  return { ...answers(holding), records: await recordsOf(holding) }
}

async function asItComes(bytes: Uint8Array) {
  const { holding, bytes: kept } = await streamed(bytes)
  expect(kept, 'was read as it came').toBeNull()
  return saidOf(holding)
}

const asAWhole = async (bytes: Uint8Array) => saidOf(hold(await readFeedBytes(bytes)))

describe('a feed that is read as it comes', () => {
  it('is the feed that is read as a whole: the demo', async () => {
    const { holding } = await streamed(DEMO)
    const whole = hold(await readFeedBytes(DEMO))
    expect(await recordsOf(holding)).toEqual(await recordsOf(whole))
    expect(answers(holding).columns).toEqual(answers(whole).columns)
    expect(tallyOf(holding)).toEqual(tallyOf(whole))
  })

  const rows = (count: number) =>
    Array.from(
      { length: count },
      (
        _,
        i,
      ) => `${i},2023-02-${String((i % 28) + 1).padStart(2, '0')},Місто ${i % 9},${48 + i / 1e4},37.5,"a ""quoted"" line
break ${i}",${i % 3}`,
    ).join('\n')
  const csv = text(`id,date,place,lat,lon,title,killed\n${rows(400)}\n`)

  it('is the same: a table with quotes, line ends in cells and letters of two bytes', async () => {
    expect(await asItComes(csv)).toEqual(await asAWhole(csv))
  })

  it('is the same: one that is not closed by a line end, with a mark of byte order', async () => {
    const marked = text(`\ufeffid,date,place,lat,lon,title,killed\n${rows(300)}`)
    expect(await asItComes(marked)).toEqual(await asAWhole(marked))
  })

  it('is the same: packed, and in UTF-16 and Windows-1251', async () => {
    const whole = await recordsOf(hold(await readFeedBytes(csv)))
    const packed = await streamed(new Uint8Array(gzipSync(csv)))
    expect(await recordsOf(packed.holding)).toEqual(whole)
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${new TextDecoder().decode(csv)}`, 'utf16le'))
    expect(await recordsOf((await streamed(utf16)).holding)).toEqual(whole)
    const legacy = Uint8Array.from(new TextDecoder().decode(csv), (char) => {
      const code = char.charCodeAt(0)
      if (code < 128) return code
      return char === 'і' ? 0xb3 : code - 0x350
    })
    expect(await recordsOf((await streamed(legacy)).holding)).toEqual(whole)
  })

  it('is the same: features of others, a feature a line, broken ones among them', async () => {
    const features = Array.from({ length: 300 }, (_, i) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [i / 10, 50] },
      properties: {
        id: `e${i}`,
        date: `2023-03-${String((i % 30) + 1).padStart(2, '0')}`,
        name: `Ж ${'}],{"'.repeat(i % 3)} ${i}`,
        deep: { a: [i] },
      },
    }))
    const collection = text(JSON.stringify({ type: 'FeatureCollection', name: 'n', features }, null, 1))
    expect(await asItComes(collection)).toEqual(await asAWhole(collection))
    const lines = features.map((feature) => JSON.stringify(feature))
    lines[40] = '{"type": "Feature", "geometry": nothing'
    const broken = text(lines.join('\n'))
    expect(await asItComes(broken)).toEqual(await asAWhole(broken))
  })

  it('reads opened records from the file, and says so where that has changed', async () => {
    const path = new File([csv], 'a.csv')
    const { holding } = await streamed(csv, path)
    expect((await holding.read([399]))[0]!.event.id).toBe('399')
    const shorter = await streamed(csv, new File([csv.slice(0, 3000)], 'a.csv'))
    await expect(shorter.holding.read([399])).rejects.toThrow('has changed')
  })

  it('keeps what was read when it is stopped, and says that the rest is missing', async () => {
    const stop = new AbortController()
    const chunks = async function* () {
      let left = 20
      for await (const chunk of chunksOf(csv)) {
        if (left-- === 0) stop.abort()
        yield chunk
      }
    }
    const { holding } = await readLayer({ chunks: chunks(), size: csv.length, stop: stop.signal }, 2_000)
    expect(holding.part.count).toBeGreaterThan(20)
    expect(holding.part.count).toBeLessThan(390)
    expect(holding.problems.map(({ reason }) => reason).join()).toContain('Reading was stopped')
  })

  it('of two records of one id the later holds, across pieces', async () => {
    const twice = text(
      `id,date,lat,lon,title\n${Array.from({ length: 500 }, (_, i) => `${i % 250},2023-02-01,50,30,title ${i}`).join('\n')}\n`,
    )
    const { holding } = await streamed(twice)
    const whole = hold(await readFeedBytes(twice))
    expect(tallyOf(holding)).toEqual(tallyOf(whole))
    expect(await recordsOf(holding)).toEqual(await recordsOf(whole))
  })

  it('that is cut off shows what came, and says so', async () => {
    const json = text(
      JSON.stringify({
        type: 'FeatureCollection',
        features: Array.from({ length: 200 }, (_, i) => ({
          type: 'Feature',
          id: i,
          geometry: null,
          properties: { title: `t ${i}`, start: '2023-02-01' },
        })),
      }),
    )
    const { holding } = await streamed(json.slice(0, -2_000))
    expect(holding.part.count).toBeGreaterThan(100)
    expect(holding.records).toBe(holding.part.count + holding.rejected)
    expect(holding.problems.map(({ reason }) => reason).join()).toContain('cut off')
  })
})

const real = existsSync(SAMPLES) ? describe : describe.skip
real('real files that are read as they come', () => {
  it.each(['ucdp/ged231-sample-1000.csv', 'ucdp/hdx-conflict-data-ukr.csv'])('%s is the same', async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(name, SAMPLES)))
    expect(await asItComes(bytes)).toEqual(await asAWhole(bytes))
  })
})
