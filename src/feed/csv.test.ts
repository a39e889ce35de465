import { describe, expect, it } from 'vitest'
import { type CsvRecord, createCsvReader, guessDelimiter, readCsv } from './csv.ts'
import { seeded, slowCsv } from './formats/formats-in-test.ts'

const cells = (text: string, delimiter = ',', quotes = true): string[][] =>
  [...readCsv(text, delimiter, quotes)].map((record) => record.cells)

describe('records', () => {
  it.each([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d\re,f\n',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
    ['"a\nb",c\n', [['a\nb', 'c']]],
    ['"a ""b"" c",d', [['a "b" c', 'd']]],
    ['"a"b,c', [['ab', 'c']]],
    ['a"b,c', [['a"b', 'c']]],
    [
      'a,,\n,b,',
      [
        ['a', '', ''],
        ['', 'b', ''],
      ],
    ],
    ['a\n\n\r\n\rb', [['a'], ['b']]],
    ['""', []],
    ['"","x"', [['', 'x']]],
    ['', []],
  ])('%j', (text, expected) => expect(cells(text)).toEqual(expected))

  it('a quotation mark is a character where quotes are none', () => {
    expect(cells('a\t"b\nc"\td', '\t', false)).toEqual([
      ['a', '"b'],
      ['c"', 'd'],
    ])
  })

  it('are numbered by physical lines, line ends of any kind and within cells', () => {
    const text = 'h,i\r\n"a\nb\r\nc",1\r\rx,2\n"q\rr",3\nlast,4'
    expect([...readCsv(text, ',')].map(({ line, cells }) => [line, cells[1]])).toEqual([
      [1, 'i'],
      [2, '1'],
      [6, '2'],
      [7, '3'],
      [9, '4'],
    ])
  })

  it('know where they begin', () => {
    const text = 'a,b\n\n"c\nd",e\r\nf,g'
    const starts = [...readCsv(text, ',')].map(({ offset }) => text.slice(offset, offset + 2))
    expect(starts).toEqual(['a,', '"c', 'f,'])
  })
})

describe('a quotation mark that never closes', () => {
  it('costs its own line alone', () => {
    const records = [...readCsv('h,i\na,"b\nc,d\ne,f', ',')]
    expect(records.map(({ cells, line, isBroken }) => [line, isBroken, cells])).toEqual([
      [1, false, ['h', 'i']],
      [2, true, []],
      [3, false, ['c', 'd']],
      [4, false, ['e', 'f']],
    ])
  })

  it('of a million characters or more is none, however the text comes in', () => {
    const text = `h,i\na,"b\n${'c,d\n'.repeat(300_000)}e,"f"\n`
    const whole = [...readCsv(text, ',')]
    expect(whole.length).toBe(300_003)
    expect(whole[1]!.isBroken).toBe(true)
    const reader = createCsvReader(',')
    expect([...reader.push(text), ...reader.end()]).toEqual(whole)
  })

  it('on each of 200,000 lines takes no time to speak of', () => {
    const started = performance.now()
    expect([...readCsv('a,"b\n'.repeat(200_000), ',')].length).toBeGreaterThan(0)
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

it('any text reads as the slow reader reads it, in pieces of any size', () => {
  const random = seeded(7)
  const pieces = ['a', 'bc', ',', ',', '"', '""', '\n', '\r\n', '\r', ' ', 'ж']
  for (let round = 0; round < 3_000; round++) {
    const count = Math.floor(random() * 30)
    const text = Array.from({ length: count }, () => pieces[Math.floor(random() * pieces.length)]).join('')
    const whole = [...readCsv(text, ',')]
    const reader = createCsvReader(',')
    const parts: CsvRecord[] = []
    for (let at = 0; at < text.length;) {
      const next = at + 1 + Math.floor(random() * 4)
      parts.push(...reader.push(text.slice(at, next)))
      at = next
    }
    expect([...parts, ...reader.end()], JSON.stringify(text)).toEqual(whole)
    if (whole.some(({ isBroken }) => isBroken)) continue
    // A quoted cell of nothing on a line of its own is a record to nobody.
    expect(
      whole.map(({ cells }) => cells),
      JSON.stringify(text),
    ).toEqual(slowCsv(text))
  }
})

describe('the delimiter', () => {
  it.each([
    ['date,lat,lon\n2022-01-01,50.1,30.2', ','],
    ['date;lat;lon\n2022-01-01;50,1;30,2', ';'],
    ['date\tlat\tlon\n2022-01-01\t50,1\t30,2', '\t'],
    ['date|lat|lon\n2022-01-01|50.1|30.2', '|'],
    ['date,place,lat\n2022-01-01,"Kyiv; the centre; by night",50', ','],
    ['one column', ','],
  ])('%j', (text, delimiter) => expect(guessDelimiter(text)).toBe(delimiter))
})
