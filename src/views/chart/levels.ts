/** How many labels vary each for itself; the rest go by the longest step of them. */
const APART = 3

/** Which wording of each label to try, given how many each has: the fullest for all first, then ever briefer ones. */
export function levelsOf(counts: readonly number[]): number[][] {
  const [a = 1, b = 1, c = 1] = counts
  const combinations: number[][] = []
  for (let i = 0; i < a; i++)
    for (let j = 0; j < b; j++)
      for (let k = 0; k < c; k++) {
        const step = Math.max(i, j, k)
        combinations.push(counts.map((count, at) => Math.min(count - 1, at < APART ? [i, j, k][at]! : step)))
      }
  const brevity = (levels: readonly number[]) => levels.reduce((sum, level) => sum + level, 0)
  return combinations.toSorted((x, y) => brevity(x) - brevity(y))
}
