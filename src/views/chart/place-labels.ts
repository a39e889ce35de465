/** Left, top, right, bottom in pixels. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number]

export interface LabelWish {
  id: string
  width: number
  height: number
  /** The mark that it names. */
  anchor: readonly [x: number, y: number]
}

export interface PlacedLabel {
  id: string
  box: Box
  /** How far the label's edge is from its mark: a leader helps where it is far. */
  distance: number
}

const STEP = 5
const MARGIN = 3

/**
 * Puts each label where it is nearest to its mark and touches no mark and no other label; one that finds no room is
 * left out. Earlier labels choose first.
 */
export function placeLabels(wishes: readonly LabelWish[], obstacles: readonly Box[], plot: Box): PlacedLabel[] {
  const taken: Box[] = [...obstacles]
  const placed: PlacedLabel[] = []
  for (const wish of wishes) {
    const best = bestPlace(wish, taken, plot)
    if (!best) continue
    placed.push(best)
    taken.push(best.box)
  }
  return placed
}

function bestPlace({ id, width, height, anchor }: LabelWish, taken: readonly Box[], plot: Box): PlacedLabel | null {
  const [left, top, right, bottom] = plot
  const middle = Math.max(left, Math.min(right - width, anchor[0] - width / 2))
  let best: PlacedLabel | null = null
  let bestCost = Infinity
  for (let y = bottom - height; y >= top; y -= STEP) {
    const inRow = taken.filter(([, y0, , y1]) => y < y1 && y0 < y + height)
    const x = nearestGap(middle, left, right - width, inRow, width)
    if (x === null) continue
    const box: Box = [x, y, x + width, y + height]
    const distance = distanceTo(anchor, box)
    // Below a mark reads better than above it, centred better than aside.
    const cost = distance + (y + height < anchor[1] ? 6 : 0) + Math.abs(x - middle) / 100
    if (cost >= bestCost) continue
    best = { id, box, distance }
    bestCost = cost
  }
  return best
}

/** The left edge nearest to `wished` at which a label of this width touches nothing in its row; null where none is. */
function nearestGap(wished: number, least: number, most: number, row: readonly Box[], width: number): number | null {
  if (most < least) return null
  const blocked = row.map(([x0, , x1]) => [x0 - MARGIN - width, x1 + MARGIN] as const).toSorted((a, b) => a[0] - b[0])
  let before = -Infinity
  let from = least
  for (const [start, end] of blocked) {
    // The gap [from, start] lies before this obstacle.
    const edge = Math.min(start, most)
    if (edge >= from) {
      if (wished <= edge) return nearer(wished, from, before)
      before = edge
    }
    from = Math.max(from, end)
  }
  if (from <= most) return nearer(wished, from, before)
  return before === -Infinity ? null : before
}

/** The wished place if its gap has begun there, else the nearer of the gap's beginning and the end of the gap before. */
function nearer(wished: number, from: number, before: number): number {
  if (wished >= from) return wished
  return wished - before < from - wished ? before : from
}

/** Whether two boxes touch or come nearer than a margin. */
export function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] + MARGIN && b[0] < a[2] + MARGIN && a[1] < b[3] && b[1] < a[3]
}

function distanceTo([x, y]: readonly [number, number], [x0, y0, x1, y1]: Box): number {
  const dx = Math.max(x0 - x, 0, x - x1)
  const dy = Math.max(y0 - y, 0, y - y1)
  return Math.hypot(dx, dy)
}
