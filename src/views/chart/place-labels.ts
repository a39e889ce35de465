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
/** Air between two labels of one row, on top of the margin. */
const APART = 5

/**
 * Puts each label where it is nearest to its mark and touches no mark and no other label; one that finds no room is
 * left out. Earlier labels choose first.
 */
export function placeLabels(wishes: readonly LabelWish[], obstacles: readonly Box[], plot: Box): PlacedLabel[] {
  const taken = obstacles.toSorted((a, b) => a[0] - b[0])
  const placed: PlacedLabel[] = []
  for (const wish of wishes) {
    const best = bestPlace(wish, taken, plot)
    if (!best) continue
    placed.push(best)
    const [x0, y0, x1, y1] = best.box
    const after = taken.findIndex(([left]) => left > x0 - APART)
    taken.splice(after === -1 ? taken.length : after, 0, [x0 - APART, y0, x1 + APART, y1])
  }
  return placed
}

function bestPlace({ id, width, height, anchor }: LabelWish, taken: readonly Box[], plot: Box): PlacedLabel | null {
  const [left, top, right, bottom] = plot
  const middle = Math.max(left, Math.min(right - width, anchor[0] - width / 2))
  let best: PlacedLabel | null = null
  let bestCost = Infinity
  for (let y = bottom - height; y >= top; y -= STEP) {
    const x = nearestGap(middle, left, right - width, taken, width, y, y + height)
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

/**
 * The left edge nearest to `wished` at which a label of this width touches nothing between two heights; null where none
 * is. `taken` is sorted from left to right.
 */
function nearestGap(
  wished: number,
  least: number,
  most: number,
  taken: readonly Box[],
  width: number,
  top: number,
  bottom: number,
): number | null {
  if (most < least) return null
  let before = -Infinity
  let from = least
  for (const [x0, y0, x1, y1] of taken) {
    if (top >= y1 || y0 >= bottom) continue
    // The gap between `from` and this edge lies before the obstacle.
    const edge = Math.min(x0 - MARGIN - width, most)
    if (edge >= from) {
      if (wished <= edge) return nearer(wished, from, before)
      before = edge
    }
    from = Math.max(from, x1 + MARGIN)
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
