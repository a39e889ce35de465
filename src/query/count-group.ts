import { type Counted, type Counting, type Selection, isSameTime, isSelected } from './counting.ts'
import { type Slice, eachBlock, slicesOf, stepBetween } from './row-slices.ts'

/** Something that is counted of rows: slots, and how a row adds to them. All it adds can be taken away again. */
export interface Group {
  name: string
  /** What the slots mean, such as the edges of bins; another key counts anew. */
  key: string
  slots: number
  /** Adds `sign` to the slots of the first `count` rows, which ascend. */
  add: (counts: Int32Array, rows: Uint32Array, count: number, sign: number) => void
}

/**
 * The counts of the rows that pass. Where the last count of this group differs by a step of the range, or by one mark,
 * the rows between are added and taken away; everything else is counted anew. The counts change with the next call.
 */
export function countGroup(counting: Counting, selection: Selection, group: Group): Int32Array {
  const name = `${group.name} ${selection.mask} ${selection.time !== null}`
  const known = counting.counted.get(name)
  if (known?.key === group.key && follow(counting, known, selection, group)) {
    known.selection = selection
    return known.counts
  }
  const counts = recount(counting, selection, group)
  counting.counted.set(name, { key: group.key, selection, counts })
  return counts
}

/** The counts of all rows that pass, by looking at each. */
export function recount({ table, out }: Counting, { mask, time }: Selection, group: Group): Int32Array {
  const counts = new Int32Array(group.slots)
  eachBlock(table, out, slicesOf(table, time), mask, (rows, count) => group.add(counts, rows, count, 1))
  return counts
}

/** Whether known counts could be brought up to the selection by less than a recount. */
function follow(counting: Counting, known: Counted, selection: Selection, group: Group): boolean {
  const [changed, ...others] = known.selection.revisions.flatMap((was, bit) =>
    was === selection.revisions[bit] ? [] : bit,
  )
  const isStill = isSameTime(known.selection, selection)
  if (changed === undefined) return isStill || step(counting, known, selection, group)
  const { bit, rows } = counting.turned
  const isNext = known.selection.revisions[changed]! + 1 === selection.revisions[changed]
  if (others.length > 0 || !isStill || !isNext || bit !== changed || !rows) return false
  turn(counting, rows, bit, known, selection, group)
  return true
}

/** The range has moved: what it left goes, what it reached comes. */
function step({ table, out }: Counting, { counts, selection: was }: Counted, selection: Selection, group: Group) {
  const { left, came } = stepBetween(table, was.time!, selection.time!)
  if (rowsOf(left) + rowsOf(came) >= rowsOf(slicesOf(table, selection.time))) return false
  eachBlock(table, out, left, selection.mask, (rows, count) => group.add(counts, rows, count, -1))
  eachBlock(table, out, came, selection.mask, (rows, count) => group.add(counts, rows, count, 1))
  return true
}

const rowsOf = (slices: readonly Slice[]) => slices.reduce((sum, { first, last }) => sum + last - first, 0)

/** A dimension's mark has turned over rows: those that pass the other dimensions have come or gone. */
function turn(
  counting: Counting,
  turned: Uint32Array,
  bit: number,
  { counts }: Counted,
  { mask, time }: Selection,
  group: Group,
): void {
  const others: Selection = { mask: mask & ~(1 << bit), time, revisions: [] }
  const came = new Uint32Array(turned.length)
  const left = new Uint32Array(turned.length)
  let coming = 0
  let leaving = 0
  for (const row of turned) {
    if (!isSelected(counting, others, row)) continue
    if ((counting.out[row]! >> bit) & 1) left[leaving++] = row
    else came[coming++] = row
  }
  group.add(counts, came, coming, 1)
  group.add(counts, left, leaving, -1)
}
