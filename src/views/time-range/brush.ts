import type { Minutes, Span } from '../../model/time.ts'

/** What a drag does: pull one end, shift the whole range, or draw a new one. */
export type Gesture = 'start' | 'end' | 'move' | 'draw'

/** The edge nearest to a moment; `edges` ascend and are not empty. */
export function nearestEdge(edges: readonly Minutes[], at: Minutes): Minutes {
  const after = edges.findIndex((edge) => edge >= at)
  if (after < 0) return edges.at(-1)!
  const next = edges[after]!
  const last = edges[after - 1] ?? next
  return at - last < next - at ? last : next
}

/** The bin that holds a moment, the first or last one for a moment outside. */
export function binAt(edges: readonly Minutes[], at: Minutes): Span {
  const after = edges.findIndex((edge) => edge > at)
  const end = after < 0 ? edges.length - 1 : Math.max(1, after)
  return [edges[end - 1]!, edges[end]!]
}

/** The range that a drag from one moment to another makes of `range`; it snaps to bins and keeps at least one. */
export function dragRange(
  gesture: Gesture,
  [start, end]: Span,
  edges: readonly Minutes[],
  from: Minutes,
  to: Minutes,
): Span {
  const [first, last] = [edges[0]!, edges.at(-1)!]
  if (gesture === 'draw') {
    const [a, b] = from <= to ? [from, to] : [to, from]
    return [binAt(edges, a)[0], binAt(edges, b)[1]]
  }
  if (gesture === 'start') return pullStart([start, end], edges, to)
  if (gesture === 'end') return pullEnd([start, end], edges, to)
  const shift = Math.min(last - end, Math.max(first - start, to - from))
  const moved = nearestEdge(edges, start + shift)
  return pullEnd([moved, last], edges, moved + (end - start))
}

function pullStart([, end]: Span, edges: readonly Minutes[], at: Minutes): Span {
  const most = edges.findLast((edge) => edge < end) ?? edges[0]!
  return [Math.min(most, nearestEdge(edges, at)), end]
}

function pullEnd([start]: Span, edges: readonly Minutes[], at: Minutes): Span {
  const least = edges.find((edge) => edge > start) ?? edges.at(-1)!
  return [start, Math.max(least, nearestEdge(edges, at))]
}

const WEEK = 7

/** The range after a key on one of its handles: arrows by a bin, page keys by seven, Home and End as far as it goes. */
export function stepRange(handle: 'start' | 'end', range: Span, edges: readonly Minutes[], key: string): Span | null {
  const at = handle === 'start' ? range[0] : range[1]
  const to = stepEdge(edges, at, key)
  if (to === null) return null
  return handle === 'start' ? pullStart(range, edges, to) : pullEnd(range, edges, to)
}

function stepEdge(edges: readonly Minutes[], at: Minutes, key: string): Minutes | null {
  const last = edges.length - 1
  const before = edges.findLastIndex((edge) => edge < at)
  const after = edges.findIndex((edge) => edge > at)
  const up = after < 0 ? last : after
  const clamped = (index: number) => edges[Math.min(last, Math.max(0, index))]!
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return clamped(up)
    case 'ArrowLeft':
    case 'ArrowDown':
      return clamped(before)
    case 'PageUp':
      return clamped(up + WEEK - 1)
    case 'PageDown':
      return clamped(before - WEEK + 1)
    case 'Home':
      return edges[0]!
    case 'End':
      return edges[last]!
    default:
      return null
  }
}
