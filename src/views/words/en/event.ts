import { own } from '../own.ts'
import type { DatePrecision } from '../../../model/time.ts'
import type { Role, Status } from '../../../model/event.ts'
import { formatNumber } from '../../format.ts'

const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']
const spelt = (count: number) => small[count] ?? formatNumber(count)
const measures: Record<string, string> = {
  responsibility: 'Done by',
  damage: 'Damage',
  killed: 'Killed',
  wounded: 'Wounded',
  'killed-and-wounded': 'Killed and wounded',
  losses: 'Losses, killed or wounded not said',
  strikes: 'Strikes',
  missiles: 'Missiles',
  drones: 'Drones',
  launched: 'Launched',
  intercepted: 'Shot down',
}
const harms: Record<string, string> = {
  killed: 'killed',
  wounded: 'wounded',
  'killed-and-wounded': 'killed or wounded',
  losses: 'lost, killed or wounded not said',
}
const pers: Record<string, string> = {
  event: '',
  day: 'a day',
  month: 'a month',
  period: 'in the period',
  total: 'in total',
}
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export const event = {
  name: 'Event',
  copyCitation: 'Copy citation',
  copyLink: 'Copy link',
  close: 'Close',
  citationCopied: 'Citation copied',
  linkCopied: 'Link copied',
  notCopied: 'The browser did not allow copying',
  unknown: (id: string) => `This feed has no event with the id “${id}”.`,
  tally: 'A published total for a period or a country: it is never added to anything.',

  when: 'When',
  where: 'Where',
  from: 'From',
  who: 'Who',
  role: (role: Role, count: number) => (count === 1 ? role : `${role}s`),
  harmed: 'Harmed',
  weapon: 'Weapon',
  delegation: 'With',
  outcome: 'Outcome',
  layer: 'Layer',
  reported: (date: string) => `reported ${date}`,
  undated: 'Undated',
  publishedOn: (date: string) => `Published ${date}`,
  noDateOfItsOwn: 'no date of its own',
  knownOnlyTo: { month: 'known only to the month', year: 'known only to the year' } satisfies Partial<
    Record<DatePrecision, string>
  >,
  timeOf: (city: string) => `${city} time`,
  noPlace: 'Place not stated',
  personFor: (person: string, actor: string) => `${person} for ${actor}`,
  onlyActor: (name: string) => `${name}, show only the events of this actor`,
  harm: (figure: string, measure: string, isCivilian: boolean) =>
    `${figure} ${isCivilian ? (figure === '1' ? 'civilian ' : 'civilians ') : ''}${own(harms, measure) ?? measure}`,
  harmSaidBy: (harm: string, claimant: string | null) =>
    claimant === null ? `${harm}; claimant not stated` : `${harm}, says ${claimant}`,

  figureSaidBy: (question: string, figure: string, claimant: string | null) =>
    claimant === null ? `${question}: ${figure}; claimant not stated` : `${question}: ${figure}, says ${claimant}`,

  whoDidIt: (answers: number) => `Who did it? ${spelt(answers)} answers`,
  claims: 'Who says what',
  sideBySide: (columns: number) => (columns > 3 ? `${formatNumber(columns)} side by side ▸` : 'side by side'),
  claimsCaption: 'Claims: one column a claimant, one group of rows a question',
  claimantUnknown: 'claimant not stated',
  saidUnknown: 'date not stated',
  notStated: 'not stated',
  question: (measure: string, about: string | null, isCivilian: boolean) => {
    const what = own(measures, measure) ?? capital(measure)
    return `${what}${isCivilian ? ', civilians' : ''}${about === null ? '' : ` (${about})`}`
  },
  per: (per: string | undefined) => (per === undefined ? '' : (own(pers, per) ?? per)),
  since: (date: string) => `since ${date}`,
  until: (date: string) => `until ${date}`,
  later: (unit: 'day' | 'month' | 'year', count: number) => {
    if (count === 0) return unit === 'day' ? 'same day' : `same ${unit}`
    const size = Math.abs(count)
    return `${formatNumber(size)} ${unit}${size === 1 ? '' : 's'} ${count > 0 ? 'later' : 'before'}`
  },
  source: 'Source',
  noPage: 'no page seen',
  also: 'Also said',

  note: 'Note',
  quote: 'In their words',
  standing: 'Status and sources',
  confidenceShort: (confidence: string) => `confidence: ${confidence}`,
  statusMeans: {
    confirmed: 'Confirmed: this feed’s editors hold that it happened.',
    claimed: 'Claimed: one side says so, and nobody else has confirmed it.',
    disputed: 'Disputed: accounts of it contradict each other.',
    unverified: 'Unverified: nobody has been able to check it.',
    retracted: 'Retracted: it is counted nowhere.',
  } satisfies Record<Status, string>,
  statusUnknown: 'The feed states no status.',
  confidenceMeans: (confidence: string) => `Confidence ${confidence}: that it happened, not that any figure is right.`,
  basis: (basis: string) => `Basis: ${basis}.`,
  warning: (text: string) => `Before you open a source: ${text}`,
  showLinks: 'Show source links',
  noSources: 'The feed names no source.',

  corrected: 'This record was corrected and is counted nowhere. It is now:',
  retracted: 'This record was retracted and is counted nowhere.',
  shape: 'A line on the map, not an event: it is in no count.',
  withdrawn: (moment: string) =>
    `This record is no longer in the feed: at ${moment} it was found to be gone. It is counted nowhere; this is what it said.`,
  saidUntil: (moment: string) => `Until ${moment} it said:`,
  before: 'Before it was corrected',
  beforeSaid: 'It said:',
  partOf: 'Part of',
  parts: (count: number) => (count === 1 ? 'Its one part' : `Its ${spelt(count).toLowerCase()} parts`),
  around: 'Before and after',
  inThisView: 'in this view',
  more: 'More',
  problems: (count: number) => (count === 1 ? 'One problem in this record' : `${spelt(count)} problems in this record`),
  problem: (field: string, reason: string) => `${field}: ${reason}`,

  citation: {
    quoted: (text: string) => `“${text}”`,
    claimedBy: (claimants: string) => `As claimed by ${claimants}`,
    sources: (count: number, list: string) => `${count === 1 ? 'Source' : 'Sources'}: ${list}`,
    noSources: 'No source named.',
    inFeed: (feed: string) => `In: ${feed}, Faultline`,
    retrieved: (date: string) => `retrieved ${date}`,
  },
}
