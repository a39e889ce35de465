/** A part of a ring: the index of its group and its angles in radians, clockwise from three o'clock as a canvas has them. */
export interface RingPart {
  group: number
  from: number
  to: number
}

/** Splits a ring by counts, from twelve o'clock in the order given; groups without any have no part. */
export function splitRing(counts: readonly number[]): RingPart[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const parts: RingPart[] = []
  let before = 0
  for (const [group, count] of counts.entries()) {
    if (count === 0) continue
    parts.push({ group, from: angleOf(before / total), to: angleOf((before + count) / total) })
    before += count
  }
  return parts
}

function angleOf(share: number): number {
  return share * 2 * Math.PI - Math.PI / 2
}
