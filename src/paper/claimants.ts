import type { ChartAnswer } from '../query/answer.ts'

/** Who claims the figures that a chart draws, each once, the one with most figures first; those switched off left out. */
export function claimantsOf(answer: ChartAnswer, off: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const { claimant } of [...answer.tallies, ...answer.launched, ...answer.figures, ...answer.totals])
    if (claimant !== undefined && !off.includes(claimant)) counts.set(claimant, (counts.get(claimant) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([claimant]) => claimant)
}
