import { describe, expect, it } from 'vitest'
import { FeedError, readFeedBytes } from '../read-feed.ts'
import { csvOf, open } from './formats-in-test.ts'
import { guessColumns } from './guess-columns.ts'

const reasons = async (text: string): Promise<string[]> => (await open(text)).problems.map(({ reason }) => reason)

describe('any table with a date and coordinates', () => {
  it.each([
    ['commas', 'date,lat,lon,title\n2022-02-24,50.4,30.5,A strike', undefined],
    [
      'semicolons and decimal commas',
      'Date;Latitude;Longitude;Title\n24.02.2022;50,4;30,5;A strike',
      'day before month',
    ],
    ['tabs', 'Datum\tBreite\tLänge\tTitel\n24. Februar 2022\t50,4\t30,5\tA strike', undefined],
    ['a row number without a name', ',event_date,y,x,name\n1,20220224,50.4,30.5,A strike', undefined],
    ['Excel’s line of the separator', 'sep=;\r\ndate;lat;lon;title\r\n2022-02-24;50.4;30.5;A strike', undefined],
    ['columns without telling names', 'a,b,c,d\n2022-02-24,50.45,30.52,A strike by night', undefined],
    ['longitude first', 'when?,p,q,what\n2022-02-24,130.52,50.45,A strike by night', undefined],
    ['a mark of byte order', '\ufeffdate,lat,lon,title\n2022-02-24,50.4,30.5,A strike', undefined],
    ['a JSON list', JSON.stringify([{ date: '2022-02-24', lat: 50.4, lon: 30.5, title: 'A strike' }]), undefined],
  ])('%s', async (_, text, order) => {
    const { events, problems } = await open(text)
    expect(events).toHaveLength(1)
    expect(events[0]!.start!.text).toBe('2022-02-24')
    expect(events[0]!.point).not.toBeNull()
    expect(events[0]!.title).toContain('A strike')
    expect(problems.map(({ where, outcome }) => `${where} ${outcome}`)).toEqual(
      Array.from({ length: order === undefined ? 1 : 2 }, () => 'file noted'),
    )
    if (order !== undefined) expect(problems[1]!.reason).toContain(order)
  })

  it('says which columns it took', async () => {
    expect(await reasons('id,date,lat,lon\n7,2022-02-24,50,30')).toEqual(
      [
        "The columns were guessed: start from 'date', lat from 'lat', lon from 'lon', id from 'id'",
        expect.stringContaining('No title is given'),
      ].toReversed(),
    )
  })

  it('names, figures, sides and countries are read; what is left is kept', async () => {
    const text = csvOf([
      [
        'date',
        'lat',
        'lon',
        'type',
        'killed',
        'injured',
        'actor1',
        'actor2',
        'country',
        'url',
        'status',
        'Depth of water',
      ],
      ['2022-02-24', '1', '2', 'Drone attack', '1,200', '', 'Sea Front', 'Harbour', 'NA', 'https://a.org', 'open', '7'],
    ])
    const { events, header } = await open(text)
    expect(events[0]).toMatchObject({
      kind: 'strike',
      weapon: 'drone',
      subkind: 'Drone attack',
      country: 'NAM',
      claims: [{ measure: 'killed', best: 1200, per: 'event' }],
      actors: [
        { actor: 'Sea Front', role: 'initiator' },
        { actor: 'Harbour', role: 'target' },
      ],
      more: { 'Depth of water': '7', 'status (as written)': 'open' },
    })
    expect(header.sources).toMatchObject([{ url: 'https://a.org' }])
  })

  it('day and month are decided for the column; a date that contradicts it is reported', async () => {
    const rows = ['02/24/2022', '02/25/2022', '26/09/2022'].map((date, i) => `${date},50,30,Event ${i}`)
    const { events, problems } = await open(['date,lat,lon,title', ...rows].join('\n'))
    expect(events.map(({ start }) => start?.text)).toEqual(['2022-02-24', '2022-02-25', undefined])
    expect(problems.map(({ where, value }) => [where, value])).toContainEqual(['line 4', '26/09/2022'])
  })

  it('an order that no date of the first thousand shows is looked for in all', async () => {
    const rows = Array.from({ length: 1_500 }, (_, i) => `${1 + (i % 12)}/${1 + (i % 12)}/2022,50,30,Event`)
    const { events } = await open(['date,lat,lon,title', ...rows, '3/25/2022,50,30,The one that tells'].join('\n'))
    expect(events.at(-1)!.start!.text).toBe('2022-03-25')
  })

  it('a table without coordinates, or without dates, opens all the same', async () => {
    expect((await open('date,title\n2022-02-24,One')).events[0]).toMatchObject({ title: 'One', point: null })
    expect((await open('name,lat,lon\nOne,50.1,30.2')).events[0]).toMatchObject({ title: 'One', start: null })
  })

  it('a table of neither is no feed, and is called what it is', async () => {
    await expect(open('name,colour\nOne,red')).rejects.toThrow(
      "This is a table of the columns 'name', 'colour', but none of them",
    )
    await expect(open('Dear reader\nHow are you')).rejects.toThrow("it begins with 'Dear reader'")
  })
})

