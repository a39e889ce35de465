import { describe, expect, it } from 'vitest'
import { createCsvReader } from '../feed/csv.ts'
import { csvRow, numberCell, textCell } from './csv-cell.ts'
import { seededRandom } from './seeded-feed.ts'

/** The cells of one row as an independent reader of CSV has them. */
function cellsOf(row: string): string[] {
  const reader = createCsvReader(',')
  return [...reader.push(row), ...reader.end()][0]!.cells
}

/** What the page on the format tells a reader to do. */
const unescaped = (cell: string) => (/^'+\s*[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell)

const ALPHABET = Array.from("=+-@\t\r\n＝＋－＠', ;\"a1 é'=")

function anyText(random: () => number): string {
  const length = Math.floor(random() * 7)
  return Array.from({ length }, () => ALPHABET[Math.floor(random() * ALPHABET.length)]).join('')
}

describe('textCell', () => {
  it('of any text begins with nothing that a spreadsheet calculates, and gives the text back', () => {
    const random = seededRandom(7)
    for (let i = 0; i < 20_000; i++) {
      const texts = Array.from({ length: 4 }, () => anyText(random))
      const cells = cellsOf(csvRow(texts.map(textCell)))
      expect(cells.map(unescaped)).toEqual(texts)
      for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@\t\r\n＝＋－＠]/)
    }
  })

  it.each([
    ['=1+1', `"'=1+1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['-5', `"'-5"`],
    ["'=1", `"''=1"`],
    ["'90s", `"'90s"`],
    ['a;b', '"a;b"'],
    ['plain', 'plain'],
    ['', ''],
  ])('writes %j as %s', (text, cell) => expect(textCell(text)).toBe(cell))

  it('of what is not there is empty, and so no zero', () => {
    expect(textCell(undefined)).toBe('')
    expect(numberCell(undefined)).toBe('')
    expect(numberCell(0)).toBe('0')
  })
})

describe('numberCell', () => {
  it('leaves a number below zero a number', () => expect(Number(numberCell(-77.0365))).toBe(-77.0365))
})
