import type { ContextKind, FeedEvent } from '../model/event.ts'
import { type Minutes, type Span, spanOf } from '../model/time.ts'
import { eventSpan } from '../table/event-span.ts'
import type { ContextShape } from './map-answer.ts'
import type { OpenFeed } from './open-feed.ts'

/**
 * Front lines and areas valid at the end of a range: of each line the newest version whose start is not after it and
 * whose end, if it has one, is not before it. A shape without a date is always valid.
 */
export function shapesAt({ shapes, header, table }: OpenFeed, at: Minutes): ContextShape[] {
  const newest = new Map<string, { shape: FeedEvent; from: Minutes | null }>()
  for (const shape of shapes) {
    if (!shape.geometry) continue
    const from = eventSpan(shape, header.timezone, table.zone)?.[0] ?? null
    const end = shape.end ? spanOf(shape.end, header.timezone, table.zone)[1] : null
    if ((from !== null && from >= at) || (end !== null && end < at)) continue
    const line = shape.line ?? shape.id
    const known = newest.get(line)
    if (!known || (from ?? -Infinity) >= (known.from ?? -Infinity)) newest.set(line, { shape, from })
  }
  return [...newest.values()].map(({ shape, from }) => asShape(shape, from))
}

/**
 * The shapes that are valid at some moment of a range, in the feed's order: an older version of a line is among them only
 * where no newer one has taken its place before the range begins.
 */
export function shapesWithin({ shapes, header, table }: OpenFeed, [from, to]: Span): FeedEvent[] {
  const valid = shapes.flatMap((shape) => {
    const start = eventSpan(shape, header.timezone, table.zone)?.[0] ?? null
    const end = shape.end ? spanOf(shape.end, header.timezone, table.zone)[1] : null
    return (start !== null && start >= to) || (end !== null && end < from)
      ? []
      : { shape, start: start ?? -Infinity, end }
  })
  const lasting = new Map<string, number>()
  for (const { shape, start, end } of valid) {
    const line = shape.line ?? shape.id
    if (end === null && start < from && shape.geometry) lasting.set(line, Math.max(lasting.get(line) ?? start, start))
  }
  return valid
    .filter(({ shape, start }) => start >= (lasting.get(shape.line ?? shape.id) ?? -Infinity))
    .map(({ shape }) => shape)
}

function asShape(shape: FeedEvent, from: Minutes | null): ContextShape {
  const { precisionKm } = shape.more
  return {
    id: shape.id,
    line: shape.line ?? shape.id,
    kind: shape.kind as ContextKind,
    label: shape.label ?? shape.title,
    from,
    precision: shape.start?.precision ?? 'day',
    ...(shape.status && { status: shape.status }),
    geometry: shape.geometry!,
    ...(typeof precisionKm === 'number' && { errorKm: precisionKm }),
  }
}
