export interface Box {
  x: number
  y: number
  width: number
  height: number
  /** A label or a button, which is no town's mark: a town under it has no name. */
  isCover?: true
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

/** Greedy placing in the order given: four positions beside a dot; no room, no name. */
export function placeLabels(wishes: LabelWish[], occupied: readonly Box[], measure: Measure, gapPx = 3): PlacedLabel[] {
  const taken = gridOf(occupied)
  const placed: PlacedLabel[] = []
  for (const wish of wishes) {
    const size = {
      width: Math.max(...wish.lines.map(measure)),
      height: wish.lines.reduce((sum, line) => sum + line.height, 0),
    }
    // Where a mark already stands on the town, the mark is its dot and the name goes beside the mark.
    const mark = wish.dotPx === undefined ? undefined : taken.at(wish.x, wish.y, occupied.length)
    if (mark?.isCover) continue
    if (wish.dotPx !== undefined && !mark && taken.hits(grown(dotBox(wish), 1))) continue
    const found = spotsFor(wish, size, mark).find(({ box }) => !taken.hits(grown(box, gapPx), mark))
    if (!found) continue
    const hasDot = wish.dotPx !== undefined && !mark
    placed.push({ wish, ...found, hasDot })
    taken.add(found.box)
    if (hasDot) taken.add(dotBox(wish))
  }
  return placed
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
  const dot = mark ?? dotBox(wish)
  const middle = { x: dot.x + dot.width / 2, y: dot.y + dot.height / 2 }
  const aside = { y: middle.y - height / 2, width, height }
  const above = { x: middle.x - width / 2, width, height }
  return [
    { align: 'left' as const, box: { ...aside, x: dot.x + dot.width + 4 } },
    { align: 'right' as const, box: { ...aside, x: dot.x - width - 4 } },
    { align: 'center' as const, box: { ...above, y: dot.y - height - 1 } },
    { align: 'center' as const, box: { ...above, y: dot.y + dot.height + 1 } },
  ]
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

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

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
    /** The first of the `among` oldest boxes that holds the point. */
    at: (x: number, y: number, among: number): Box | undefined => {
      const point = { x: x - 1, y: y - 1, width: 2, height: 2 }
      let found: Box | undefined
      eachCell(point, (cell) => {
        const index = (cells.get(cell) ?? []).find((i) => i < among && overlaps(point, boxes[i] ?? point))
        found = index === undefined ? undefined : boxes[index]
        return found !== undefined
      })
      return found
    },
  }
}
