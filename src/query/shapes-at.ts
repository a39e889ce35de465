import type { ContextKind, FeedEvent } from '../model/event.ts'
import type { Minutes } from '../model/time.ts'
import { eventSpan } from '../table/event-table.ts'
import type { ContextShape } from './map-answer.ts'
import type { OpenFeed } from './open-feed.ts'
import { spanOf } from '../model/time.ts'

/**
 * Front lines and areas valid at the end of a range: of each line the newest version whose start is not after it and
 * whose end, if it has one, is not before it. A shape without a date is always valid.
 */
export function shapesAt({ shapes, contents, table }: OpenFeed, at: Minutes): ContextShape[] {
  const newest = new Map<string, { shape: FeedEvent; from: Minutes | null }>()
  for (const shape of shapes) {
    if (!shape.geometry) continue
    const from = eventSpan(shape, contents.header.timezone, table.zone)?.[0] ?? null
    const end = shape.end ? spanOf(shape.end, contents.header.timezone, table.zone)[1] : null
    if ((from !== null && from >= at) || (end !== null && end < at)) continue
    const line = shape.line ?? shape.id
    const known = newest.get(line)
    if (!known || (from ?? -Infinity) >= (known.from ?? -Infinity)) newest.set(line, { shape, from })
  }
  return [...newest.values()].map(({ shape, from }) => asShape(shape, from))
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
