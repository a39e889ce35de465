import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { FeedError, readFeedBytes } from '../read-feed.ts'
import { open } from './formats-in-test.ts'

const CSV = 'date,lat,lon,place,title\n2022-02-24,50,30,Чугуїв,Удар по місту вночі\n'

function utf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), isLittle)
  return new Uint8Array(view.buffer)
}

/** Text in a Windows encoding: the platform decodes these and encodes none, so its table is turned round. */
function windows(text: string, encoding: 'windows-1251' | 'windows-1252'): Uint8Array {
  const table = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, i) => i))
  return Uint8Array.from(text, (char) => table.indexOf(char))
}

describe('encodings of a table', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(CSV)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${CSV}`)],
    ['UTF-16 LE', utf16(CSV, true)],
    ['UTF-16 BE', utf16(CSV, false)],
    ['UTF-16 LE with a mark', utf16(`\ufeff${CSV}`, true)],
    ['UTF-16 BE with a mark', utf16(`\ufeff${CSV}`, false)],
    ['Windows-1251', windows(CSV, 'windows-1251')],
  ])('%s', async (name, bytes) => {
    const { events, problems } = await open(bytes)
    expect(events[0]).toMatchObject({ place: 'Чугуїв', title: 'Удар по місту вночі', point: [30, 50] })
    expect(problems.some(({ reason }) => reason.includes('Windows-1251'))).toBe(name.startsWith('Windows'))
  })

  it('Windows-1252', async () => {
    const { events, problems } = await open(windows('date,place,title\n2022-02-24,Besançon,Défilé été', 'windows-1252'))
    expect(events[0]).toMatchObject({ place: 'Besançon', title: 'Défilé été' })
    expect(problems[0]!.reason).toContain('Windows-1252')
  })

  it('UTF-8 with one damaged byte stays UTF-8', async () => {
    const bytes = new TextEncoder().encode(CSV)
    bytes[bytes.length - 2] = 0xff
    const { events, problems } = await open(bytes)
    expect(events[0]!.place).toBe('Чугуїв')
    expect(problems[0]!.reason).toContain('not UTF-8')
  })
})

describe('gzip', () => {
  it('of a table and of a collection is read', async () => {
    expect((await open(gzipSync(CSV))).events[0]!.place).toBe('Чугуїв')
    const collection = '{"type":"FeatureCollection","faultline":1,"title":"T","features":[]}'
    expect((await open(gzipSync(collection))).header.title).toBe('T')
  })

  it('that is cut off is read as far as it goes, and says so', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `2022-02-24,50,${(i * 7919) % 180},X,Event ${i * 31_337}`)
    const packed = gzipSync(['date,lat,lon,place,title', ...rows].join('\n'))
    const { events, problems } = await open(packed.subarray(0, packed.length / 2))
    expect(events.length).toBeGreaterThan(5_000)
    expect(events.length).toBeLessThan(20_000)
    expect(problems[0]!.reason).toContain('cut off or damaged')
  })

  it('that is broken, or a bomb, is refused in a sentence', async () => {
    await expect(open(new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0]))).rejects.toThrow('damaged and cannot be unpacked')
    const bomb = gzipSync(new Uint8Array(100_000_000))
    await expect(open(bomb)).rejects.toThrow('unpacks to more than 64 MB')
  })
})

describe('a file that is no feed is called what it is', () => {
  const head = (bytes: number[], rest = ''): Uint8Array => new Uint8Array([...bytes, ...new TextEncoder().encode(rest)])

  it.each([
    ['a Git LFS pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5', 'Git LFS pointer'],
    ['a page of an error', '<!DOCTYPE html><html><body>404</body></html>', 'HTML page'],
    ['XML', '<?xml version="1.0"?><kml/>', 'XML'],
    ['a workbook', head([0x50, 0x4b, 3, 4], 'xxxx[Content_Types].xml xl/workbook.xml'), 'spreadsheet (Excel'],
    [
      'an OpenDocument sheet',
      head([0x50, 0x4b, 3, 4], 'xxmimetypeapplication/vnd.oasis.opendocument'),
      'spreadsheet (Excel',
    ],
    ['an old workbook', head([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'Excel workbook'],
    ['a ZIP archive', head([0x50, 0x4b, 3, 4], 'readme.txt'), 'ZIP archive'],
    ['a PDF', '%PDF-1.7', 'PDF document'],
    ['Parquet', 'PAR1xxxx', 'Parquet'],
    ['a GeoPackage', 'SQLite format 3\u0000', 'GeoPackage'],
    ['a picture', head([0x89, 0x50, 0x4e, 0x47]), 'picture'],
    ['nothing', '', 'empty'],
    ['JSON of something else', '{"count":0}', 'JSON, but no FeatureCollection'],
    ['JSON that is cut off', '{"type":"FeatureCollection","features":[', 'it may be cut off'],
    ['noise', 'ab\u0000\u0001\u0002cd', 'binary'],
  ])('%s', async (_, file, sentence) => {
    const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
    const reading = readFeedBytes(bytes)
    await expect(reading).rejects.toThrow(FeedError)
    await expect(reading).rejects.toThrow(sentence)
  })
})
