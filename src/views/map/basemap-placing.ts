export interface Box {
  x: number
  y: number
  width: number
  height: number
  /** A label or a button, which is no town's mark: a town under it has no name. */
  isCover?: true
  /** A disc: its corners are free. */
  isRound?: true
  /** Where the events of a mark lie: it is about the towns in there alone. */
  events?: Box
}

export interface LabelLine {
  text: string
  font: string
  colour: 'country' | 'place' | 'sea' | 'river'
  spacingEm: number
  height: number
}

/** A name that wants a place. Earlier wishes win. */
export interface LabelWish {
  x: number
  y: number
  lines: LabelLine[]
  /** Radius of the dot it stands beside; a name without a dot is centred on its point. */
  dotPx?: number
  /** How far a name without a dot may stand from its point, where marks stand on it; absent: not at all. */
  wanderPx?: number
}

export interface PlacedLabel {
  wish: LabelWish
  box: Box
  align: 'left' | 'center' | 'right'
  hasDot: boolean
}

export type Measure = (line: LabelLine) => number

/** What of the canvas is on screen, and how far names keep from each other. */
export interface Sheet {
  screen: Box
  gapPx?: number
}

/** A town this near to a mark is one that the mark is about. */
const REACH_PX = 8

/**
 * Greedy placing: names without a dot in the order given, then towns with a mark, then the others; four positions
 * beside a dot, twelve around a mark, which names one town alone. No room, no name; and no name is cut by the edge of
 * the screen.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  occupied: readonly Box[],
  measure: Measure,
  { screen, gapPx = 3 }: Sheet,
): PlacedLabel[] {
  const taken = gridOf(occupied)
  // A name beside the screen shows none of its letters on it, not even a sliver.
  const beyond = { x: screen.x - 8, y: screen.y - 8, width: screen.width + 16, height: screen.height + 16 }
  const placed: PlacedLabel[] = []
  const named = new Set<Box>()
  for (const { wish, marks } of inOrder(wishes, taken, occupied.length)) {
    const size = {
      width: Math.max(...wish.lines.map(measure)),
      height: wish.lines.reduce((sum, line) => sum + line.height, 0),
    }
    if (marks.some((mark) => mark.isCover)) continue
    const isOnScreen = holds(screen, wish)
    const gap = marks.length > 0 ? Math.min(1, gapPx) : gapPx
    const spotBeside = (mark?: Box) =>
      spotsFor(wish, size, mark).find(
        ({ box }) =>
          (isOnScreen ? isInside(box, screen) : !overlaps(box, beyond)) && !taken.hits(grown(box, gap), mark),
      )
    // Where a mark already stands on the town, the mark is its dot and the name goes beside the mark.
    const hasDot = wish.dotPx !== undefined && !taken.hits(grown(dotBox(wish), 1))
    const free = marks.filter((mark) => !named.has(mark))
    const own = hasDot || wish.dotPx === undefined ? undefined : free.find(spotBeside)
    if (wish.dotPx !== undefined && !hasDot && !own) continue
    const found = spotBeside(own)
    if (!found) continue
    placed.push({ wish, ...found, hasDot })
    if (own) named.add(own)
    taken.add(found.box)
    if (hasDot) taken.add(dotBox(wish))
  }
  return placed
}

/** The wishes with the marks that stand on their towns, those with one before those without. */
function inOrder(wishes: readonly LabelWish[], taken: ReturnType<typeof gridOf>, among: number) {
  const all = wishes.map((wish) => ({
    wish,
    marks: wish.dotPx === undefined ? [] : taken.near(wish, REACH_PX, among),
  }))
  const rank = ({ wish, marks }: (typeof all)[number]) => (wish.dotPx === undefined ? 0 : marks.length > 0 ? 1 : 2)
  return [0, 1, 2].flatMap((wanted) => all.filter((one) => rank(one) === wanted))
}

/** Nearest first. */
const WAYS = [0, 0.25, 0.5, 0.75, 1].flatMap((far) =>
  far === 0
    ? [[0, 0] as const]
    : [0, 4, 2, 6, 1, 3, 5, 7].map((eighth) => {
        const angle = (eighth * Math.PI) / 4
        return [Math.cos(angle) * far, Math.sin(angle) * far * 0.6] as const
      }),
)

function spotsFor(wish: LabelWish, { width, height }: { width: number; height: number }, mark: Box | undefined) {
  const centred = { align: 'center' as const, box: { x: wish.x - width / 2, y: wish.y - height / 2, width, height } }
  if (wish.dotPx === undefined) {
    const { wanderPx } = wish
    return wanderPx === undefined
      ? [centred]
      : WAYS.map(([dx, dy]) => ({
          ...centred,
          box: { ...centred.box, x: centred.box.x + dx * wanderPx, y: centred.box.y + dy * wanderPx },
        }))
  }
  const angles = mark?.isRound ? AROUND_MARK : BESIDE_DOT
  const dot = mark ?? dotBox(wish)
  return angles.map((degrees) => spotAt(dot, degrees, width, height))
}

