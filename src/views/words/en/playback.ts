import type { BinSize } from '../../../model/bins.ts'
import { beforeBy } from '../../../model/time.ts'

const PACE: Record<BinSize, [one: string, many: string]> = {
  hour: ['hour', 'hours'],
  day: ['day', 'days'],
  week: ['week', 'weeks'],
  month: ['month', 'months'],
  year: ['year', 'years'],
  decade: ['decade', 'decades'],
  century: ['century', 'centuries'],
}
const NUMBERS: Record<string, string> = { '0.25': '¼', '0.5': '½' }
const numberOf = (speed: number) => NUMBERS[String(speed)] ?? String(speed)

/** "7 days" of "P7D"; what is written otherwise stands in days. */
function length(span: string): string {
  const days = (0 - (beforeBy(span, 0) ?? 0)) / 1440
  if (days < 1) return `${Math.round(days * 24)} hours`
  return days === 1 ? '1 day' : `${Math.round(days)} days`
}

/** "1 day a second", "½ month a second" */
const pace = (speed: number, bin: BinSize) => `${numberOf(speed)} ${PACE[bin][speed > 1 ? 1 : 0]} a second`

export const playback = {
  name: 'Playback',
  play: 'Play',
  pause: 'Pause',
  back: (bin: BinSize) => `One ${PACE[bin][0]} back`,
  on: (bin: BinSize) => `One ${PACE[bin][0]} on`,
  stop: 'Stop',
  stopTitle: 'Show the whole range',
  times: (speed: number) => `${numberOf(speed)}×`,
  pace,
  length,
  /** What is played, and how fast. */
  says: (span: string | null, speed: number, bin: BinSize) =>
    span === null ? pace(speed, bin) : `Last ${length(span)}, ${pace(speed, bin)}`,
  settings: (speed: number) => `Playback settings, ${numberOf(speed)}×`,
  speed: 'Speed',
  mode: 'Show',
  cumulative: 'All from the start of the range',
  moving: (span: string) => `Last ${length(span)}`,
  loop: 'Begin again at the end',
  steps: 'Step',
  /** For those who cannot see the playhead. */
  said: { playing: (now: string) => `Playing, ${now}`, paused: (now: string) => `Paused at ${now}` },
  over: 'Playback is over; the whole range is shown',
}
