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
const AFTER: Record<PanelId, number> = { strikes: 24, launched: 6, figures: 8, since: 6, totals: 10 }
const WEIGHT: Record<PanelId, number> = { strikes: 64, launched: 46, figures: 88, since: 54, totals: 130 }
const ENOUGH_FOR_ALL = 470
const NARROW = 480
/** A picture lower than these has room for one panel, and for two. */
const LOW = [150, 240] as const

/**
 * The panels that a picture of this size holds, and whether the totals are a tab of their own. Totals stand first: they
 * have an axis of their own, and the axis of time stays at the foot of all the panels that it measures. Rising totals
 * stand only where there are any.
 */
export function choosePanels(width: number, height: number, totals: boolean, isRising = true): PanelId[] {
  const since: PanelId[] = isRising ? ['since'] : []
  if (!needsTab(height)) return ['totals', 'strikes', 'launched', 'figures', ...since]
  if (totals) return ['totals', ...since]
  if (height < LOW[0]) return ['strikes']
  return width < NARROW || height < LOW[1] ? ['strikes', 'figures'] : ['strikes', 'launched', 'figures']
}

/** Whether the totals do not fit among the rest. */
export function needsTab(height: number): boolean {
  return height < ENOUGH_FOR_ALL
}

/**
 * Stacks panels above the axis strip, totals over the annotations and the rest under them. The room that titles leave is
 * shared by weight; `most` holds the pixels past which a panel has no use for more, and the others have them.
 */
export function layOut(
  panels: readonly PanelId[],
  height: number,
  most: Partial<Record<PanelId, number>> = {},
): PanelBox[] {
  const fixed = panels.reduce((sum, id, i) => sum + TITLE + (i === panels.length - 1 ? 0 : AFTER[id]), 0)
  const room = Math.max(panels.length * 20, height - ANNOTATIONS - STRIP - fixed)
  const heights = share(panels, room, most)
  let y = panels[0] === 'totals' ? 0 : ANNOTATIONS
  return panels.map((id) => {
    const title = y
    const top = title + TITLE
    const bottom = top + Math.floor(heights.get(id) ?? 0)
    y = bottom + AFTER[id] + (id === 'totals' ? ANNOTATIONS : 0)
    return { id, title, top, bottom }
  })
}

/** Panels that would get more than their most get just that, until the rest share what is left. */
function share(panels: readonly PanelId[], room: number, most: Partial<Record<PanelId, number>>): Map<PanelId, number> {
  const heights = new Map<PanelId, number>()
  let open = [...panels]
  let left = room
  for (;;) {
    const weights = open.reduce((sum, id) => sum + WEIGHT[id], 0)
    const part = (id: PanelId) => (left * WEIGHT[id]) / weights
    const full = open.filter((id) => part(id) > (most[id] ?? Infinity))
    // Where nothing has a use for the room the panels of time fill it all the same: their axis stands at the foot.
    const capped = full.length < open.length ? full : full.filter((id) => id === 'totals' && open.length > 1)
    if (capped.length === 0) {
      for (const id of open) heights.set(id, part(id))
      return heights
    }
    for (const id of capped) heights.set(id, most[id] ?? 0)
    left -= capped.reduce((sum, id) => sum + (most[id] ?? 0), 0)
    open = open.filter((id) => !capped.includes(id))
  }
}

/** The top of the rows of annotations: under the totals, which are not on the axis of time. */
export function annotationsAt(boxes: readonly PanelBox[]): number {
  const totals = boxes.find(({ id }) => id === 'totals')
  return totals ? totals.bottom + AFTER.totals : 0
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
