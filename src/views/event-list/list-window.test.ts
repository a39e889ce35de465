import { describe, expect, test } from 'vitest'
import {
  type ListScroll,
  MOST_PX,
  ROW_PX,
  TOP,
  atRest,
  listWindow,
  rowAfterKey,
  scrollToShow,
  scrolledBy,
  scrolledTo,
} from './list-window.ts'

const TOTALS = [0, 1, 7, 391, 20_000, 166_666, 166_667, 170_000, 400_000, 1_000_000, 3_000_000]
const HEIGHTS = [0, 47, 48, 200, 911]
/** Where the bar may be put, whatever the list. */
const BARS = [0, 1, 47, 48, 1000, 17_000, 999_999, 1_000_001, 3_333_333, 6_999_000, 7_500_000, 1e9]

/** The rows that a reader sees: those that lie within the window of the bar. */
function seen(total: number, heightPx: number, scroll: ListScroll): number[] {
  const { first, last, topPx, spacerPx } = listWindow(total, heightPx, scroll)
  const bar = Math.max(0, Math.min(scroll.barPx, spacerPx - heightPx))
  const rows: number[] = []
  for (let row = first; row <= last; row++) if (topPx(row) < bar + heightPx && topPx(row) + ROW_PX > bar) rows.push(row)
  return rows
}

const isWhole = (total: number, heightPx: number, scroll: ListScroll, row: number) => {
  const top = listWindow(total, heightPx, scroll).topPx(row)
  return top >= scroll.barPx && top + ROW_PX <= scroll.barPx + heightPx
}

describe.each(TOTALS)('a list of %i rows', (total) => {
  test('fills the window with rows that follow each other, wherever the bar is put', () => {
    for (const heightPx of HEIGHTS)
      for (const bar of BARS) {
        const scroll = scrolledTo(total, heightPx, TOP, bar)
        const rows = seen(total, heightPx, scroll)
        const { first, last, spacerPx } = listWindow(total, heightPx, scroll)
        expect(spacerPx).toBeLessThanOrEqual(MOST_PX)
        expect(first).toBeGreaterThanOrEqual(0)
        expect(last).toBeLessThan(total)
        expect(last - first).toBeLessThan(40)
        const room = Math.min(heightPx, total * ROW_PX)
        if (room > 0) expect(rows.length * ROW_PX).toBeGreaterThanOrEqual(room)
        expect(rows).toEqual(rows.map((_, i) => rows[0]! + i))
      }
  })

  test('shows its first row at the start of the bar and its last, whole, at the end', () => {
    for (const heightPx of [48, 200, 911]) {
      const { spacerPx } = listWindow(total, heightPx, TOP)
      const start = scrolledTo(total, heightPx, scrolledTo(total, heightPx, TOP, spacerPx - heightPx), 0)
      expect(seen(total, heightPx, start)[0]).toBe(total > 0 ? 0 : undefined)
      const end = scrolledTo(total, heightPx, TOP, Math.max(0, spacerPx - heightPx))
      expect(seen(total, heightPx, end).at(-1)).toBe(total > 0 ? total - 1 : undefined)
      if (total > 0) expect(isWhole(total, heightPx, end, total - 1)).toBe(true)
    }
  })

  test('shows any row whole that is asked for, and does not move for one that is', () => {
    let scroll = TOP
    for (const share of [0, 1, 0.5, 0.501, 0.02, 0.99, 0.9999, 0]) {
      const row = Math.max(0, Math.round(share * (total - 1)))
      if (total === 0) continue
      scroll = scrollToShow(total, 480, scroll, row)
      expect(isWhole(total, 480, scroll, row)).toBe(true)
      expect(scrollToShow(total, 480, scroll, row)).toEqual(scroll)
    }
  })

  test('moves by as many pixels as the wheel says, anywhere, and stands still when the bar is put right', () => {
    const { spacerPx } = listWindow(total, 480, TOP)
    for (const bar of BARS) {
      let scroll = scrolledTo(total, 480, TOP, Math.min(bar, Math.max(0, spacerPx - 480)))
      for (const notch of [100, 100, 100, -40, 700]) {
        const row = seen(total, 480, scroll)[0] ?? 0
        const before = listWindow(total, 480, scroll).topPx(row) - scroll.barPx
        const next = scrolledTo(total, 480, scroll, scroll.barPx + notch)
        const isAtEnd = seen(total, 480, next).at(-1) === total - 1 || seen(total, 480, next)[0] === 0
        const after = listWindow(total, 480, next).topPx(row) - next.barPx
        if (total > 0 && !isAtEnd) expect(before - after).toBeCloseTo(notch, 3)
        const rest = atRest(total, 480, next)
        expect(seen(total, 480, rest)).toEqual(seen(total, 480, next))
        expect(atRest(total, 480, rest)).toEqual(rest)
        scroll = rest
      }
    }
  })

  test('is never stuck: whoever scrolls on reaches either end', () => {
    for (const [start, notch] of [
      [0.999, 2000],
      [0.001, -2000],
    ] as const) {
      let scroll = scrollToShow(total, 480, TOP, Math.round(start * (total - 1)))
      for (let step = 0; step < 5000; step++)
        scroll = atRest(total, 480, scrolledTo(total, 480, scroll, scroll.barPx + notch))
      expect(total === 0 || seen(total, 480, scroll).includes(notch > 0 ? total - 1 : 0)).toBe(true)
    }
  })
})

