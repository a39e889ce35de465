import { describe, expect, test } from 'vitest'
import { overlaps, placeLabels, type Box, type LabelWish } from './basemap-placing.ts'

const measure = (line: { text: string }) => line.text.length * 7
const sheet = { screen: { x: 0, y: 0, width: 1000, height: 700 } }
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
  const placed = placeLabels(wishes, occupied, measure, sheet)

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

  test('no name is cut by the edge of the screen', () => {
    const { width, height } = sheet.screen
    const isCut = ({ x, y, ...box }: Box) => x < 0 || y < 0 || x + box.width > width || y + box.height > height
    expect(placed.filter(({ box }) => isCut(box))).toEqual([])
  })

  test('many find a place', () => expect(placed.length).toBeGreaterThan(60))
})

test('an earlier wish wins', () => {
  const wish = (text: string): LabelWish => ({ x: 50, y: 50, lines: [line(text)] })
  const placed = placeLabels([wish('first'), wish('second')], [], measure, sheet)
  expect(placed.map((label) => label.wish.lines[0]?.text)).toEqual(['first'])
})

test('a country’s name steps aside for a mark, as far as it may', () => {
  const mark = { x: 45, y: 45, width: 10, height: 10 }
  const wish = { x: 50, y: 50, lines: [line('Ukraine')] }
  expect(placeLabels([wish], [mark], measure, sheet)).toEqual([])
  expect(placeLabels([{ ...wish, wanderPx: 3 }], [mark], measure, sheet)).toEqual([])
  const [label] = placeLabels([{ ...wish, wanderPx: 90 }], [mark], measure, sheet)
  expect(label && overlaps(label.box, mark)).toBe(false)
})

test('a town under a mark has no dot and stands beside the mark', () => {
  const mark = { x: 40, y: 40, width: 20, height: 20 }
  const [label] = placeLabels([{ x: 50, y: 50, dotPx: 2, lines: [line('Kyiv')] }], [mark], measure, sheet)
  expect(label).toMatchObject({ hasDot: false, align: 'left' })
  expect(label?.box.x).toBeGreaterThan(60)
})

test('a town under a label has no name at all', () => {
  const label = { x: 40, y: 40, width: 60, height: 20, isCover: true } as const
  expect(placeLabels([{ x: 50, y: 50, dotPx: 2, lines: [line('Kursk')] }], [label], measure, sheet)).toEqual([])
})

test('a town with a mark comes before a larger one without, and takes a corner of the mark where no side is free', () => {
  const mark = { x: 90, y: 90, width: 20, height: 20, isRound: true } as const
  const sides = [
    { x: 110, y: 96, width: 8, height: 8 },
    { x: 82, y: 96, width: 8, height: 8 },
    { x: 96, y: 82, width: 8, height: 8 },
    { x: 96, y: 110, width: 8, height: 8 },
  ]
  const larger = { x: 130, y: 82, dotPx: 2, lines: [line('Stary Oskol')] }
  const kharkiv = { x: 100, y: 100, dotPx: 2, lines: [line('Kharkiv')] }
  const placed = placeLabels([larger, kharkiv], [mark, ...sides], measure, sheet)
  expect(placed[0]).toMatchObject({ wish: kharkiv, hasDot: false })
  expect(placed[0]!.box.x).toBeGreaterThan(105)
  expect(placeLabels([larger, kharkiv], [mark, ...sides], measure, sheet)[0]!.box.y + 15).toBeLessThan(95)
})

test('a mark names one town alone, the more important one', () => {
  const mark = { x: 80, y: 80, width: 40, height: 40, isRound: true } as const
  const towns = ['Donetsk', 'Makiivka'].map((text, i) => ({ x: 95 + 10 * i, y: 100, dotPx: 2, lines: [line(text)] }))
  expect(placeLabels(towns, [mark], measure, sheet).map(({ wish }) => wish)).toEqual([towns[0]])
})

test('a mark names a town where its events are, not a larger one beside it', () => {
  const events = { x: 99, y: 99, width: 2, height: 2 }
  const mark = { x: 80, y: 80, width: 40, height: 40, isRound: true, events } as const
  const towns = [82, 100].map((x) => ({ x, y: 100, dotPx: 2, lines: [line('Kherson')] }))
  expect(placeLabels(towns, [mark], measure, sheet).map(({ wish }) => wish)).toEqual([towns[1]])
})

test('a town beyond the edge keeps its name there, for a drag to bring in', () => {
  const berlin = { x: -10, y: 100, dotPx: 2, lines: [line('Berlin')] }
  const [label] = placeLabels([berlin], [], measure, sheet)
  expect(label?.align).toBe('right')
  expect(label!.box.x + label!.box.width).toBeLessThanOrEqual(0)
})

test('the corners of a disc are free', () => {
  const disc = { x: 0, y: 0, width: 20, height: 20, isRound: true } as const
  expect(overlaps(disc, { x: 18, y: 18, width: 10, height: 10 })).toBe(false)
  expect(overlaps({ x: 15, y: 15, width: 10, height: 10 }, disc)).toBe(true)
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
