import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { FeedEvent } from '../../model/event.ts'
import { readFeedBytes } from '../read-feed.ts'
import { SAMPLES, expectWhole, open, slowRows } from './formats-in-test.ts'

const real = existsSync(SAMPLES) ? describe : describe.skip
if (!existsSync(SAMPLES)) console.warn(`Left out: the tests of real files, which are not at ${SAMPLES.pathname}`)

const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, SAMPLES)))
const textOf = (name: string): string => readFileSync(new URL(name, SAMPLES), 'utf8')

const iso = (written: string | undefined): string | null => (written ? written.slice(0, 10) : null)
const figures = (event: FeedEvent, about?: string): unknown[] =>
  event.claims
    .filter((claim) => claim.about === about && claim.civilian === undefined)
    .map(({ low, best, high }) => [low, best, high])

real('UCDP GED (../shared/data/ucdp)', () => {
  it.each([
    ['ucdp/ged231-sample-1000.csv', 1_000],
    ['ucdp/hdx-conflict-data-ukr.csv', 2_989],
  ])('%s: each record as an independent reader reads it', async (name, count) => {
    const rows = slowRows(textOf(name)).filter((row) => row['id'] !== '')
    const { events, records, duplicates, rejected, problems } = await open(bytesOf(name))
    expect({ records, duplicates, rejected }).toEqual({ records: count, duplicates: 0, rejected: 0 })
    expect(rows.length).toBe(count)
    let contradictions = 0
    events.forEach((event, i) => {
      const row = rows[i]!
      expect(event.id).toBe(row['id'])
      expect(event.point).toEqual([Number(row['longitude']), Number(row['latitude'])])
      expect(event.kind).toBe(row['type_of_violence'] === '3' ? 'civilians' : 'battle')
      expect(event.place).toBe(row['where_coordinates']!.trim())
      expect(event.precision).toBe(
        ['exact', 'district', 'district', 'region', 'region', 'country', 'region'][Number(row['where_prec']) - 1],
      )
      expectSpan(event, row)
      const sides = [row['side_a']!, row['side_b']!]
      expect(event.actors.length).toBe(2)
      event.actors.forEach(({ actor }, k) => expect(sides[k]!.startsWith(actor.replace(/… .*$/, ''))).toBe(true))
      const [low, best, high] = ['low', 'best', 'high'].map((figure) => Number(row[figure]))
      const isUpsideDown = low! > high!
      if (isUpsideDown || best! < low! || best! > high!) contradictions++
      expect(figures(event)).toEqual([isUpsideDown ? [undefined, best, undefined] : [low, best, high]])
      const civilians = event.claims.filter((claim) => claim.civilian === true)
      expect(civilians.map((claim) => claim.best)).toEqual(
        Number(row['deaths_civilians']) > 0 ? [Number(row['deaths_civilians'])] : [],
      )
      const killed = event.claims.reduce((sum, claim) => sum + (claim.about === undefined ? 0 : (claim.best ?? 0)), 0)
      expect(killed).toBe(Number(row['deaths_a']) + Number(row['deaths_b']))
      for (const claim of event.claims) expect([claim.claimant, claim.per]).toEqual(['UCDP', 'event'])
      if (row['number_of_sources'] === '-1') expect(event.more['number_of_sources']).toBeUndefined()
    })
    const contradicted = problems.filter(({ field }) => field === 'low' || field === 'best')
    expect(contradicted.length).toBe(contradictions)
    expect(contradicted.length).toBeGreaterThan(5)
    expect(problems.length - contradicted.length).toBe(name.includes('hdx') ? 1 : 0)
  })

  it('the HXL row of the file from HDX is noted, and no record', async () => {
    const { problems } = await open(bytesOf('ucdp/hdx-conflict-data-ukr.csv'))
    expect(problems.filter(({ where }) => where === 'file').map(({ reason }) => reason)).toEqual([
      'Line 2 holds HXL tags, which name the columns once more; it is no record',
    ])
  })

  it('countries are ISO codes, by column and by name', async () => {
    const named = await open(bytesOf('ucdp/ged231-sample-1000.csv'))
    for (const { country } of named.events) expect(country).toMatch(/^[A-Z]{3}$/)
    const coded = await open(bytesOf('ucdp/hdx-conflict-data-ukr.csv'))
    expect(new Set(coded.events.map(({ country }) => country))).toEqual(new Set(['UKR']))
  })

  it('articles are told apart though their headlines hold semicolons', async () => {
    const { events, header } = await open(bytesOf('ucdp/hdx-conflict-data-ukr.csv'))
    const source = new Map(header.sources.map((each) => [each.id, each]))
    const first = events.find(({ id }) => id === '147997')!
    expect(first.sources.map((id) => source.get(id))).toMatchObject([
      {
        publisher: 'Agence France Presse',
        published: '2014-01-22',
        title: 'Police disperse Kiev protest, activists say one shot dead',
      },
      {},
      {},
      {},
      { published: '2014-01-25' },
    ])
  })
})

