import { describe, expect, test } from 'vitest'
import { overlaps, placeLabels, type Box, type LabelWish } from './basemap-placing.ts'

const measure = (line: { text: string }) => line.text.length * 7
const line = (text: string) => ({ text, font: '12px sans', colour: 'place' as const, spacingEm: 0, height: 15 })

describe.each([1, 2, 3, 4, 5])('placing 600 names, seed %i', (seed) => {
  const random = seeded(seed)
  const wishes = Array.from({ length: 600 }, (): LabelWish => {
    const point = { x: random() * 1000, y: random() * 700 }
    const lines = [line('n'.repeat(3 + Math.floor(random() * 12)))]
    return random() < 0.15 ? { ...point, lines } : { ...point, lines, dotPx: 2 }
  })
  const occupied = Array.from({ length: 40 }, (): Box => {
    return { x: random() * 1000, y: random() * 700, width: 10 + random() * 30, height: 10 + random() * 30 }
  })
  const placed = placeLabels(wishes, occupied, measure)

  test('no two names overlap', () => {
    const boxes = placed.map((label) => label.box)
    expect(boxes.filter((box, i) => boxes.some((other, j) => j > i && overlaps(box, other)))).toEqual([])
  })

  test('no name lies on a mark', () => {
    expect(placed.filter(({ box }) => occupied.some((mark) => overlaps(box, mark)))).toEqual([])
  })

  test('no name lies on another name’s dot', () => {
    const dots = placed.filter((label) => label.hasDot).map(({ wish }) => ({ wish, box: around(wish) }))
    expect(placed.filter(({ wish, box }) => dots.some((dot) => dot.wish !== wish && overlaps(box, dot.box)))).toEqual(
      [],
    )
  })

  test('many find a place', () => expect(placed.length).toBeGreaterThan(60))
})

test('an earlier wish wins', () => {
  const wish = (text: string): LabelWish => ({ x: 50, y: 50, lines: [line(text)] })
  const placed = placeLabels([wish('first'), wish('second')], [], measure)
  expect(placed.map((label) => label.wish.lines[0]?.text)).toEqual(['first'])
})

test('a country’s name steps aside for a mark, as far as it may', () => {
  const mark = { x: 45, y: 45, width: 10, height: 10 }
  const wish = { x: 50, y: 50, lines: [line('Ukraine')] }
  expect(placeLabels([wish], [mark], measure)).toEqual([])
  expect(placeLabels([{ ...wish, wanderPx: 3 }], [mark], measure)).toEqual([])
  const [label] = placeLabels([{ ...wish, wanderPx: 90 }], [mark], measure)
  expect(label && overlaps(label.box, mark)).toBe(false)
})

test('a town under a mark has no dot and stands beside the mark', () => {
  const mark = { x: 40, y: 40, width: 20, height: 20 }
  const [label] = placeLabels([{ x: 50, y: 50, dotPx: 2, lines: [line('Kyiv')] }], [mark], measure)
  expect(label).toMatchObject({ hasDot: false, align: 'left' })
  expect(label?.box.x).toBeGreaterThan(60)
})

test('a town under a label has no name at all', () => {
  const label = { x: 40, y: 40, width: 60, height: 20, isCover: true } as const
  expect(placeLabels([{ x: 50, y: 50, dotPx: 2, lines: [line('Kursk')] }], [label], measure)).toEqual([])
})

const around = ({ x, y, dotPx = 0 }: LabelWish): Box => ({
  x: x - dotPx,
  y: y - dotPx,
  width: 2 * dotPx,
  height: 2 * dotPx,
})

function seeded(seed: number): () => number {
  let state = seed * 2654435761
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
}
