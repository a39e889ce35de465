/** A label that hangs beside its leader, in one of the rows above the plots. */
export interface Annotation {
  id: string
  /** Where its leader stands. */
  x: number
  /** Width of its text, with its glyph. */
  width: number
  /** Higher is dropped later. */
  weight: number
}

export interface PlacedAnnotation {
  id: string
  row: number
  /** Left edge of the text. */
  left: number
  side: 'left' | 'right'
}

export const ROWS = 2
const OFF_LEADER = 6
const APART = 8
/** A label left of its leader that begins this near another leader would read as that one's. */
const NEAR = 20
type Choice = PlacedAnnotation & { right: number; x: number }

/**
 * The best set of labels of which none overlaps another, leaves the bounds, is crossed by the leader of one above it,
 * or begins at another's leader. Tries them all: there are at most five. What finds no place has no leader either.
 */
export function placeAnnotations(items: readonly Annotation[], left: number, right: number): PlacedAnnotation[] {
  const tried = items.map((item) => candidatesOf(item, left, right))
  let best: Choice[] = []
  let bestScore = -1
  const chosen: Choice[] = []

  function descend(index: number, score: number) {
    const item = items[index]
    if (!item) {
      if (score > bestScore) {
        bestScore = score
        best = [...chosen]
      }
      return
    }
    for (const candidate of tried[index] ?? []) {
      if (chosen.some((other) => collide(other, candidate))) continue
      chosen.push(candidate)
      descend(index + 1, score + item.weight * 100 + (candidate.side === 'right' ? 2 : 0) + candidate.row)
      chosen.pop()
    }
    descend(index + 1, score)
  }

  descend(0, 0)
  return best.map(({ id, row, left, side }) => ({ id, row, left, side }))
}

function candidatesOf({ id, x, width }: Annotation, left: number, right: number): Choice[] {
  const choices: Choice[] = []
  for (let row = ROWS - 1; row >= 0; row--) {
    const after = x + OFF_LEADER
    const before = x - OFF_LEADER - width
    if (after + width <= right) choices.push({ id, row, left: after, right: after + width, side: 'right', x })
    if (before >= left) choices.push({ id, row, left: before, right: before + width, side: 'left', x })
  }
  return choices
}

function collide(a: Choice, b: Choice): boolean {
  if (isMistaken(a, b) || isMistaken(b, a)) return true
  if (a.row === b.row) return a.left < b.right + APART && b.left < a.right + APART
  const [above, below] = a.row < b.row ? [a, b] : [b, a]
  return above.x > below.left - 3 && above.x < below.right + 3
}

function isMistaken(label: Choice, other: Choice): boolean {
  return label.side === 'left' && Math.abs(label.left - other.x) < NEAR
}
