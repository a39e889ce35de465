import type { Pixel } from './frame.ts'

/** A rectangle on the canvas, in CSS pixels. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
  /** A label or a button: no mark of what lies under it. */
  isCover?: true
}

/** A disc on the canvas. */
export interface Disc {
  x: number
  y: number
  radius: number
}

/** The square around a disc. */
export function boxAround({ x, y, radius }: Disc): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
}

/** Pixels that two boxes share. */
export function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

/** Places for a box beside a disc, best first: left, right, above, below, then the corners. */
export function besideDisc({ x, y, radius }: Disc, { width, height }: Size, gap: number): Pixel[] {
  const left = x - radius - gap - width
  const right = x + radius + gap
  const above = y - radius - gap - height
  const below = y + radius + gap
  return [
    [left, y - height / 2],
    [right, y - height / 2],
    [x - width / 2, above],
    [x - width / 2, below],
    [left, above],
    [right, above],
    [left, below],
    [right, below],
  ]
}

type Size = { width: number; height: number }

/** How much of a box the taken ones may cover before it counts as no place at all. */
export interface Room {
  within: Box
  taken: readonly Box[]
  /** Pixels; absent: the least covered place is taken, whatever it covers. */
  most?: number
}

/** The first place that is free, else the least covered one; null where no place lies within the frame or is free enough. */
export function placeBox({ width, height }: Size, places: readonly Pixel[], { within, taken, most }: Room): Box | null {
  let best: Box | null = null
  let least = most === undefined ? Infinity : most + 1e-9
  for (const [x, y] of places) {
    const box = { x, y, width, height }
    if (sharedArea(box, within) < width * height - 1e-6) continue
    const covered = taken.reduce((sum, other) => sum + sharedArea(box, other), 0)
    if (covered >= least) continue
    best = box
    least = covered
    if (covered === 0) break
  }
  return best
}

const AROUND = [135, 45, 225, 315, 180, 0, 90, 270].map((degrees) => (degrees * Math.PI) / 180)

/**
 * Where the disc of the selected mark stands: on its own place where nothing else is drawn there, else beside the discs
 * that cover it, in the direction that hides least.
 */
export function placeBesideCrowd(own: Disc, crowd: readonly Disc[], within: Box): Pixel {
  const over = crowd.filter(({ x, y, radius }) => Math.hypot(x - own.x, y - own.y) < radius + own.radius - 2)
  if (over.length === 0) return [own.x, own.y]
  const taken = crowd.map(boxAround)
  let best: Pixel = [own.x, own.y]
  let least = Infinity
  for (const extra of [6, 26]) {
    for (const angle of AROUND) {
      const reach = Math.max(...over.map((disc) => reachBeyond(own, disc, angle))) + own.radius + extra
      const x = own.x + Math.cos(angle) * reach
      const y = own.y + Math.sin(angle) * reach
      const box = boxAround({ x, y, radius: own.radius })
      if (sharedArea(box, within) < box.width * box.height - 1e-6) continue
      const covered = taken.reduce((sum, other) => sum + sharedArea(box, other), 0)
      if (covered >= least) continue
      best = [x, y]
      least = covered
      if (covered === 0) return best
    }
  }
  return best
}

/** How far from `own` in a direction the rim of a disc lies that covers it. */
function reachBeyond(own: Disc, disc: Disc, angle: number): number {
  const dx = disc.x - own.x
  const dy = disc.y - own.y
  const along = dx * Math.cos(angle) + dy * Math.sin(angle)
  const across = dx * dx + dy * dy - along * along
  return Math.max(0, along + Math.sqrt(Math.max(0, disc.radius * disc.radius - across)))
}
