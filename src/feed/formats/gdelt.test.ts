import { describe, expect, it } from 'vitest'
import { KINDS, WEAPONS } from '../../model/event.ts'
import { cameoOf } from './cameo.ts'
import { open } from './formats-in-test.ts'

/** A line of GDELT with these cells, by their numbers. */
function line(width: number, cells: Record<number, string>): string {
  const common: Record<number, string> = { 0: '1', 1: '20150301', 6: 'ATLANTIS', 16: 'UTOPIA', 26: '042', 30: '1.9' }
  return Array.from({ length: width }, (_, i) => cells[i] ?? common[i] ?? '').join('\t')
}
const SECOND = {
  51: '4',
  52: 'Kharkiv, Kharkivs"ka Oblast, Ukraine',
  53: 'UP',
  56: '49.98',
  57: '36.25',
  59: '20150301123000',
}

describe('GDELT 2.0', () => {
  it('a quotation mark quotes nothing, and codes of countries are FIPS', async () => {
    const { events } = await open(
      `${line(61, { ...SECOND, 0: '1', 60: 'https://a.org/"x' })}\n${line(61, { ...SECOND, 0: '2', 53: 'RS' })}\n`,
    )
    expect(events.map(({ country }) => country)).toEqual(['UKR', 'RUS'])
    expect(events[0]).toMatchObject({
      id: '1',
      kind: 'visit',
      place: 'Kharkiv, Kharkivs"ka Oblast, Ukraine',
      point: [36.25, 49.98],
      precision: 'settlement',
      start: { text: '2015-03-01' },
      reported: { text: '2015-03-01T12:30:00Z' },
      status: 'unverified',
    })
    expect(events[0]!.actors).toEqual([
      { actor: 'Atlantis', role: 'visitor' },
      { actor: 'Utopia', role: 'host' },
    ])
  })

  it('half a coordinate is reported, the event kept; none is no fault', async () => {
    const rows = [
      { 56: '', 57: '42', 51: '1' },
      { 56: '', 57: '', 51: '0', 53: '' },
    ]
    const text = rows.map((row, i) => line(61, { ...SECOND, ...row, 0: `${i}` })).join('\n')
    const { events, problems } = await open(text)
    expect(events.map(({ point }) => point)).toEqual([null, null])
    expect(problems.map(({ where, id }) => [where, id])).toEqual([['line 1', '0']])
  })

  it('a line of another width is rejected, the others read', async () => {
    const text = [line(61, SECOND), line(60, SECOND), line(61, { ...SECOND, 0: '3' })].join('\r\n')
    const { events, rejected, problems } = await open(text)
    expect([events.length, rejected, problems[0]!.where]).toEqual([2, 1, 'line 2'])
  })

  it('a country’s event says that it is known to the country alone', async () => {
    const { events } = await open(line(61, { ...SECOND, 51: '1' }))
    expect(events[0]!.precision).toBe('country')
  })

  it('an export with a header is read by its names', async () => {
    const text =
      'GLOBALEVENTID,SQLDATE,EventCode,Actor1Name,ActionGeo_Lat,ActionGeo_Long,ActionGeo_CountryCode\n5,20200102,190,ATLANTIS,1.5,2.5,RS'
    const { events } = await open(text)
    expect(events[0]).toMatchObject({ id: '5', kind: 'battle', point: [2.5, 1.5], country: 'RUS' })
  })
})

it.each([
  [58, 'https://a.org/story'],
  [57, undefined],
])('GDELT 1.0 of %i columns', async (width, url) => {
  const cells = { 49: '1', 50: 'Ukraine', 51: 'UP', 53: '49', 54: '32', 56: '20150301', ...(url && { 57: url }) }
  const { events, header } = await open(line(width, cells))
  expect(events[0]).toMatchObject({
    place: 'Ukraine',
    point: [32, 49],
    country: 'UKR',
    reported: { text: '2015-03-01' },
  })
  expect(header.sources.map((source) => source.url)).toEqual(url ? [url] : [])
})

describe('CAMEO', () => {
  it.each([
    ['042', 'visit'],
    ['043', 'visit'],
    ['041', 'call'],
    ['040', 'talks'],
    ['036', 'talks'],
    ['0256', 'statement'],
    ['163', 'sanctions'],
    ['1631', 'sanctions'],
    ['161', 'other'],
    ['0872', 'other'],
    ['073', 'aid'],
    ['072', 'arms'],
    ['1823', 'civilians'],
    ['1831', 'strike', 'other'],
    ['190', 'battle'],
    ['194', 'strike', 'artillery'],
    ['1951', 'strike', 'air'],
    ['1952', 'strike', 'drone'],
    ['203', 'civilians'],
    ['145', 'other'],
  ])('%s is %s', (code, kind, weapon?: string) => {
    expect(cameoOf(code)).toMatchObject({ kind, ...(weapon && { weapon }) })
    expect(cameoOf(code)!.weapon).toBe(weapon)
  })

  it('without its leading zero is another code, or none', () => {
    expect(cameoOf('42')).toBeUndefined()
    expect(cameoOf('')).toBeUndefined()
    expect(cameoOf('19')!.kind).toBe('battle')
  })

  it('every root is of a kind and a weapon that we know', () => {
    for (let root = 1; root <= 20; root++) {
      const code = cameoOf(String(root).padStart(2, '0'))!
      expect(KINDS).toContain(code.kind)
      if (code.weapon) expect(WEAPONS).toContain(code.weapon)
    }
  })
})

it('a code that is none of CAMEO’s is other, and noted', async () => {
  const { events, problems } = await open(line(61, { ...SECOND, 26: 'X' }))
  expect(events[0]!.kind).toBe('other')
  expect(problems.map(({ field, value }) => [field, value])).toEqual([['EventCode', 'X']])
})
