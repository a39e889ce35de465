const round = (value: number) => Math.round(value * 100) / 100

/** A rectangle as path data; corners in any order. */
export function rectangle(x0: number, y0: number, x1: number, y1: number): string {
  return `M${round(x0)} ${round(y0)}H${round(x1)}V${round(y1)}H${round(x0)}Z`
}

/** A disc as path data. */
export function disc(x: number, y: number, r: number): string {
  return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
}

/** Lines through runs of points; a gap between runs stays open. */
export function lines(runs: readonly (readonly (readonly [x: number, y: number])[])[]): string {
  return runs.map((run) => run.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')).join('')
}

/** Sides on which a mark goes on outside of the picture: there it has no end. */
export interface Open {
  left: boolean
  right: boolean
}
const CLOSED: Open = { left: false, right: false }

/** A bar with end ticks: one figure for its period. */
export function meanBar(x0: number, x1: number, y: number, open = CLOSED, tick = 4): string {
  const [a, b, v] = [round(x0), round(x1), round(y)]
  const end = (x: number) => `M${x} ${round(v - tick)}V${round(v + tick)}`
  return `${open.left ? '' : end(a)}M${a} ${v}H${b}${open.right ? '' : end(b)}`
}

/** A range over a period: a rectangle without the sides on which the period goes on. */
export function rangeBox(x0: number, y0: number, x1: number, y1: number, open: Open): string {
  if (!open.left && !open.right) return rectangle(x0, y0, x1, y1)
  const [a, b, top, bottom] = [round(x0), round(x1), round(y0), round(y1)]
  if (open.left && open.right) return `M${a} ${top}H${b}M${a} ${bottom}H${b}`
  return open.left ? `M${a} ${top}H${b}V${bottom}H${a}` : `M${b} ${top}H${a}V${bottom}H${b}`
}

/** An arrow on a short base: at least (`up`), or at most. */
export function arrow(x: number, y: number, direction: 'up' | 'down', length = 10, base = 4): string {
  const tip = direction === 'up' ? y - length : y + length
  const barb = direction === 'up' ? tip + 4 : tip - 4
  const [a, b] = [round(x), round(y)]
  return (
    `M${round(x - base)} ${b}H${round(x + base)}M${a} ${b}V${round(tip)}` +
    `M${round(x - 3.5)} ${round(barb)}L${a} ${round(tip)}L${round(x + 3.5)} ${round(barb)}`
  )
}