/** The span is the file's, but for whole months and years of events that are known no better. */
function expectSpan(event: FeedEvent, row: Record<string, string>): void {
  const start = iso(row['date_start'])!
  const end = iso(row['date_end'])!
  const [from, to] = [Date.parse(`${start}T00:00Z`) / 60_000, Date.parse(`${end}T00:00Z`) / 60_000 + 1_440]
  expect(event.start!.from).toBe(from)
  expect((event.end ?? event.start)!.to).toBe(to)
  if (Number(row['date_prec']) < 4) expect(event.start!.precision).toBe('day')
}

real('VIINA (../shared/data/viina)', () => {
  it('each record as an independent reader reads it', async () => {
    const name = 'viina/event_info_2023.reconstructed.csv'
    const rows = slowRows(textOf(name))
    const { events, records, header, problems } = await open(bytesOf(name))
    expect([records, rows.length]).toEqual([650, 650])
    const urls = new Map(header.sources.map(({ id, url, publisher }) => [id, { url, publisher }]))
    events.forEach((event, i) => {
      const row = rows[i]!
      const day = row['date']!.replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3')
      expect(event.id).toBe(row['event_id'])
      expect(event.point).toEqual([Number(row['longitude']), Number(row['latitude'])])
      expect([event.start?.text, event.reported?.text, event.isReportDate]).toEqual([day, day, true])
      expect(event.place ?? '').toBe(row['asciiname'])
      expect(event.title).toBe(row['text']!.trim())
      expect(event.sources.map((id) => urls.get(id))).toMatchObject([{ url: row['url'] }])
      expect(event.country).toBe(row['ADM1_NAME'] ? 'UKR' : undefined)
    })
    expect(header).toMatchObject({ license: 'ODbL 1.0', timezone: 'Europe/Kyiv' })
    // One address that two desks report is one source, of the first.
    expect(problems.filter(({ where }) => where === 'file').length).toBe(1)
  })
})

real('GDELT 2.0 (../shared/data/gdelt)', () => {
  it('each record as an independent reader reads it', async () => {
    const name = 'gdelt/20180101000000.export.first600.CSV'
    const rows = textOf(name)
      .trim()
      .split('\n')
      .map((line) => line.split('\t'))
    const { events, records, header, problems } = await open(bytesOf(name))
    expect([records, rows.length]).toEqual([600, 600])
    const urls = new Map(header.sources.map(({ id, url }) => [id, url]))
    events.forEach((event, i) => {
      const row = rows[i]!
      expect(event.id).toBe(row[0])
      expect(event.start!.text.replaceAll('-', '')).toBe(row[1])
      expect(event.reported!.text).toBe('2018-01-01T00:00:00Z')
      const isPlaced = row[56] !== '' && row[57] !== ''
      expect(event.point).toEqual(isPlaced ? [Number(row[57]), Number(row[56])] : null)
      expect(event.place ?? '').toBe(row[52]!.trim())
      expect(event.actors.map(({ actor }) => actor.toUpperCase())).toEqual([row[6], row[16]].filter(Boolean))
      expect(event.sources.map((id) => urls.get(id))).toEqual([row[60]])
      expect(event.more['EventCode']).toBe(row[26])
      expect(event.more['GoldsteinScale']).toBe(Number(row[30]))
      if (row[51] === '1') expect(event.precision).toBe('country')
    })
    expect(events.filter(({ kind }) => kind === 'visit').length).toBe(157)
    const host = events.find((event) => event.more['EventCode'] === '043' && event.actors.length === 2)!
    expect(host.actors.map(({ role }) => role)).toEqual(['host', 'visitor'])
    expect(
      new Set(events.flatMap(({ more, country }) => (more['ActionGeo_CountryCode'] === 'RS' ? [country] : []))),
    ).toEqual(new Set(['RUS']))
    expect(problems).toEqual([])
  })
})

real('Claims of losses (../shared/data/losses)', () => {
  it('each day is a tally of its own: the General Staff’s claim of a total', async () => {
    const name = 'losses/personnel-2023-02-to-04.json'
    const days = JSON.parse(textOf(name)) as { date: string; personnel: number }[]
    const { events, problems } = await open(bytesOf(name))
    expect(events.length).toBe(70)
    events.forEach((event, i) => {
      const { date, personnel } = days[i]!
      expect([event.start!.text, event.tally, event.kind]).toEqual([date, true, 'casualties'])
      expect(event.claims).toMatchObject([
        { claimant: 'General Staff of Ukraine', about: 'Russia', measure: 'losses', best: personnel, per: 'total' },
      ])
      expect(event.claims[0]!.to!.text).toBe(date)
    })
    expect(problems).toEqual([])
  })
})

real('Every sample, cut short anywhere', () => {
  it.each(['ucdp/hdx-conflict-data-ukr.csv', 'gdelt/20180101000000.export.first600.CSV'])('%s', async (name) => {
    const bytes = bytesOf(name).subarray(0, 60_000)
    for (let length = 30_000; length < 60_000; length += 1_117) {
      const contents = await readFeedBytes(bytes.subarray(0, length))
      expectWhole(contents)
      expect(contents.events.length).toBeGreaterThan(5)
    }
  })
})
