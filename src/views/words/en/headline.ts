import { formatNumber } from '../../format.ts'

type Unit = 'day' | 'hour' | 'minute'

const number = formatNumber

/** "the 7 days before", "the day before" */
const before = (count: number, unit: Unit) =>
  count === 1 ? `the ${unit} before` : `the ${number(count)} ${unit}s before`

export const headline = {
  name: 'Headline figures',
  before,
  /** "9 more than the 7 days before" */
  difference: (difference: number, count: number, unit: Unit) =>
    difference === 0
      ? `as many as in ${before(count, unit)}`
      : `${number(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'} than ${before(count, unit)}`,
  notCovered: 'nothing before to compare with',
  events: (count: number) => (count === 1 ? 'event' : 'events'),
  strikes: (count: number) => (count === 1 ? 'recorded strike' : 'recorded strikes'),
  violence: (count: number) => (count === 1 ? 'recorded act of violence' : 'recorded acts of violence'),
  visits: (count: number) => (count === 1 ? 'visit, meeting or call' : 'visits, meetings and calls'),
  story: 'What it is about',
  around: 'In these days',
  moreAccounts: (count: number) => `and ${number(count)} more`,
  unknown: 'unknown',
  noClaims: 'casualties: no claimant states a figure here',
  says: (claimant: string) => `says ${claimant}`,
  someone: 'claimant not stated',
  summed: (what: string, given: number, none: number) =>
    `${what.toLowerCase()} in ${number(given)} ${given === 1 ? 'event' : 'events'}${none > 0 ? `; ${number(none)} gave no figure` : ''}`,
  notSaid: 'killed or wounded is not said',
  figureBefore: (count: number, unit: Unit, figure: string) => `${before(count, unit)}: ${figure}`,
  noFigureBefore: (count: number, unit: Unit) => `${before(count, unit)}: unknown`,
}
