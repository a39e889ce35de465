import { expect, test } from 'vitest'
import { type Annotation, placeAnnotations } from './place-annotations.ts'

const label = (id: string, x: number, width = 100, weight = 1): Annotation => ({ id, x, width, weight })

test('labels of one row never overlap, and no leader runs through a label', () => {
  for (let seed = 1; seed <= 300; seed++) {
    let state = seed
    const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
    const items = Array.from({ length: 5 }, (_, i) => label(`${i}`, next() * 500, 40 + next() * 170))
    const placed = placeAnnotations(items, 0, 510)
    const boxes = placed.map((one) => {
      const item = items.find(({ id }) => id === one.id)!
      return { ...one, right: one.left + item.width, x: item.x }
    })
    for (const [i, a] of boxes.entries()) {
      expect(a.left).toBeGreaterThanOrEqual(0)
      expect(a.right).toBeLessThanOrEqual(510)
      for (const b of boxes.slice(i + 1)) {
        if (a.row === b.row) expect(a.right <= b.left || b.right <= a.left).toBe(true)
        const [above, below] = a.row < b.row ? [a, b] : [b, a]
        if (a.row !== b.row) expect(above.x <= below.left || above.x >= below.right).toBe(true)
      }
    }
  }
})

test('no label left of its leader begins where another leader stands', () => {
  for (let x = 180; x < 260; x++) {
    const items = [label('a', x, 100), label('b', 320, 120)]
    const placed = placeAnnotations(items, 0, 400)
    const b = placed.find(({ id }) => id === 'b')
    if (!placed.some(({ id }) => id === 'a') || b?.side !== 'left') continue
    expect(Math.abs(b.left - x)).toBeGreaterThanOrEqual(20)
  }
  // 320 - 6 - 120 = 194 is where "b" would begin, and right of 320 there is no room for it.
  expect(placeAnnotations([label('a', 194, 100), label('b', 320, 120)], 0, 400)).toHaveLength(1)
})

test('where there is room for all, all are placed beside their leaders', () => {
  const placed = placeAnnotations([label('a', 50), label('b', 200), label('c', 350)], 0, 500)
  expect(placed.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c'])
  for (const { id, left, side } of placed) {
    const x = { a: 50, b: 200, c: 350 }[id] ?? 0
    expect(side === 'right' ? left - x : x - left - 100).toBe(6)
  }
})

test('where there is no room for all, the selected one stays', () => {
  const items = [
    label('a', 100, 90),
    label('b', 101, 90),
    label('c', 102, 90),
    label('d', 103, 90),
    label('s', 104, 90, 3),
  ]
  const placed = placeAnnotations(items, 50, 200)
  expect(placed.length).toBeLessThan(5)
  expect(placed.some(({ id }) => id === 's')).toBe(true)
})
