import type { Figure } from '../../query/answer.ts'
import { type FigureGroup, groupFigures, valueOf } from './figures.ts'

/**
 * Totals that one claimant has renewed at least three times: a line through time. Those of civilians come first, then
 * the longest.
 */
export function risingTotals(totals: readonly Figure[]): FigureGroup[] {
  return groupFigures(totals, 'since')
    .flatMap((group) =>
      group.claimants.map((claimant) => ({
        ...group,
        key: `${group.key}/${claimant.id}`,
        claimants: [{ ...claimant, figures: byEnd(claimant.figures) }],
        count: claimant.figures.length,
      })),
    )
    .filter(({ count }) => count >= 3)
    .toSorted((a, b) => Number(b.civilian) - Number(a.civilian) || b.count - a.count)
}

/** The newest total of each claimant, measure and person counted, the largest first within its measure. */
export function newestTotals(totals: readonly Figure[]): Figure[] {
  const newest = new Map<string, Figure>()
  for (const figure of byEnd(totals)) {
    // A total with another beginning is about something else.
    const since = figure.span?.[0] ?? ''
    newest.set([figure.claimant, figure.measure, figure.about, figure.civilian, since].join('\n'), figure)
  }
  const order = ['killed-and-wounded', 'losses', 'killed', 'wounded']
  const rank = (figure: Figure) => {
    const at = order.indexOf(figure.measure)
    return (figure.civilian ? 10 : 0) + (at === -1 ? order.length : at)
  }
  return [...newest.values()].toSorted((a, b) => rank(a) - rank(b) || valueOf(b) - valueOf(a))
}

function byEnd(figures: readonly Figure[]): Figure[] {
  const end = ({ span, said }: Figure) => span?.[1] ?? said ?? 0
  return figures.toSorted((a, b) => end(a) - end(b))
}
