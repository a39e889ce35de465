import { describe, expect, it } from 'vitest'
import { csvOf, open } from './formats-in-test.ts'

describe('TimeMap', () => {
  const event = {
    id: 'CIV1',
    date: '02/24/2022',
    latitude: '49.85',
    longitude: '36.65',
    location: 'Chuhuiv',
    description: 'A block of flats was hit. Nobody knows by what.',
    sources: [{ id: 's1', path: 'https://a.org/1', description: 'GRAPHIC: a photograph' }, { path: 'HIDDEN' }],
    filters: [{ key: 'Type of area', value: 'Residential' }],
  }

  it('Bellingcat’s list: coordinates are texts, a graphic source warns, a hidden one has no address', async () => {
    const { events, header, problems } = await open(JSON.stringify([event, { ...event, id: 'CIV2', date: '6/6/2022' }]))
    expect(events.map(({ start }) => start!.text)).toEqual(['2022-02-24', '2022-06-06'])
    expect(events[0]).toMatchObject({
      id: 'CIV1',
      point: [36.65, 49.85],
      place: 'Chuhuiv',
      title: 'A block of flats was hit.',
      warning: 'The source may show graphic content.',
      subkind: 'Residential',
    })
    const sources = events[0]!.sources.map((id) => header.sources.find((source) => source.id === id))
    expect(sources).toMatchObject([{ url: 'https://a.org/1' }, { title: 'Address withheld by the publisher' }])
    expect(sources[1]!.url).toBeUndefined()
    expect(problems.map(({ where, outcome }) => [where, outcome])).toEqual([['file', 'noted']])
  })

  it('ids of sources lead into the file’s own list; one that leads nowhere stands for itself', async () => {
    const file = {
      events: [{ ...event, sources: ['s1', 's2'], type: 'Airstrike' }],
      sources: { s1: { id: 's1', title: 'A video', paths: ['https://a.org/v'] } },
    }
    const { events, header } = await open(JSON.stringify(file))
    expect(events[0]).toMatchObject({ kind: 'strike', weapon: 'air', sources: ['s1', 's2'] })
    expect(header.sources).toMatchObject([
      { id: 's1', url: 'https://a.org/v' },
      { id: 's2', title: 's2' },
    ])
  })

  it('an id used twice, and what is no event, are counted', async () => {
    const { events, duplicates, rejected } = await open(JSON.stringify([event, event, 7]))
    expect([events.length, duplicates, rejected]).toEqual([1, 1, 1])
  })
})

describe('VIINA', () => {
  const HEADER =
    'viina_version,event_id,date,time,geonameid,asciiname,ADM1_NAME,longitude,latitude,GEO_PRECISION,report_id,source,url,text'
  const row = (...cells: string[]): string => `${HEADER}\n${csvOf([cells])}`

  it('a time is kept, precision is named, a region’s point is a region', async () => {
    const { events, header } = await open(
      row(
        '2',
        '9',
        '20230103',
        '14:05',
        '1',
        '',
        'Kherson',
        '32.6',
        '46.6',
        'ADM1',
        '',
        'ria',
        'https://a.org',
        'News',
      ),
    )
    expect(events[0]).toMatchObject({
      reported: { text: '2023-01-03 14:05' },
      isReportDate: true,
      precision: 'region',
      place: 'Kherson',
      country: 'UKR',
      title: 'News',
    })
    expect(header.sources).toMatchObject([{ url: 'https://a.org', publisher: 'ria' }])
  })

  it('flags of the labels file, where they were joined on, tell the kind and the sides', async () => {
    const text = `${HEADER},t_artillery_b,t_uav_b,a_rus_b\n${csvOf([['2', '9', '20230103', '00:00', '1', 'X', 'Y', '32', '46', '', '', '', '', 'N', '0.9', '0', '1']])}`
    expect((await open(text)).events[0]).toMatchObject({
      kind: 'strike',
      weapon: 'artillery',
      actors: [{ actor: 'Russia', role: 'participant' }],
    })
  })
})

describe('lines of GeoJSON', () => {
  const feature = (id: string): string =>
    JSON.stringify({
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates: [30, 50, 0] },
      properties: { name: id, date: '26/09/2014' },
    })

  it.each([
    ['without a separator', `${feature('a')}\n${feature('b')}\n`],
    ['with CRLF and empty lines', `${feature('a')}\r\n\r\n${feature('b')}`],
    ['with the record separator of RFC 8142', `\u001e${feature('a')}\n\u001e${feature('b')}\n`],
    ['with the separator and values over several lines', `\u001e{\n${feature('a').slice(1)}\n\u001e${feature('b')}\n`],
  ])('%s', async (_, text) => {
    const { events } = await open(text)
    expect(events.map(({ id, title, start, point }) => [id, title, start!.text, point])).toEqual([
      ['a', 'a', '2014-09-26', [30, 50]],
      ['b', 'b', '2014-09-26', [30, 50]],
    ])
  })

  it('a line that is no JSON is reported by its number, the others are read', async () => {
    const { events, problems } = await open(`${feature('a')}\n\n{"type":"Feat\n${feature('b')}\n[1]\n`)
    expect(events.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(problems.filter(({ outcome }) => outcome === 'rejected').map(({ where }) => where)).toEqual([
      'line 3',
      'line 5',
    ])
  })

  it('a collection over several lines is no such file', async () => {
    const text = `{"type":"FeatureCollection","features":[\n${feature('a')},\n${feature('b')}\n]}`
    expect((await open(text)).events.length).toBe(2)
    await expect(open(text.slice(0, -3))).rejects.toThrow('it may be cut off')
  })
})

describe('plain GeoJSON', () => {
  it('dates are read for all features as one column, and the report says how', async () => {
    const dates = ['02/24/2022', '6/5/2022']
    const features = dates.map((date) => ({ type: 'Feature', geometry: null, properties: { name: 'x', date } }))
    const { events, problems } = await open(JSON.stringify({ type: 'FeatureCollection', features }))
    expect(events.map(({ start }) => start!.text)).toEqual(['2022-02-24', '2022-06-05'])
    expect(problems.map(({ reason }) => reason)).toEqual([expect.stringContaining('month before day')])
  })

  it('a list of features alone is a feed', async () => {
    const features = [{ type: 'Feature', geometry: null, properties: { name: 'x', when: '2022-01-01' } }]
    expect((await open(JSON.stringify(features))).events[0]!.start!.text).toBe('2022-01-01')
  })
})
