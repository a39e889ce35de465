import type { VisitItem } from '../../query/answer.ts'
import type { Ground } from './place-labels.ts'
import type { Segment } from './tours.ts'

/**
 * Where on its own bar a label may stand: stops side by side that are drawn alike are one ground, those of the stop
 * that the label speaks of come first, then the widest.
 */
export function groundsOf(
  segments: readonly Segment[],
  looked: VisitItem | undefined,
  selected: string | null,
): Ground[] {
  const runs: { ground: Ground; isLooked: boolean }[] = []
  for (const { stop, x0, x1 } of segments.toSorted((a, b) => a.x0 - b.x0)) {
    const on = groundOf(stop, selected)
    const last = runs.at(-1)
    if (on === null) continue
    if (last && last.ground.on === on && Math.abs(last.ground.x1 - x0) < 0.01 && !last.ground.isSoft && !stop.isSoft) {
      last.ground.x1 = x1
      last.isLooked ||= stop === looked
    } else runs.push({ ground: { x0, x1, on, isSoft: stop.isSoft }, isLooked: stop === looked })
  }
  return runs
    .toSorted((a, b) => Number(b.isLooked) - Number(a.isLooked) || widthOf(b.ground) - widthOf(a.ground))
    .map(({ ground }) => ground)
}

/** A call is a ring, which nothing can be written on. */
function groundOf({ id, kind }: VisitItem, selected: string | null): Ground['on'] | null {
  if (kind === 'call') return null
  if (id === selected) return 'highlight'
  return kind === 'visit' ? 'hue' : 'paper'
}

const widthOf = ({ x0, x1 }: Ground) => x1 - x0
