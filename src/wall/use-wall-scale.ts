import { useLayoutEffect } from 'react'

/** The desk sets nothing under 12 px; what is read from four metres stands at 22 of each 1080 px of the shorter side. */
const SMALLEST = 12
const FLOOR = 22 / 1080

/** By how much all that the desk draws is enlarged on a wall of this size. */
export function wallScale(width: number, height: number): number {
  return (Math.min(width, height) * FLOOR) / SMALLEST
}

/**
 * Enlarges the page as a whole, by CSS zoom: text, lines, glyphs, canvases and dialogs alike keep the proportions in
 * which each view lays itself out, on whichever screen.
 */
export function useWallScale(): void {
  useLayoutEffect(function enlarge() {
    const { style } = document.body
    function fit() {
      const scale = String(wallScale(window.innerWidth, window.innerHeight))
      style.setProperty('zoom', scale)
      // Viewport units do not know of zoom; who uses them divides by it.
      style.setProperty('--zoom', scale)
    }
    fit()
    window.addEventListener('resize', fit)
    return () => {
      window.removeEventListener('resize', fit)
      style.removeProperty('zoom')
      style.removeProperty('--zoom')
    }
  }, [])
}
