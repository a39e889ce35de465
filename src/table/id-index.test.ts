import { expect, test } from 'vitest'
import { createIdIndex, findId, putId } from './id-index.ts'

test('finds each id under the number it was put last, like a map', () => {
  const index = createIdIndex()
  const ids: string[] = []
  const idOf = (number: number) => ids[number]!
  const map = new Map<string, number>()
  for (let number = 0; number < 20_000; number++) {
    // Every seventh id was there before.
    const id = number % 7 === 6 ? ids[Math.floor(number / 2)]! : `event ${number}`
    ids.push(id)
    expect(putId(index, id, number, idOf)).toBe(map.get(id) ?? -1)
    map.set(id, number)
  }
  for (const [id, number] of map) expect(findId(index, id, idOf)).toBe(number)
  expect(findId(index, 'nobody', idOf)).toBe(-1)
})
