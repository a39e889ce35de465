import { expect, test } from 'vitest'
import { type Box, overlap, placeLabels } from './place-labels.ts'

const PLOT: Box = [0, 0, 400, 100]

/** A small seeded generator, so that a failure can be run again. */
function random(seed: number) {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

test('no label touches a mark or another label, and none leaves the plot, however crowded', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const next = random(seed)
    const marks = Array.from({ length: 1 + Math.floor(next() * 60) }, (): Box => {
      const [x, y] = [next() * 390, next() * 90]
      return [x, y, x + 4 + next() * 30, y + 4 + next() * 10]
    })
    const wishes = Array.from({ length: 6 }, (_, i) => ({
      id: `${i}`,
      width: 20 + next() * 160,
      height: next() > 0.5 ? 15 : 30,
      anchor: [next() * 400, next() * 100] as const,
    }))
    const placed = placeLabels(wishes, marks, PLOT)
    placed.forEach(({ box }, i) => {
      expect(box[0]).toBeGreaterThanOrEqual(0)
      expect(box[1]).toBeGreaterThanOrEqual(0)
      expect(box[2]).toBeLessThanOrEqual(400.001)
      expect(box[3]).toBeLessThanOrEqual(100)
      expect(marks.filter((mark) => touches(box, mark))).toEqual([])
      expect(placed.slice(i + 1).filter((other) => touches(box, other.box))).toEqual([])
    })
  }
})

test('a label stands where a plain search over every pixel finds the nearest free place', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const next = random(seed)
    const marks = Array.from({ length: 12 }, (): Box => {
      const [x, y] = [Math.floor(next() * 380), Math.floor(next() * 90)]
      return [x, y, x + 20, y + 10]
    })
    const wish = {
      id: 'a',
      width: 80,
      height: 15,
      anchor: [Math.floor(next() * 400), Math.floor(next() * 100)] as const,
    }
    const [placed] = placeLabels([wish], marks, PLOT)
    const y = placed?.box[1] ?? 0
    let nearest = Infinity
    for (let x = 0; x <= 320; x++) {
      const box: Box = [x, y, x + 80, y + 15]
      if (!marks.some((mark) => overlap(box, mark))) nearest = Math.min(nearest, Math.abs(x - centre(wish.anchor[0])))
    }
    expect(placed && Math.abs(placed.box[0] - centre(wish.anchor[0]))).toBeLessThanOrEqual(nearest)
  }
})

test('a label that finds no room is left out', () => {
  expect(placeLabels([{ id: 'a', width: 50, height: 15, anchor: [10, 10] }], [[0, 0, 400, 100]], PLOT)).toEqual([])
  expect(placeLabels([{ id: 'a', width: 500, height: 15, anchor: [10, 10] }], [], PLOT)).toEqual([])
})

test('a label stands under its mark rather than over it where both are free', () => {
  const [placed] = placeLabels([{ id: 'a', width: 60, height: 15, anchor: [200, 52] }], [[195, 45, 205, 51]], PLOT)
  expect(placed?.box[1]).toBeGreaterThanOrEqual(51)
})

const centre = (x: number) => Math.max(0, Math.min(320, x - 40))
const touches = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
