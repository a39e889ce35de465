/** Milliseconds of one call. */
export function timeOf(call: () => unknown): number {
  const start = performance.now()
  call()
  return performance.now() - start
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1]!
}

/** One line a thing that is measured; a time that nobody took is a dash. */
export interface Line {
  name: string
  times: (number | null)[]
}

/** A Markdown table of times, the first engine's beside how many times as long the others took. */
export function tableOf(engines: readonly string[], lines: readonly Line[]): string {
  const [own, ...others] = engines
  const head = ['', `${own}, ms`, ...others.flatMap((name) => [`${name}, ms`, 'ratio'])]
  const rows = lines.map(({ name, times: [first, ...rest] }) => [
    name,
    format(first),
    ...rest.flatMap((time) => [format(time), first && time ? `${format(time / first)} ×` : '–']),
  ])
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'))
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function format(value: number | null | undefined): string {
  if (value === null || value === undefined) return '–'
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(value >= 10 ? 3 : 2)
}