test('a list that becomes shorter still shows rows', () => {
  const end = scrollToShow(1_000_000, 480, TOP, 999_999)
  for (const total of [1, 20, 5000, 500_000]) expect(seen(total, 480, end)).toContain(total - 1)
})

test('a row that is on screen does not move the list', () => {
  expect(scrollToShow(391, 200, { barPx: 100, offsetPx: 0 }, 3).barPx).toBe(100)
})

test('a hidden row moves the list just so far that the whole row is seen', () => {
  expect(scrollToShow(391, 200, { barPx: 100, offsetPx: 0 }, 0).barPx).toBe(0)
  expect(scrollToShow(391, 200, { barPx: 100, offsetPx: 0 }, 10).barPx).toBe(11 * ROW_PX - 200)
})

test('a row far from the window does not make the room taller', () => {
  const { topPx, spacerPx } = listWindow(1_000_000, 480, TOP)
  expect(topPx(999_999) + ROW_PX).toBeLessThanOrEqual(spacerPx)
})

test('keys move within the list and never out of it', () => {
  expect(rowAfterKey('ArrowDown', 0, 10, 480)).toBe(1)
  expect(rowAfterKey('ArrowUp', 0, 10, 480)).toBe(0)
  expect(rowAfterKey('PageDown', 3, 10, 240)).toBe(7)
  expect(rowAfterKey('PageDown', 8, 10, 240)).toBe(9)
  expect(rowAfterKey('Home', 8, 10, 240)).toBe(0)
  expect(rowAfterKey('End', 0, 10, 240)).toBe(9)
  expect(rowAfterKey('a', 4, 10, 240)).toBeNull()
  expect(rowAfterKey('End', 0, 0, 240)).toBeNull()
})

test('rows that come in above leave those on screen where they are', () => {
  const screenPx = (total: number, heightPx: number, scroll: ListScroll, row: number) =>
    listWindow(total, heightPx, scroll).topPx(row) - scroll.barPx
  for (const total of TOTALS.filter((count) => count > 300))
    for (const bar of [48, 1000, 9000]) {
      const before = scrolledTo(total, 911, TOP, bar)
      const row = seen(total, 911, before)[1]!
      const after = scrolledBy(total + 3, 911, before, 3)
      expect(screenPx(total + 3, 911, after, row + 3)).toBe(screenPx(total, 911, before, row))
    }
})
