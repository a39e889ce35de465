import { expect, test } from 'vitest'
import type { Claim } from '../model/claim.ts'
import { parseDate } from '../model/time.ts'
import { layOutClaims } from './claim-matrix.ts'

function claim(claimant: string | undefined, said: string | undefined, rest: Partial<Claim>): Claim {
  const date = said === undefined ? null : parseDate(said)
  return { measure: 'killed', ...(claimant !== undefined && { claimant }), ...(date && { said: date }), ...rest }
}

test('who says it, and when, makes a column; the earliest stands first and the undated last', () => {
  const { columns } = layOutClaims([
    claim('sbu', undefined, { best: 1 }),
    claim('lukashenko', '2023-03-07', { best: 2 }),
    claim('bypol', '2023-02-26', { best: 3 }),
    claim('bypol', '2023-02-26', { measure: 'wounded', best: 4 }),
    claim('bypol', '2023-02-27', { best: 5 }),
  ])
  expect(columns.map(({ claimant, said }) => [claimant, said?.text])).toEqual([
    ['bypol', '2023-02-26'],
    ['bypol', '2023-02-27'],
    ['lukashenko', '2023-03-07'],
    ['sbu', undefined],
  ])
})

test('of those who spoke at the same time, who says who did it stands first', () => {
  const { columns } = layOutClaims([
    claim('a', undefined, { measure: 'wounded', best: 1 }),
    claim('b', undefined, { measure: 'launched', best: 1 }),
    claim('c', undefined, { measure: 'responsibility', about: 'x' }),
  ])
  expect(columns.map(({ claimant }) => claimant)).toEqual(['c', 'a', 'b'])
})

test('every claim is in exactly one cell, or said aside', () => {
  const claims = [
    claim('a', '2023-02-26', { measure: 'responsibility', about: 'a' }),
    claim('b', '2023-03-07', { measure: 'responsibility', about: 'x' }),
    claim('b', '2023-03-07', { measure: 'responsibility', about: 'y' }),
    claim('c', '2023-02-27', { measure: 'damage', says: 'trusts it' }),
    claim('d', '2023-02-28', { measure: 'damage', best: 1 }),
    claim(undefined, undefined, { measure: 'sheep', low: 3 }),
  ]
  const { rows, also } = layOutClaims(claims)
  const found = [...rows.flatMap(({ cells }) => cells.flat()), ...also.flatMap((column) => column.claims)]
  expect(found).toHaveLength(claims.length)
  expect(new Set(found)).toEqual(new Set(claims))
  expect(also.map(({ claimant }) => claimant)).toEqual(['c'])
})

test('remarks stay in the matrix where nobody disputes who did it', () => {
  const { also, columns, accounts } = layOutClaims([
    claim('a', '2023-02-26', { measure: 'responsibility', about: 'x' }),
    claim('c', '2023-02-27', { measure: 'damage', says: 'a hangar burnt' }),
  ])
  expect([also.length, columns.length, accounts]).toEqual([0, 2, 1])
})

test('the dead of two sides, and civilians, never share a row', () => {
  const { rows } = layOutClaims([
    claim('a', '2023-03-01', { about: 'russia', best: 10 }),
    claim('b', '2023-03-01', { about: 'ukraine', best: 20 }),
    claim('b', '2023-03-01', { about: 'ukraine', best: 5, civilian: true }),
  ])
  expect(rows.map(({ about, civilian }) => [about, civilian])).toEqual([
    ['russia', false],
    ['ukraine', false],
    ['ukraine', true],
  ])
  expect(rows[0]?.cells.map((cell) => cell.length)).toEqual([1, 0])
})

test('who did it comes first, then damage, then the harm to people, then the rest as it came', () => {
  const { rows } = layOutClaims([
    claim('a', undefined, { measure: 'sheep' }),
    claim('a', undefined, { measure: 'wounded' }),
    claim('a', undefined, { measure: 'killed' }),
    claim('a', undefined, { measure: 'damage' }),
    claim('a', undefined, { measure: 'responsibility' }),
    claim('a', undefined, { measure: 'goats' }),
  ])
  expect(rows.map(({ measure }) => measure)).toEqual([
    'responsibility',
    'damage',
    'killed',
    'wounded',
    'sheep',
    'goats',
  ])
})

test('no claims make no matrix', () => {
  expect(layOutClaims([])).toEqual({ columns: [], rows: [], also: [], accounts: 0 })
})
