import { expect, test } from 'vitest'
import type { Problem } from '../../model/feed.ts'
import { createCsvReader } from '../../feed/csv.ts'
import { problemsCsv } from './problems-csv.ts'

const problem = (value: string): Problem => ({
  where: 'a, b.csv, line 3',
  field: 'start',
  value,
  reason: `'${value}' is "no" date`,
  outcome: 'mended',
  id: 'x',
})
const cellsOf = (csv: string) => {
  const reader = createCsvReader(',')
  return [...reader.push(csv.slice(1)), ...reader.end()].map(({ cells }) => cells)
}

test('begins with a mark of byte order and names its columns', () => {
  const csv = problemsCsv([])
  expect(csv).toBe('\uFEFFWhere,Field,Value,Reason,Outcome,Record\r\n')
})

test('comes back as it was, commas, quotation marks and line ends within', () => {
  for (const value of ['31/02/2023', 'a "b", c', 'two\nlines', "it's", ''])
    expect(cellsOf(problemsCsv([problem(value)]))[1]).toEqual([
      'a, b.csv, line 3',
      'start',
      value,
      `''${value}' is "no" date`.slice(1),
      'mended',
      'x',
    ])
})

test('a value that a spreadsheet would calculate begins with an apostrophe', () => {
  for (const value of ['=1+1', '+1', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])
    expect(cellsOf(problemsCsv([problem(value)]))[1]?.[2]).toBe(`'${value}`)
})
