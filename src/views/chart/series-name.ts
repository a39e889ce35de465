import { words } from '../words/words.ts'

/** A weapon's or a kind's name in running text. */
export function seriesName(id: string): string {
  const { weapon, kind } = words.kinds
  return id in weapon ? weapon[id as keyof typeof weapon] : (kind[id as keyof typeof kind] ?? id).toLowerCase()
}
