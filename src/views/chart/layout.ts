/** What can stand in the chart, from top to bottom. */
export type PanelId = 'strikes' | 'launched' | 'figures' | 'since' | 'totals'

/** Where a panel's title and plot stand, in pixels from the top of the picture. */
export interface PanelBox {
  id: PanelId
  title: number
  top: number
  bottom: number
}

export const STRIP = 22
export const ANNOTATIONS = 34
const TITLE = 22
/** The row under the strikes that holds the tallies, and the air under any other panel. */
const AFTER: Record<PanelId, number> = { strikes: 24, launched: 6, figures: 8, since: 6, totals: 0 }
const WEIGHT: Record<PanelId, number> = { strikes: 64, launched: 46, figures: 88, since: 54, totals: 92 }
const ENOUGH_FOR_ALL = 470
const NARROW = 480

/** The panels that a picture of this size holds, and whether the totals are a tab of their own. */
export function choosePanels(width: number, height: number, totals: boolean): PanelId[] {
  if (!needsTab(height)) return ['strikes', 'launched', 'figures', 'since', 'totals']
  if (totals) return ['since', 'totals']
  return width < NARROW ? ['strikes', 'figures'] : ['strikes', 'launched', 'figures']
}

/** Whether the totals do not fit under the rest. */
export function needsTab(height: number): boolean {
  return height < ENOUGH_FOR_ALL
}

/** Stacks panels between the annotations and the axis strip; the room that titles leave is shared by weight. */
export function layOut(panels: readonly PanelId[], height: number): PanelBox[] {
  const fixed = panels.reduce((sum, id, i) => sum + TITLE + (i === panels.length - 1 ? 0 : AFTER[id]), 0)
  const weights = panels.reduce((sum, id) => sum + WEIGHT[id], 0)
  const room = Math.max(panels.length * 20, height - ANNOTATIONS - STRIP - fixed)
  let y = ANNOTATIONS
  return panels.map((id) => {
    const title = y
    const top = title + TITLE
    const bottom = top + Math.floor((room * WEIGHT[id]) / weights)
    y = bottom + AFTER[id]
    return { id, title, top, bottom }
  })
}

/** Round values from 0 that label an axis up to `most`, about `count` of them, none where nothing rises. */
export function ticksTo(most: number, count: number): number[] {
  if (!(most > 0)) return []
  const raw = most / count
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = Math.max(1, ([1, 2, 2.5, 5, 10].find((s) => s * power >= raw * 0.9) ?? 10) * power)
  const rounded = Number.isInteger(step) ? step : Math.ceil(step)
  const ticks: number[] = []
  for (let value = rounded; value <= most * 1.0001; value += rounded) ticks.push(value)
  return ticks.length > 0 ? ticks : [rounded]
}
