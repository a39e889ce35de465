import { describe, expect, it } from 'vitest'
import { bytesOf } from './feed-in-test.ts'
import { FeedError, readFeed } from './read-feed.ts'

const EMPTY = '{"type":"FeatureCollection","title":"Мінськ","features":[]}'

function utf16(text: string, isLittle: boolean, hasMark: boolean): Uint8Array {
  const all = hasMark ? `\ufeff${text}` : text
  const view = new DataView(new ArrayBuffer(all.length * 2))
  for (let i = 0; i < all.length; i++) view.setUint16(i * 2, all.charCodeAt(i), isLittle)
  return new Uint8Array(view.buffer)
}

describe('encodings', () => {
  it.each([
    ['UTF-8', bytesOf(EMPTY)],
    ['UTF-8 with a BOM', bytesOf(`\ufeff${EMPTY}`)],
    ['UTF-16 LE with a BOM', utf16(EMPTY, true, true)],
    ['UTF-16 BE with a BOM', utf16(EMPTY, false, true)],
    ['UTF-16 LE without a BOM', utf16(EMPTY, true, false)],
    ['UTF-16 BE without a BOM', utf16(EMPTY, false, false)],
  ])('%s is read', (_, bytes) => {
    expect(readFeed(bytes).header.title).toBe('Мінськ')
  })

  it('a byte that is no UTF-8 is replaced and reported, the rest is read', () => {
    const bytes = bytesOf('{"type":"FeatureCollection","title":"M?nsk","features":[]}')
    bytes[bytes.indexOf(0x3f)] = 0xef
    const { header, problems } = readFeed(bytes)
    expect(header.title).toBe('M\ufffdnsk')
    expect(problems.map(({ reason }) => reason)).toEqual([expect.stringContaining('not UTF-8')])
  })
})

describe('a file that is no feed is called what it is', () => {
  it.each([
    ['', 'The file is empty'],
    [' \n ', 'The file is empty'],
    ['\ufeff', 'The file is empty'],
    ['<!DOCTYPE html><html></html>', 'This is an HTML page, not a feed'],
    ['\n<html lang="en">', 'This is an HTML page, not a feed'],
    ['<?xml version="1.0"?><rss/>', 'This is XML, not a feed'],
    ['version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5', 'This is a Git LFS pointer'],
    ['PK\u0003\u0004', 'This is a ZIP archive or a spreadsheet'],
    ['%PDF-1.7', 'This is a PDF document'],
    ['date,lat,lon\n2023-02-10,50,30', 'This is not JSON: at line 1, column 1'],
    ['[]', 'JSON, but no FeatureCollection: a list'],
    ['null', 'JSON, but no FeatureCollection: null'],
    ['{}', 'JSON, but no FeatureCollection: an empty object'],
    ['{"events":[],"count":0}', 'JSON, but no FeatureCollection: its members are events, count'],
    ['{"type":"Topology"}', "JSON, but no FeatureCollection: its type is 'Topology'"],
    ['{"type":"Feature"}', 'JSON, but no FeatureCollection: a single Feature'],
    ['{"type":"FeatureCollection"}', 'A FeatureCollection without features'],
    ['{"type":"FeatureCollection","features":{}}', 'A FeatureCollection without features'],
  ])('%j', (text, sentence) => {
    const read = (): unknown => readFeed(bytesOf(text))
    expect(read).toThrow(FeedError)
    expect(read).toThrow(sentence)
  })

  it('a gzip file', () => {
    expect(() => readFeed(new Uint8Array([0x1f, 0x8b, 8]))).toThrow('This is a gzip file')
  })
})

it('a FeatureCollection without features is legal and empty', () => {
  const { events, records, problems, header } = readFeed(bytesOf('{"type":"FeatureCollection","features":[]}'))
  expect({ events, records, problems }).toEqual({ events: [], records: 0, problems: [] })
  expect(header).toEqual({ timezone: 'UTC', actors: [], sources: [], scenes: [] })
})

describe('a plain GeoJSON of points with a date in its properties is a feed', () => {
  const plain = (properties: object): ReturnType<typeof readFeed> => {
    const point = { type: 'Point', coordinates: [30, 50] }
    const features = [{ type: 'Feature', geometry: point, properties }]
    return readFeed(bytesOf(JSON.stringify({ type: 'FeatureCollection', name: 'A layer', features })))
  }

  it.each([
    [{ date: '2023-02-10' }, '2023-02-10'],
    [{ Date: '2023/02/10' }, '2023-02-10'],
    [{ EVENT_DATE: '20230210' }, '2023-02-10'],
    [{ date_start: 20230210 }, '2023-02-10'],
    [{ timestamp: '2023-02-10 14:30' }, '2023-02-10 14:30'],
    [{ time: 1676039400000 }, '2023-02-10T14:30:00.000Z'],
    [{ time: 1676039400 }, '2023-02-10T14:30:00.000Z'],
    [{ start: '2023-02-10', date: '1999' }, '2023-02-10'],
  ])('its date is found: %j', (properties, start) => {
    const { events, problems } = plain({ title: 'A title', ...properties })
    expect(events[0]!.start?.text).toBe(start)
    expect(problems).toEqual([])
  })

  it('its title, summary and place are found; the rest is kept', () => {
    const { events, problems, header } = plain({ Name: 'N', description: 'D', city: 'C', date: '2023', depth: 7 })
    expect(events[0]).toMatchObject({ title: 'N', summary: 'D', place: 'C', kind: 'other', more: { depth: 7 } })
    expect(events[0]!.point).toEqual([30, 50])
    expect(header.title).toBe('A layer')
    expect(problems).toEqual([])
  })

  it('a date that cannot be read is reported and the event is undated', () => {
    const { events, problems } = plain({ title: 'A title', date: 'spring' })
    expect(events[0]!.start).toBeNull()
    expect(problems.map(({ reason }) => reason)).toEqual(["'spring' is not an ISO 8601 date"])
  })
})
