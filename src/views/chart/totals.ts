import type { Figure } from '../../query/answer.ts'
import type { Minutes } from '../../model/time.ts'
import { formatDayYear } from '../format.ts'
import { words } from '../words/words.ts'
import { type FigureGroup, groupFigures, isLong, valueOf, wordedOf } from './figures.ts'

/**
 * Totals that one claimant has renewed at least three times: a line through time. Those of civilians come first, then
 * the longest.
 */
export function risingTotals(totals: readonly Figure[]): FigureGroup[] {
  return groupFigures(totals)
    .flatMap((group) =>
      group.claimants.map((claimant) => ({
        ...group,
        key: ['since', group.key.replace(/\.total$/, ''), claimant.id].join('.'),
        claimants: [{ ...claimant, figures: byEnd(claimant.figures) }],
        count: claimant.figures.length,
      })),
    )
    .filter(({ count }) => count >= 3)
    .toSorted((a, b) => Number(b.civilian) - Number(a.civilian) || b.count - a.count)
}

/**
 * The newest total of each claimant, measure and person counted, the largest first within its measure; but the first
 * total about each side comes before any second, so that a short list still shows all sides.
 */
export function newestTotals(totals: readonly Figure[]): Figure[] {
  const newest = new Map<string, Figure>()
  for (const figure of byEnd(totals)) {
    // A total with another beginning is about something else.
    const since = figure.span?.[0] ?? ''
    newest.set([figure.claimant, figure.measure, figure.about, figure.civilian, figure.place, since].join('\n'), figure)
  }
  const order = ['killed-and-wounded', 'losses', 'killed', 'wounded']
  const rank = (figure: Figure) => {
    const at = order.indexOf(figure.measure)
    return (figure.civilian ? 10 : 0) + (at === -1 ? order.length : at)
  }
  const ranked = [...newest.values()].toSorted((a, b) => rank(a) - rank(b) || valueOf(b) - valueOf(a))
  const first = new Map(ranked.toReversed().map((figure) => [figure.about, figure]))
  return ranked.toSorted((a, b) => Number(first.get(b.about) === b) - Number(first.get(a.about) === a))
}

/** Since when most of the totals count: said once over them; null where they do not say. */
export function commonSince(totals: readonly Figure[]): Minutes | null {
  const counts = new Map<Minutes, number>()
  for (const figure of totals)
    if (figure.span && isLong(figure)) counts.set(figure.span[0], (counts.get(figure.span[0]) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** What a total counts where that is less than the whole: a place, a beginning of its own, words of the claimant. */
export function scopeOf(figure: Figure, common: Minutes | null): string {
  const { place, span } = figure
  const { addition } = wordedOf(figure)
  const where = place !== undefined && !addition.includes(place) && words.chart.at(place)
  const since = span && (isLong(figure) ? span[0] : null)
  const when = since !== common && (since === null ? words.chart.sinceUnknown : words.chart.since(formatDayYear(since)))
  return [addition, where, when].filter((text) => text !== false && text !== '').join(', ')
}

function byEnd(figures: readonly Figure[]): Figure[] {
  const end = ({ span, said }: Figure) => span?.[1] ?? said ?? 0
  return figures.toSorted((a, b) => end(a) - end(b))
}
