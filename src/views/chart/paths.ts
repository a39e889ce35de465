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

/** A bar with end ticks: a mean over its period. */
export function meanBar(x0: number, x1: number, y: number, tick = 4): string {
  const [a, b, v] = [round(x0), round(x1), round(y)]
  return `M${a} ${round(v - tick)}V${round(v + tick)}M${a} ${v}H${b}M${b} ${round(v - tick)}V${round(v + tick)}`
}

/** An arrow on a short base: at least (`up`), or at most. */
export function arrow(x: number, y: number, direction: 'up' | 'down', length = 10): string {
  const tip = direction === 'up' ? y - length : y + length
  const barb = direction === 'up' ? tip + 4 : tip - 4
  const [a, b] = [round(x), round(y)]
  return (
    `M${round(x - 4)} ${b}H${round(x + 4)}M${a} ${b}V${round(tip)}` +
    `M${round(x - 3.5)} ${round(barb)}L${a} ${round(tip)}L${round(x + 3.5)} ${round(barb)}`
  )
}
