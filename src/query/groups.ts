import { type BinSize, binEdges, isVaguerThan } from '../model/bins.ts'
import { KINDS } from '../model/event.ts'
import type { Minutes, Span } from '../model/time.ts'
import { DATE_PRECISIONS } from '../table/columns.ts'
import type { EventTable } from '../table/event-table.ts'
import type { Group } from './count-group.ts'
import { firstAbove } from './filter-rows.ts'
import { NO_STACK, type RowCodes } from './row-codes.ts'

/** Events by kind: a slot a kind. */
export function kindGroup({ kind }: EventTable): Group {
  return {
    name: 'kind',
    key: '',
    slots: KINDS.length,
    add(counts, rows, count, sign) {
      for (let i = 0; i < count; i++) counts[kind[rows[i]!]!]! += sign
    },
  }
}

/** Events by actor, those below included: a slot an actor. */
export function actorGroup({ actorIds, actorsOfRow: { starts, values } }: EventTable): Group {
  return {
    name: 'actor',
    key: '',
    slots: actorIds.length,
    add(counts, rows, count, sign) {
      for (let i = 0; i < count; i++) {
        const last = starts[rows[i]! + 1]!
        for (let at = starts[rows[i]!]!; at < last; at++) counts[values[at]!]! += sign
      }
    },
  }
}

/** How many rows share a slot of `rankGroup`, as a power of two. */
export const RANK_BITS = 12

/** Events by their place in the table, 4,096 rows a slot: what tells where the n-th row of a filter stands. */
export function rankGroup({ length }: EventTable): Group {
  return {
    name: 'rank',
    key: '',
    slots: (length >>> RANK_BITS) + 1,
    add(counts, rows, count, sign) {
      for (let i = 0; i < count; i++) counts[rows[i]! >>> RANK_BITS]! += sign
    },
  }
}

/** Slots of `summaryGroup`. */
export const SUMMARY = { shown: 0, earlier: 1, later: 2, undated: 3, notOnMap: 4 } as const

/** Events in all, outside an axis, undated and without a mark on the map. */
export function summaryGroup({ start, end, dated }: EventTable, { placing }: RowCodes, [from, to]: Span): Group {
  const within = firstAbove(start, from - 1, dated)
  const after = firstAbove(start, to - 1, dated)
  return {
    name: 'summary',
    key: `${from} ${to}`,
    slots: 5,
    add(counts, rows, count, sign) {
      let earlier = 0
      let later = 0
      let undated = 0
      let notOnMap = 0
      for (let i = 0; i < count; i++) {
        const row = rows[i]!
        // The first two placings are on the map, the others are not.
        notOnMap += placing[row]! >> 1
        if (row >= after) {
          if (row >= dated) undated++
          else if (end[row]! <= from) earlier++
          else later++
        } else if (row < within && end[row]! <= from) earlier++
      }
      counts[SUMMARY.shown]! += sign * count
      counts[SUMMARY.earlier]! += sign * earlier
      counts[SUMMARY.later]! += sign * later
      counts[SUMMARY.undated]! += sign * undated
      counts[SUMMARY.notOnMap]! += sign * notOnMap
    },
  }
}

/** Where the slots of a `binGroup` stand that are in no bin. */
export interface BinSlots {
  edges: Minutes[]
  earlier: number
  later: number
  /** Too vague for a bin: a slot each of `DATE_PRECISIONS`. */
  vague: number
}

/**
 * Events by bin and code: the slots of bin `b` begin at `series * b`. `codes` has a byte a row; rows of `NO_STACK` are
 * left out. Since rows ascend by start, an edge of a bin is a row.
 */
export function binGroup(
  name: string,
  { start, end, dated, datePrecision }: EventTable,
  codes: Uint8Array,
  series: number,
  axis: Span,
  bin: BinSize,
): Group & BinSlots {
  const edges = binEdges(axis, bin)
  const bins = edges.length - 1
  const from = edges[0]!
  const edgeRows = Uint32Array.from(edges, (edge) => firstAbove(start, edge - 1, dated))
  const within = edgeRows[0]!
  const after = edgeRows[bins]!
  const isVague = DATE_PRECISIONS.map((precision) => isVaguerThan(precision, bin))
  const earlier = bins * series
  const later = earlier + 1
  const vague = earlier + 2
  return {
    name,
    key: `${axis.join(' ')} ${bin}`,
    slots: vague + DATE_PRECISIONS.length,
    edges,
    earlier,
    later,
    vague,
    add(counts, rows, count, sign) {
      let at = 0
      let next = edgeRows[1]!
      for (let i = 0; i < count; i++) {
        const row = rows[i]!
        const code = codes[row]!
        if (code === NO_STACK || row >= dated) continue
        if (row < within ? end[row]! <= from : row >= after && end[row]! <= from) counts[earlier]! += sign
        else if (row >= after) counts[later]! += sign
        else if (isVague[datePrecision[row]!]) counts[vague + datePrecision[row]!]! += sign
        else {
          while (row >= next) next = edgeRows[++at + 1]!
          counts[at * series + code]! += sign
        }
      }
    },
  }
}