describe('lines that are not as they should be', () => {
  const HEAD = 'date,lat,lon,title'
  const ROW = '2022-02-24,50,30,One'

  it('quoted line ends count as lines of the file', async () => {
    const { problems } = await open(`${HEAD}\r\n2022-02-24,50,30,"One\nand\r\nmore"\r2022-02-25,91,30,Two\n`)
    expect(problems.map(({ where, field }) => [where, field])).toContainEqual(['line 5', 'geometry'])
  })

  it('a file cut in a quoted cell loses that line alone', async () => {
    const { events, rejected, problems } = await open(`${HEAD}\n${ROW}\n2022-02-25,50,30,"Two and`)
    expect([events.length, rejected]).toEqual([1, 1])
    expect(problems.find(({ outcome }) => outcome === 'rejected')).toMatchObject({ where: 'line 3' })
  })

  it('a cell too many, a cell too few and a line of commas are reported', async () => {
    const { events, problems } = await open(`${HEAD}\n${ROW},more\n2022-02-24,50\n,,,\n${ROW},\n`)
    expect(events.length).toBe(3)
    const said = problems.filter(({ where, field }) => where.startsWith('line') && field === '')
    expect(said.map(({ where, outcome }) => [where, outcome])).toEqual([
      ['line 2', 'noted'],
      ['line 3', 'noted'],
      ['line 4', 'rejected'],
    ])
  })

  it('an HXL row is no record', async () => {
    const { records, events } = await open(`${HEAD}\n#date+occurred,#geo+lat,#geo+lon,#description\n${ROW}`)
    expect([records, events.length]).toEqual([1, 1])
  })

  it('a table of names alone is empty', async () => {
    expect((await open('date,lat,lon,title\n')).records).toBe(0)
  })
})

describe('columns chosen by hand', () => {
  it('overrule the guess, and the order of day and month too', async () => {
    const text = 'date,other,lat,lon,title\n2020-01-01,05/03/2022,50,30,One'
    const bytes = new TextEncoder().encode(text)
    const columns = { start: 1, lat: 2, lon: 3, title: 4 }
    const read = async (order?: 'day-first' | 'month-first') =>
      (await readFeedBytes(bytes, { columns, ...(order && { order }) })).events[0]!.start!.text
    expect(await read('day-first')).toBe('2022-03-05')
    expect(await read('month-first')).toBe('2022-05-03')
  })

  it('that are not there find nothing, and nothing breaks', async () => {
    const bytes = new TextEncoder().encode('date,lat,lon\n2020-01-01,50,30')
    const { events } = await readFeedBytes(bytes, { columns: { start: 99, lat: -4, lon: 1.5 } })
    expect(events[0]).toMatchObject({ start: null, point: null })
    await expect(readFeedBytes(bytes, { columns: {} })).rejects.toThrow(FeedError)
  })
})

it('a column whose name promises dates or degrees is not taken where its cells hold none', () => {
  const { columns } = guessColumns(['date', 'lat', 'seen', 'y', 'x'], [['soon', 'north', '2022-02-24', '50.1', '30.2']])
  expect(columns).toMatchObject({ start: 2, lat: 3, lon: 4 })
})
