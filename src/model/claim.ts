import type { WrittenDate } from './time.ts'

/** What a claim measures: the ids of the feed format, or free text. */
export const MEASURES = [
  'killed',
  'wounded',
  'killed-and-wounded',
  'losses',
  'strikes',
  'missiles',
  'drones',
  'launched',
  'intercepted',
  'responsibility',
  'damage',
] as const

/** What one figure stands for: an event, a day …; free text is shown in words and never plotted. */
export const PERS = ['event', 'day', 'month', 'period', 'total'] as const

/** Somebody's statement about an event; a figure that is absent is unknown, not zero. */
export interface Claim {
  /** Actor ids. `about` of `responsibility` is who is said to have done it. */
  claimant?: string
  about?: string
  measure: string
  low?: number
  best?: number
  high?: number
  /** The claim in words, for what is not a number. */
  says?: string
  per?: string
  /** The period that the figure covers. */
  from?: WrittenDate
  to?: WrittenDate
  /** When it was claimed. */
  said?: WrittenDate
  civilian?: boolean
  /** Id of a source. */
  source?: string
  note?: string
}
