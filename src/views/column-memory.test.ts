import { afterEach, expect, test, vi } from 'vitest'
import { recallColumns, rememberColumns } from './column-memory.ts'

function storage(kept = new Map<string, string>()) {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
  return kept
}
afterEach(() => vi.unstubAllGlobals())

const choice = (start: number) => ({ columns: { start, title: 1 }, order: 'day-first' as const })

test('the last choice for a table of these columns comes back, and for no other table', () => {
  storage()
  expect(rememberColumns(['a', 'b'], choice(0))).toBeNull()
  rememberColumns(['b', 'a'], choice(1))
  rememberColumns(['a', 'b'], choice(1))
  expect(recallColumns(['a', 'b'])).toEqual(choice(1))
  expect(recallColumns(['b', 'a'])).toEqual(choice(1))
  expect(recallColumns(['a'])).toBeUndefined()
})

test('no more than fifty choices are kept, the newest', () => {
  const kept = storage()
  for (let i = 0; i < 60; i++) rememberColumns(['a', 'b', String(i)], choice(0))
  expect(JSON.parse([...kept.values()][0]!)).toHaveLength(50)
  expect(recallColumns(['a', 'b', '9'])).toBeUndefined()
  expect(recallColumns(['a', 'b', '59'])).toEqual(choice(0))
})

test('what is no choice for this table is not taken for one', () => {
  const kept = storage()
  for (const broken of [null, 7, { columns: { start: 2 } }, { columns: { start: -1 } }, { columns: {}, order: 'x' }]) {
    kept.set('faultline:columns', JSON.stringify([['a\tb', broken]]))
    expect(recallColumns(['a', 'b'])).toBeUndefined()
  }
})

test('storage that is closed or broken is said in words, and costs no file', () => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  storage(new Map([['faultline:columns', '{']]))
  expect(recallColumns(['a', 'b'])).toBeUndefined()
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => {
      throw new Error('The quota has been exceeded')
    },
  })
  expect(rememberColumns(['a', 'b'], choice(0))).toBe('The quota has been exceeded')
})
