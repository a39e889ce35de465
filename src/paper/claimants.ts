import type { ChartAnswer } from '../query/answer.ts'
import { type ChartModel, buildModel, figuresShown } from '../views/chart/model.ts'

interface Drawn {
  width: number
  height: number
  totals: boolean
}

/** Who claims the figures that a chart of this size draws, each once, in the order of its panels. */
export function claimantsOf(
  answer: ChartAnswer,
  off: readonly string[],
  drawn: Drawn,
  frame: ChartAnswer | null,
): string[] {
  const model = buildModel(answer, off, drawn, frame)
  const claimants = model.plots.flatMap(({ id }) => CLAIMANTS[id](model))
  return [...new Set(claimants)].flatMap((claimant) => (claimant ? [claimant] : []))
}

const CLAIMANTS: Record<ChartModel['plots'][number]['id'], (model: ChartModel) => (string | undefined)[]> = {
  strikes: ({ tallies }) => [tallies?.claimant],
  launched: ({ launched }) => launched.records.map(({ claimant }) => claimant),
  figures: ({ figures: { shown } }) =>
    shown?.type === 'sum' ? [shown.sum.claimant] : figuresShown(shown).map(({ claimant }) => claimant),
  since: ({ since }) => since.shown?.claimants.map(({ id }) => id) ?? [],
  totals: ({ totals }) => totals.map(({ claimant }) => claimant),
}
