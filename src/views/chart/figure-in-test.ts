import { DAY } from '../../model/time.ts'
import type { Figure } from '../../query/answer.ts'

/** A figure for tests: 650 losses of Russia on the first day, by the staff. */
export function figure(change: Partial<Figure> = {}): Figure {
  return {
    row: 0,
    id: 'e',
    title: 'E',
    claimant: 'staff',
    about: 'russia',
    measure: 'losses',
    low: null,
    best: 650,
    high: null,
    per: 'day',
    span: [0, DAY],
    said: null,
    civilian: false,
    inFeed: 1,
    ...change,
  }
}
