import { expect, test } from 'vitest'
import { ROW_PX, listWindow, rowAfterKey, scrollToShow } from './list-window.ts'

test('every row that is on screen is in the window, at any scroll position', () => {
  for (const total of [0, 1, 7, 391, 20_000])
    for (const heightPx of [0, 47, 48, 200, 911])
      for (const scrollPx of [0, 1, 47, 48, 1000, 17_000, 1e9]) {
        const { first, last, spacerPx, topPx } = listWindow(total, heightPx, scrollPx)
        const scroll = Math.max(0, Math.min(scrollPx, spacerPx - heightPx))
        const seen = Array.from({ length: total }, (_, index) => index).filter(
          (index) => topPx(index) < scroll + heightPx && topPx(index) + ROW_PX > scroll,
        )
        expect(seen.every((index) => index >= first && index <= last)).toBe(true)
        expect(first).toBeGreaterThanOrEqual(0)
        expect(last).toBeLessThan(total)
      }
})

test('the window does not grow with the list', () => {
  const { first, last } = listWindow(1_000_000, 700, 5_000_000)
  expect(last - first).toBeLessThan(40)
})

test('a row that is on screen does not move the list', () => {
  expect(scrollToShow(3, 200, 100)).toBe(100)
})

test('a hidden row moves the list just so far that the whole row is seen', () => {
  expect(scrollToShow(0, 200, 100)).toBe(0)
  expect(scrollToShow(10, 200, 100)).toBe(11 * ROW_PX - 200)
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
