import type { BinSize } from '../../../model/bins.ts'
import { own } from '../own.ts'
import type { DatePrecision } from '../../../model/time.ts'

const BIN: Record<BinSize, string> = {
  hour: 'an hour',
  day: 'a day',
  week: 'a week',
  month: 'a month',
  year: 'a year',
  decade: 'a decade',
  century: 'a century',
}
const PER: Record<string, string> = {
  day: 'a day',
  month: 'a month',
  period: 'over a period',
  total: 'in total',
  event: '',
}

/** Measures of the feed format as they begin a title; free text stands as it came. */
const MEASURE: Record<string, string> = {
  killed: 'Killed',
  wounded: 'Wounded',
  'killed-and-wounded': 'Killed and wounded',
  losses: 'Losses',
  strikes: 'Strikes',
  missiles: 'Missiles',
  drones: 'Drones',
  launched: 'Launched',
  intercepted: 'Shot down',
}

const measure = (id: string) => own(MEASURE, id) ?? id.charAt(0).toUpperCase() + id.slice(1)
const plural = (n: number, one: string, many: string) => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`

const PEOPLE = new Set(['killed', 'wounded', 'killed-and-wounded', 'losses'])

/** Whose people were harmed, or who did what is counted; a measure in free text keeps its own words. */
function counted(id: string, about: string | null, civilian: boolean, isOwn: boolean): string {
  const name = measure(id)
  const isPeople = PEOPLE.has(id)
  if (about === null) return civilian && isPeople ? `Civilians ${name.toLowerCase()}` : name
  if (civilian) return isPeople ? `Civilians ${name.toLowerCase()} in ${about}` : `${name} in ${about}`
  if (isPeople) return `${about}’s ${name.toLowerCase()}`
  const [, what] = /^(.+) repelled$/.exec(name) ?? []
  if (what !== undefined) return isOwn ? `${what} that ${about} says it repelled` : `${what} repelled by ${about}`
  return /(attacks|strikes|missiles|drones|sorties)$/i.test(name) ? `${name} by ${about}` : `${name}, ${about}`
}

export const chart = {
  name: 'Strikes and casualties',
  tabs: 'What the chart shows',
  perDay: 'Per day',
  totals: 'Totals by claimant',
  measure,
  leftOut: (count: number) => `◂ ${plural(count, 'older figure', 'older figures')} not drawn`,
  /** What headlines call states and bodies whose name has no short form in it. */
  briefNames: {
    'United States': 'US',
    'United Kingdom': 'UK',
    'United Nations': 'UN',
    'European Union': 'EU',
  } as Record<string, string>,
  per: (per: string) => own(PER, per) ?? per,
  unknownClaimant: 'claimant not stated',
  someone: 'Claimant not stated',

  strikes: (bin: BinSize) => `Recorded strikes ${BIN[bin]}`,
  strikesBriefly: (bin: BinSize) => `Strikes ${BIN[bin]}`,
  violenceBriefly: (bin: BinSize) => `Violence ${BIN[bin]}`,
  violence: (bin: BinSize) => `Recorded violence ${BIN[bin]}`,
  noStrikes: 'No strikes in this view',
  noViolence: 'No violence in this view',
  ownCount: (claimant: string) => `${claimant}’s own count`,
  ownCountBriefly: (claimant: string) => `${claimant}:`,
  notAdded: 'not added to the bars',
  perWord: (per: string) => per,
  tables: 'Strikes and figures as tables',
  or: ' or ',
  earlier: (n: number) => `◂ ${n.toLocaleString('en-GB')} earlier`,
  later: (n: number) => `${n.toLocaleString('en-GB')} later ▸`,
  vague: (n: number, precision: DatePrecision | null) =>
    `${n.toLocaleString('en-GB')} known only to the ${precision ?? 'month'}`,

  launchedTitle: 'Missiles and drones launched',
  launchedBy: (name: string | null) => `Missiles and drones launched${name === null ? '' : ` by ${name}`}`,
  launchedBriefly: (name: string | null) => `Launched${name === null ? '' : ` by ${name}`}`,
  launchedChoice: (claimant: string, about: string | null) =>
    about === null ? claimant : `${claimant}, on what ${about} launched`,
  and: ' and ',
  shotDown: 'shot down',
  says: (claimant: string) => `, says ${claimant}`,
  records: (n: number) => plural(n, 'record', 'records'),
  shotDownOf: (down: string, all: string) => `${down} of ${all}`,
  noLaunched: 'No figures of launched or shot down in this view',

  figuresTitle: (id: string, about: string | null, civilian: boolean, per: string, isOwn: boolean) => {
    const what = counted(id, about, civilian, isOwn)
    if (per === 'period') return `${what}, over stated periods`
    return PEOPLE.has(id) || about === null ? `${what} ${own(PER, per) ?? per}` : `${what}, ${own(PER, per) ?? per}`
  },
  asClaimed: ', as claimed',
  notSaid: ' – killed or wounded is not said',
  notSaidBriefly: ' – killed or wounded not said',
  summedTitle: (id: string, bin: BinSize) => `${measure(id)} ${BIN[bin]}, summed over its events`,
  summedBriefly: (id: string, bin: BinSize) => `${measure(id)} ${BIN[bin]}`,
  gaveNone: (n: number) => ` – ${plural(n, 'event', 'events')} gave none`,
  noFigures: 'No figures per day in this view',
  eachDay: (claimant: string) => `${claimant}, each day`,
  several: (claimant: string, n: number) => `${claimant}, ${plural(n, 'figure', 'figures')}`,
  dated: (claimant: string, date: string) => `${claimant}, ${date}`,
  mean: (figure: string) => `mean ${figure}`,
  over: (figure: string, period: string) => `${figure}, ${period}`,
  zeroSays: (figure: string, claimant: string) => `${figure}, says ${claimant}`,
  claims: (n: number) => plural(n, 'claim', 'claims'),

  sinceTitle: (id: string, about: string | null, civilian: boolean, since: string | null) =>
    `${counted(id, about, civilian, false)}${since === null ? '' : ` since ${since}`}`,
  sinceBy: (claimant: string, isMinimum: boolean) => `, ${isMinimum ? 'at least, says' : 'says'} ${claimant} (total)`,
  sinceByBriefly: (claimant: string, isMinimum: boolean) => `, ${isMinimum ? 'at least, ' : ''}${claimant}`,
  totalsTitle: (since: string | null) => `Totals by claimant${since === null ? '' : ` since ${since}`}`,
  notOne: ' – different measures: not to be compared as one',
  notOneBriefly: ' – measures differ',
  at: (place: string) => `at ${place}`,
  since: (date: string) => `since ${date}`,
  sinceUnknown: 'start not said',
  totalBy: (claimant: string, date: string | null, about: string | null) =>
    `${claimant}${date === null ? '' : `, ${date}`}${about === null ? '' : `, on ${about}`}`,
  totalOf: (figure: string, id: string, civilian: boolean) =>
    `${figure} ${civilian && PEOPLE.has(id) ? 'civilians ' : ''}${measure(id).toLowerCase()}`,
  moreTotals: (n: number) => `${plural(n, 'more total', 'more totals')} in the table`,
  olderTotals: (n: number) => `, ${plural(n, 'older one', 'older ones')} not drawn`,
  noTotals: 'No totals in this view',

  choices: 'Choose',
  chooseLaunched: 'Choose whose figures of missiles and drones',
  chooseFigures: 'Choose figures and claimants',
  chooseSince: 'Choose a total',
  whichFigures: 'Figures',
  whichClaimants: 'Claimants',
  summedBy: (id: string, claimant: string) => `${measure(id)} in single events, says ${claimant}`,

  about: (name: string) => `on ${name}`,
  civilians: 'civilians',
  noFigureThatDay: 'no figure',
  none: 'none',
  recorded: (n: number) => plural(n, 'recorded strike', 'recorded strikes'),
  recordedViolence: (n: number) => plural(n, 'recorded event', 'recorded events'),
  events: (n: number) => plural(n, 'event', 'events'),
  given: (given: number, none: number) =>
    `${plural(given, 'event gives', 'events give')} a figure, ${none.toLocaleString('en-GB')} ${none === 1 ? 'gives' : 'give'} none`,
  unknown: 'not stated',
  source: (text: string) => `Source: ${text}`,
  sourceOfAll: (text: string) => `Source of these: ${text}`,
  more: (n: number) => `${n.toLocaleString('en-GB')} more in the table`,

  picture: (range: string, parts: string[]) => `Chart of ${range}. ${parts.join('. ')}.`,
  pictureBars: (title: string, n: number, peak: string | null) =>
    `${title}: ${n.toLocaleString('en-GB')}${peak === null ? '' : `, most in one bar: ${peak}`}`,
  pictureFigures: (title: string, figures: number, claimants: number) =>
    `${title}: ${plural(figures, 'figure', 'figures')} by ${plural(claimants, 'claimant', 'claimants')}`,

  tableBins: (title: string, range: string) => `${title}, ${range}`,
  tableFigures: 'Figures as claimed; an empty cell is unknown, not zero',
  when: 'When',
  all: 'All',
  claimant: 'Claimant',
  aboutHead: 'About',
  measureHead: 'Measure',
  perHead: 'Per',
  low: 'Low',
  best: 'Best',
  high: 'High',
  sourceHead: 'Source',
  tableSummed: 'Figures of single events, summed; an empty cell is unknown, not zero',
  otherwise: 'Otherwise',
  givenHead: 'Events that gave one',
  noneHead: 'Events that gave none',
  showMore: (n: number) => `Show ${n.toLocaleString('en-GB')} more`,
  mostBins: (n: number) => `Only the first ${n} rows are shown.`,
  mostFigures: (n: number, all: number) => `${n} of ${all.toLocaleString('en-GB')} figures are shown, the newest.`,
}
