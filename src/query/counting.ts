import { KINDS } from '../model/event.ts'
import type { FeedHeader } from '../model/feed.ts'
import type { Dimension, Filter } from '../model/filter.ts'
import type { Span } from '../model/time.ts'
import type { EventTable } from '../table/event-table.ts'
import { type ClaimCodes, createClaimCodes } from './claim-codes.ts'
import { actorMask, areaMask, kindTest, rowTest, textMask, wordsOf } from './filter-rows.ts'
import { type RowCodes, createRowCodes } from './row-codes.ts'
import { eachBlock, slicesOf } from './row-slices.ts'

/**
 * What is needed to count a table quickly, filter after filter: one byte a row with a bit for each dimension that leaves
 * it out, as that dimension was last asked. A question whose filter lacks a dimension looks past its bit; time has none,
 * since a range is a range of rows.
 */
export interface Counting {
  table: EventTable
  out: Uint8Array
  /** Of each bit: the value that it was last marked for, and how many values there have been. */
  asked: string[]
  revisions: number[]
  /** The rows that the newest mark turned over, ascending; null where they are so many that a recount is quicker. */
  turned: { bit: number; rows: Uint32Array | null }
  /** What groups have counted last, by name and dimensions. */
  counted: Map<string, Counted>
  /** Room for one mask and for the rows of one filter. */
  mask: Uint8Array
  rows: { room: Uint32Array; count: number; of: Selection | null }
  codes: RowCodes
  claims: ClaimCodes
  /** What the chart stacks: strikes by weapon, or other violence by kind. */
  hasStrikes: boolean
}

/** Counts of a group, for the selection that they hold for. */
export interface Counted {
  key: string
  selection: Selection
  counts: Int32Array
}

/** A filter as bits and rows: a row passes if `out & mask` is 0 and it overlaps `time`. */
export interface Selection {
  mask: number
  time: Span | null
  /** Of each bit in `mask` what `Counting.revisions` said; others are -1. */
  revisions: number[]
}

const DIMENSIONS = ['kind', 'actor', 'text', 'area'] as const satisfies Dimension[]
/** More rows than this share of a table are not worth a list: counting them all anew is as quick. */
const WORTH_A_LIST = 0.25

/** Nothing left out and nothing counted yet. `bars`: what the feed wants the chart to count, whatever there is of it. */
export function createCounting(table: EventTable, bars?: FeedHeader['bars']): Counting {
  // A multiple of four, so that marks are compared four at a time.
  const room = Math.ceil(table.length / 4) * 4
  const hasStrikes = bars ? bars === 'strikes' : table.kind.includes(KINDS.indexOf('strike'))
  return {
    table,
    out: new Uint8Array(room),
    asked: DIMENSIONS.map(() => ''),
    revisions: DIMENSIONS.map(() => 0),
    turned: { bit: -1, rows: null },
    counted: new Map(),
    mask: new Uint8Array(room),
    rows: { room: new Uint32Array(0), count: 0, of: null },
    codes: createRowCodes(table, hasStrikes),
    claims: createClaimCodes(table),
    hasStrikes,
  }
}

/** Marks what the filter leaves out, where that is not marked yet. The selection holds until the next call. */
export function select(counting: Counting, filter: Filter): Selection {
  const selection: Selection = { mask: 0, time: filter.time ?? null, revisions: [-1, -1, -1, -1] }
  for (const [bit, dimension] of DIMENSIONS.entries()) {
    const value = valueOf(filter, dimension)
    if (value === undefined) continue
    const asked = JSON.stringify(value)
    if (counting.asked[bit] !== asked) {
      const before = counting.asked[bit]!
      counting.asked[bit] = asked
      counting.revisions[bit]!++
      mark(counting, bit, filter, before)
    }
    selection.mask |= 1 << bit
    selection.revisions[bit] = counting.revisions[bit]!
  }
  return selection
}

/** Whether a row passes. */
export function isSelected({ table, out }: Counting, { mask, time }: Selection, row: number): boolean {
  if ((out[row]! & mask) !== 0) return false
  return time === null || (row < table.dated && table.start[row]! < time[1] && table.end[row]! > time[0])
}

