import { type Point, unmercator } from '../../model/geo.ts'
import type { Minutes, Span } from '../../model/time.ts'
import type { EventRow } from '../../query/answer.ts'
import type { Arc, ContextShape } from '../../query/map-answer.ts'
import { formatSpan } from '../format.ts'
import { words } from '../words/words.ts'

const yearOf = (at: Minutes) => new Date(at * 60_000).getUTCFullYear()

/** When an event was, for a label: without the year where the whole axis lies in it. */
export function shortDate({ span, precision }: Pick<EventRow, 'span' | 'precision'>, axis: Span): string {
  if (!span) return words.map.undated
  const isObvious = [axis[0], axis[1] - 1, span[0], span[1] - 1].every((at) => yearOf(at) === yearOf(span[0]))
  if (!isObvious || precision === 'year' || precision === 'month') return formatSpan(span, precision)
  return formatSpan(span).replace(` ${yearOf(span[0])}`, '')
}

/** "Machulishchy, 26 Feb" and what happened, cut at a word; on a narrow map what happened, in short, and when. */
export function calloutLines(row: EventRow, axis: Span, isNarrow = false): [string, string] {
  const date = shortDate(row, axis)
  if (isNarrow) return [row.short ?? cut(row.title, 24), date]
  return [row.place ? `${cut(row.place, 34)}, ${date}` : date, cut(row.short ?? row.title, 42)]
}

/** "Alexander Lukashenko, Minsk → Beijing" and "28 Feb – 2 Mar, 6,500 km". */
export function arcLines(arc: Arc, axis: Span, nameOf: (id: string) => string): [string, string] {
  const travellers = arc.persons.length > 0 ? arc.persons : arc.visitors
  const [first] = travellers
  const who = first === undefined ? '' : words.map.andOthers(nameOf(first), travellers.length - 1)
  const km = distanceKm(unmercator([arc.x0, arc.y0]), unmercator([arc.x1, arc.y1]))
  const rounded = km >= 1000 ? Math.round(km / 100) * 100 : Math.round(km / 10) * 10
  return [
    words.map.journey(who, arc.origin, arc.host),
    [shortDate(arc.event, axis), rounded > 0 && words.map.distance(rounded)].filter(Boolean).join(', '),
  ]
}

/** "Front line", "31 Mar 2023", "± 10 km". */
export function shapeLines({ label, from, precision, errorKm }: ContextShape): string[] {
  const name = errorKm === undefined ? label : label.replace(/,?\s*±.*$/, '')
  return [
    name,
    from === null ? '' : formatSpan([from, from + 1], precision === 'minute' ? 'day' : precision),
    errorKm === undefined ? '' : words.map.error(errorKm),
  ]
}

/** Text cut at a word to at most about `most` letters. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const head = text.slice(0, most)
  const space = head.lastIndexOf(' ')
  return `${(space > most * 0.6 ? head.slice(0, space) : head).replace(/[\s,;:–-]+$/, '')} …`
}

/** The shortest way on the globe. */
export function distanceKm([lon0, lat0]: Point, [lon1, lat1]: Point): number {
  const radians = Math.PI / 180
  const h =
    Math.sin(((lat1 - lat0) * radians) / 2) ** 2 +
    Math.cos(lat0 * radians) * Math.cos(lat1 * radians) * Math.sin(((lon1 - lon0) * radians) / 2) ** 2
  return 2 * 6371 * Math.asin(Math.sqrt(Math.min(1, h)))
}
