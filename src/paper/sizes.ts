import type { Pane } from '../url/view-params.ts'
import { words } from '../views/words/words.ts'

/** What a picture shows: all three panes, or one. */
export const PARTS = ['board', 'map', 'chart', 'visits'] as const
/** One of `PARTS`. */
export type Part = (typeof PARTS)[number]

/** The sizes of panes in CSS pixels. */
export type Sizes = Record<Pane, { width: number; height: number }>

/** Where a pane is not on the screen, or too small there to be printed. */
const USUAL: Sizes = {
  map: { width: 640, height: 660 },
  chart: { width: 640, height: 400 },
  visits: { width: 640, height: 260 },
}
const LEAST = { width: 460, height: 200 }
const MOST = { width: 1600, height: 1400 }

/** Panes are drawn as large as they are on the screen, so that map and chart show exactly what the reader sees. */
export function sizesOnScreen(): Sizes {
  const names: Record<Pane, string> = { map: words.map.name, chart: words.chart.name, visits: words.visits.name }
  const found = Object.entries(names).map(([pane, name]) => [pane, sizeOf(name)] as const)
  // Chart and visits share their axis to the pixel.
  const isAll = found.every(([, size]) => size !== null)
  return isAll ? (Object.fromEntries(found) as Sizes) : USUAL
}

function sizeOf(name: string): { width: number; height: number } | null {
  const pane = document.querySelector(`main section[aria-label="${CSS.escape(name)}"]`)
  const { width = 0, height = 0 } = pane?.getBoundingClientRect() ?? {}
  if (width < LEAST.width || height < LEAST.height) return null
  return { width: Math.min(MOST.width, Math.round(width)), height: Math.min(MOST.height, Math.round(height)) }
}