/** All rows that pass, ascending, for what has to look at each. They stand in one room, until the next call. */
export function selectedRows({ table, out, rows }: Counting, selection: Selection): Uint32Array {
  if (rows.of === null || !isSame(rows.of, selection)) {
    if (rows.room.length !== table.length) rows.room = new Uint32Array(table.length)
    rows.count = 0
    eachBlock(table, out, slicesOf(table, selection.time), selection.mask, (found, count) => {
      rows.room.set(found.subarray(0, count), rows.count)
      rows.count += count
    })
    rows.of = selection
  }
  return rows.room.subarray(0, rows.count)
}

/** Whether two selections, made one after the other, let the same rows pass. */
export function isSame(a: Selection, b: Selection): boolean {
  return a.mask === b.mask && isSameTime(a, b) && a.revisions.every((revision, bit) => revision === b.revisions[bit])
}

/** Whether two selections ask for the same range. */
export function isSameTime({ time: a }: Selection, { time: b }: Selection): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1]
}

function valueOf({ kinds, actors, allActors, text, area }: Filter, dimension: (typeof DIMENSIONS)[number]): unknown {
  if (dimension === 'actor') return actors && [allActors === true, ...actors]
  return dimension === 'kind' ? kinds : dimension === 'text' ? text : area
}

/** Turns over the bit of each row whose membership has changed, four rows at a time. */
function mark(counting: Counting, bit: number, filter: Filter, before: string): void {
  const { table, out, mask } = counting
  if (!narrowText(counting, bit, filter, before)) maskOf(table, DIMENSIONS[bit]!, filter, mask)
  const most = Math.floor(table.length * WORTH_A_LIST)
  const turned = new Uint32Array(most + 4)
  const ones = 0x01010101
  const outWords = new Uint32Array(out.buffer)
  const maskWords = new Uint32Array(mask.buffer)
  let count = 0
  for (let word = 0; word < outWords.length; word++) {
    const difference = ((outWords[word]! >>> bit) & ones) ^ (maskWords[word]! ^ ones)
    if (difference === 0) continue
    outWords[word]! ^= difference << bit
    if (count > most) continue
    // The typed array is little-endian wherever this runs.
    for (let byte = 0; byte < 4; byte++) if ((difference >>> (8 * byte)) & 1) turned[count++] = 4 * word + byte
  }
  counting.turned = { bit, rows: count > most ? null : turned.slice(0, count) }
}

/** A share of rows that are sooner tried one by one than found by a search of all text. */
const FEW = 0.05

/** Whether somebody typed on, so that only the few rows that have the shorter words need to be looked at. */
function narrowText({ table, out, mask }: Counting, bit: number, { text }: Filter, before: string): boolean {
  if (DIMENSIONS[bit] !== 'text' || before === '' || text === undefined) return false
  const words = wordsOf(text)
  const isNarrower = wordsOf(JSON.parse(before) as string).every((old) => words.some((word) => word.includes(old)))
  if (!isNarrower) return false
  let left = 0
  for (let row = 0; row < table.length; row++) left += ((out[row]! >> bit) & 1) ^ 1
  if (left > table.length * FEW) return false
  mask.fill(0)
  const hasWords = rowTest(table, text)
  for (let row = 0; row < table.length; row++) if (((out[row]! >> bit) & 1) === 0 && hasWords(row)) mask[row] = 1
  mask.fill(1, table.length)
  return true
}

/** One byte a row: 1 where it has what the dimension asks for. Rows past the last count as having it. */
function maskOf(table: EventTable, dimension: (typeof DIMENSIONS)[number], filter: Filter, mask: Uint8Array): void {
  if (dimension === 'kind') {
    const isKind = kindTest(filter.kinds) ?? new Uint8Array(KINDS.length).fill(1)
    const { kind, length } = table
    for (let row = 0; row < length; row++) mask[row] = isKind[kind[row]!]!
  } else {
    mask.fill(0)
    if (dimension === 'actor') actorMask(table, filter.actors!, filter.allActors === true, mask)
    else if (dimension === 'area') areaMask(table, filter.area!, mask)
    else mask.set(textMask(table, filter.text!))
  }
  mask.fill(1, table.length)
}
