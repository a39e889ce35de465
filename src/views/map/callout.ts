import type { Pixel } from './frame.ts'

/** A rectangle on the canvas, in CSS pixels. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
  /** A label or a button: no mark of what lies under it. */
  isCover?: true
  /** A disc: its corners are free. */
  isRound?: true
  /** Where the events of a mark lie: it is about the towns in there alone. */
  events?: Box
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

/** The square around a disc, of which only the disc is covered. */
export function discBox(disc: Disc): Box {
  return { ...boxAround(disc), isRound: true }
}

/** Pixels that two boxes share; none where one of them is a disc that the other only has a corner in common with. */
export function sharedArea(a: Box, b: Box): number {
  if (a.isRound ? isBeside(a, b) : b.isRound && isBeside(b, a)) return 0
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

function isBeside(disc: Box, box: Box): boolean {
  const x = disc.x + disc.width / 2
  const y = disc.y + disc.height / 2
  const dx = x - Math.max(box.x, Math.min(box.x + box.width, x))
  const dy = y - Math.max(box.y, Math.min(box.y + box.height, y))
  return Math.hypot(dx, dy) >= disc.width / 2
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

/** How far a callout may stand from its mark; all but the first with a line to it. */
export const CALLOUT_GAPS = [6, 22, 40, 64, 92] as const

/** Places for a callout, nearest first: those whose line to the mark is clear of others, then the rest. */
export function calloutPlaces(disc: Disc, size: Size, crowd: readonly Disc[]): { clear: Pixel[]; crossing: Pixel[] } {
  const all = CALLOUT_GAPS.flatMap((gap) => [...besideDisc(disc, size, gap), ...aslantOfDisc(disc, size, gap)])
  const isClear = ([x, y]: Pixel) => {
    const leader = leaderOf(disc, { x, y, ...size })
    return !leader || !crowd.some((other) => distanceTo(other, ...leader) < other.radius + 2)
  }
  return { clear: all.filter(isClear), crossing: all.filter((place) => !isClear(place)) }
}

/** Places whose nearest corner lies in the directions between the eight of `besideDisc`. */
function aslantOfDisc({ x, y, radius }: Disc, { width, height }: Size, gap: number): Pixel[] {
  return [20, 70, 110, 160, 200, 250, 290, 340].map((degrees) => {
    const [dx, dy] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
    const [toX, toY] = [x + dx * (radius + gap), y + dy * (radius + gap)]
    return [dx > 0 ? toX : toX - width, dy > 0 ? toY : toY - height]
  })
}

/** From a point to the nearest point of a line between two others. */
function distanceTo({ x, y }: Disc, [x0, y0]: Pixel, [x1, y1]: Pixel): number {
  const length = (x1 - x0) ** 2 + (y1 - y0) ** 2
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length))
  return Math.hypot(x - x0 - t * (x1 - x0), y - y0 - t * (y1 - y0))
}

/** A callout that touches a mark is better than one whose line crosses another mark. */
export function placeCallout(disc: Disc, size: Size, crowd: readonly Disc[], room: Room): Box | null {
  const { clear, crossing } = calloutPlaces(disc, size, crowd)
  const little = { ...room, most: 0.12 * size.width * size.height }
  return placeBox(size, clear, little) ?? placeBox(size, [...crossing, ...clear], room)
}

/** The line from the rim of a disc to the nearest point of a box; null where they stand side by side. */
export function leaderOf({ x, y, radius }: Disc, box: Box): [from: Pixel, to: Pixel] | null {
  const toX = Math.max(box.x, Math.min(box.x + box.width, x))
  const toY = Math.max(box.y, Math.min(box.y + box.height, y))
  const apart = Math.hypot(toX - x, toY - y)
  if (apart <= radius + CALLOUT_GAPS[0] * 2) return null
  const at = (far: number): Pixel => [x + ((toX - x) / apart) * far, y + ((toY - y) / apart) * far]
  return [at(radius), at(apart - 2)]
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
