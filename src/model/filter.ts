import type { Bounds } from './geo.ts'
import type { Span } from './time.ts'

/** What the reader asked to see. *Or* within a dimension, *and* between them; an absent dimension filters nothing. */
export interface Filter {
  time?: Span
  actors?: readonly string[]
  /** With `actors`: only events that have every one of them. */
  allActors?: true
  kinds?: readonly string[]
  text?: string
  area?: Bounds
}

/** One way to narrow events; `actor` stands for `actors` together with `allActors`. */
export type Dimension = 'time' | 'actor' | 'kind' | 'text' | 'area'

/** The filter with one dimension left out: what a view asks that narrows by that dimension itself. */
export function without(filter: Filter, dimension: Dimension): Filter {
  const { time, actors, allActors, kinds, text, area } = filter
  return {
    ...(time && dimension !== 'time' && { time }),
    ...(actors && dimension !== 'actor' && { actors, ...(allActors && { allActors }) }),
    ...(kinds && dimension !== 'kind' && { kinds }),
    ...(text !== undefined && dimension !== 'text' && { text }),
    ...(area && dimension !== 'area' && { area }),
  }
}

/** Whether nothing is filtered. */
export function isEmpty(filter: Filter): boolean {
  return Object.keys(filter).length === 0
}

/** Text as search compares it: case and accents folded, letters that only look composed taken apart. */
export function fold(text: string): string {
  // Half of all text needs nothing but small letters, and a million titles a second and a half less.
  if (PLAIN.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ʼ’‘`´]/g, "'")
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/ı/g, 'i')
}

/** ASCII without the accents among it. */
const PLAIN = /^[\0-_a-~]*$/
