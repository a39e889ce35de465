import { formatDay, formatSpan } from '../format.ts'
import { words } from '../words/words.ts'
import { type FigureGroup, isLong, shapeOf, wordedOf } from './figures.ts'
import type { Names } from './names.ts'

/**
 * The ways to name a claimant beside its marks, from the fullest to the briefest, each as its lines. All hold the
 * claimant and the figure whole; what a brief one leaves out the tooltip and the table say.
 */
export function wordingsOf(
  { id, figures }: FigureGroup['claimants'][number],
  group: FigureGroup,
  names: Pick<Names, 'short' | 'brief'>,
): string[][] {
  const both = [...new Set([names.short(id), names.brief(id)])]
  const [first] = figures
  if (!first) return []
  const measure = isMixed(group) ? words.chart.measure(first.measure).toLowerCase() : ''
  if (figures.length > 1) {
    const isDaily = group.per === 'day' && figures.length > 6
    const series = (name: string) => (isDaily ? words.chart.eachDay(name) : words.chart.several(name, figures.length))
    const full = both.flatMap((name) =>
      measure ? [[`${series(name)}: ${measure}`], [`${series(name)}:`, measure]] : [],
    )
    return [...full, ...both.map((name) => [series(name)])]
  }
  const { figure, addition } = wordedOf(first)
  const isMean = group.per === 'day' && shapeOf(first) === 'bar'
  const place = first.place === undefined || addition.includes(first.place) ? '' : words.chart.at(first.place)
  const tail = [addition, place].filter((text) => text !== '')
  const number =
    group.per !== 'day' && first.span
      ? words.chart.over(figure, formatSpan(first.span))
      : isMean
        ? words.chart.mean(figure)
        : figure
  const isOfDay = group.per === 'day' && first.span !== null && !isLong(first)
  const heads = both.map((name) => (isOfDay && first.span ? words.chart.dated(name, formatDay(first.span[0])) : name))
  const said = measure ? `${number} ${measure}` : number
  const whole = [said, ...tail].join(', ')
  const brief = heads.at(-1) ?? ''
  // What the claimant added to the number outlasts the long name and the measure.
  return [
    ...heads.flatMap((head) => [[`${head}: ${whole}`], [`${head}:`, whole]]),
    ...(tail.length > 0 ? [[`${brief}: ${said},`, tail.join(', ')]] : []),
    ...(measure ? heads.map((head) => [`${head}: ${number}`, [measure, ...tail].join(', ')]) : []),
    ...(tail.length > 0 ? [[`${brief}: ${number},`, tail.join(', ')]] : []),
    ...(tail.length > 0 ? [] : heads.map((head) => [`${head}: ${number}`])),
    [`${brief}: ${number}`],
    ...(isMean ? [] : [[`${brief}:`, number]]),
  ]
}

/** Whether the group's figures have different measures: then each label says its own. */
export function isMixed({ claimants }: FigureGroup): boolean {
  return new Set(claimants.flatMap(({ figures }) => figures.map(({ measure }) => measure))).size > 1
}
