import type { BinSize } from '../../../model/bins.ts'

const count = new Intl.NumberFormat('en-GB')
const some = (n: number, one: string, many: string) => `${count.format(n)} ${n === 1 ? one : many}`

export const range = {
  name: 'Time range',
  from: 'From',
  to: 'To',
  presets: 'Latest',
  day: '24 hours',
  week: '7 days',
  month: '30 days',
  all: 'All',
  notADate: 'not a date',
  /** How long the range is, on which clock. */
  length: (days: number, hours: number, place: string) =>
    [days > 0 && some(days, 'day', 'days'), (hours > 0 || days === 0) && some(hours, 'hour', 'hours')]
      .filter(Boolean)
      .join(' ') + `, ${place === 'UTC' ? place : `${place} time`}`,
  vague: (n: number, bin: BinSize) => `${count.format(n)} not dated to the ${bin}`,
  start: 'Range start',
  end: 'Range end',
  strikes: 'Strikes',
  violence: 'Violence',
  diplomacy: 'Diplomacy',
  earlier: (n: number) => `◂ ${count.format(n)} earlier`,
  later: (n: number) => `${count.format(n)} later ▸`,
  empty: 'No events match.',
  /** The histogram for those who cannot see it. */
  picture: (violence: number, diplomacy: number, rest: number, bin: BinSize) =>
    `Events by ${bin}: ${count.format(violence)} of violence above the line, ${count.format(diplomacy)} of diplomacy below it, ${some(rest, 'other', 'others')}`,
}