/** Right, left, above, below; round a mark then the corners, and aslant of right and left. Clockwise from the right. */
const BESIDE_DOT = [0, 180, 270, 90]
const AROUND_MARK = [...BESIDE_DOT, 315, 45, 225, 135, 335, 25, 205, 155]

/** The box that touches the rim of a dot at an angle: with a side where the way is straight, with a corner elsewhere. */
function spotAt(dot: Box, degrees: number, width: number, height: number) {
  const [dx, dy] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  const isLevel = Math.abs(dy) < 0.1
  const isUpright = Math.abs(dx) < 0.1
  const x = dot.x + (dot.width / 2) * (1 + dx) + (isLevel ? 4 : 2) * dx
  const y = dot.y + (dot.height / 2) * (1 + dy) + dy
  const align: PlacedLabel['align'] = isUpright ? 'center' : dx > 0 ? 'left' : 'right'
  const left = isUpright ? x - width / 2 : dx > 0 ? x : x - width
  const top = isLevel ? y - height / 2 : dy > 0 ? y : y - height
  return { align, box: { x: left, y: top, width, height } }
}

function dotBox({ x, y, dotPx = 0 }: LabelWish): Box {
  return { x: x - dotPx, y: y - dotPx, width: dotPx * 2, height: dotPx * 2 }
}

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by / 3,
  width: width + by * 2,
  height: height + (by * 2) / 3,
})

/** Whether two boxes share a pixel; of a round one only its disc counts. */
export function overlaps(a: Box, b: Box): boolean {
  if (a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height) return false
  if (!a.isRound && !b.isRound) return true
  const [disc, other] = a.isRound ? [a, b] : [b, a]
  return gapTo(disc, other) < 0
}

/** From the rim of a disc, or from the side of a box, to the nearest pixel of another box; below zero inside of it. */
function gapTo(disc: Box, other: Box): number {
  const x = disc.x + disc.width / 2
  const y = disc.y + disc.height / 2
  const dx = x - Math.max(other.x, Math.min(other.x + other.width, x))
  const dy = y - Math.max(other.y, Math.min(other.y + other.height, y))
  if (disc.isRound) return Math.hypot(dx, dy) - disc.width / 2
  return Math.max(Math.abs(dx) - disc.width / 2, Math.abs(dy) - disc.height / 2)
}

const holds = (box: Box, { x, y }: { x: number; y: number }) =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height

const isInside = (box: Box, { x, y, width, height }: Box) =>
  box.x >= x && box.y >= y && box.x + box.width <= x + width && box.y + box.height <= y + height

const cellPx = 64

/** Boxes by 64-px cell: 2,000 wishes against 400 boxes would else be 800,000 comparisons a redraw. */
function gridOf(first: readonly Box[]) {
  const boxes: Box[] = []
  const cells = new Map<number, number[]>()
  const eachCell = ({ x, y, width, height }: Box, visit: (cell: number) => boolean) => {
    const [left, right] = [Math.floor(x / cellPx), Math.floor((x + width) / cellPx)]
    const [top, bottom] = [Math.floor(y / cellPx), Math.floor((y + height) / cellPx)]
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) if (visit(row * 4096 + column)) return true
    }
    return false
  }
  const add = (box: Box) => {
    const index = boxes.push(box) - 1
    eachCell(box, (cell) => {
      const inCell = cells.get(cell)
      if (inCell) inCell.push(index)
      else cells.set(cell, [index])
      return false
    })
  }
  first.forEach(add)
  return {
    add,
    hits: (box: Box, except?: Box) =>
      eachCell(box, (cell) =>
        (cells.get(cell) ?? []).some((index) => {
          const other = boxes[index]
          return other !== undefined && other !== except && overlaps(box, other)
        }),
      ),
    /** Of the `among` oldest boxes those around a point: discs at most so far away, others that it lies on. */
    near: ({ x, y }: { x: number; y: number }, reach: number, among: number): Box[] => {
      const point = { x: x - 1, y: y - 1, width: 2, height: 2 }
      const found = new Map<Box, number>()
      eachCell({ x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach }, (cell) => {
        for (const index of cells.get(cell) ?? []) {
          const other = boxes[index]
          if (!other || index >= among) continue
          const gap = gapTo(other, point)
          if (other.events && !overlaps(grown(other.events, reach), point)) continue
          if (gap < (other.isRound ? reach : 0)) found.set(other, other.isRound ? gap : reach)
        }
        return false
      })
      return [...found].toSorted((a, b) => a[1] - b[1]).map(([box]) => box)
    },
  }
}
