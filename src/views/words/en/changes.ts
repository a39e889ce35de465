import { formatNumber } from '../../format.ts'

const events = (count: number) => (count === 1 ? 'event' : 'events')

export const changes = {
  title: 'What changed',
  close: 'Close what changed',
  /** "3 new events, 1 corrected, 2 withdrawn" */
  news: (added: number, corrected: number, withdrawn: number) =>
    [
      added > 0 && `${formatNumber(added)} new ${events(added)}`,
      corrected > 0 && `${formatNumber(corrected)}${added > 0 ? '' : ` ${events(corrected)}`} corrected`,
      withdrawn > 0 && `${formatNumber(withdrawn)}${added + corrected > 0 ? '' : ` ${events(withdrawn)}`} withdrawn`,
    ]
      .filter((part) => part !== false)
      .join(', '),
  sinceThen: (moment: string) => `What changed since ${moment}`,
  open: (since: string) => `Since this page was opened, ${since}`,
  nothingYet: 'Nothing has changed since then.',
  more: (count: number) => `${formatNumber(count)} older changes are not listed.`,
  tooMany: (count: number) =>
    `This feed holds ${formatNumber(count)} records, too many to be compared one by one: what changed in it is not listed.`,
  visit: (moment: string) => `Between your last visit, ${moment}, and this one`,
  firstVisit:
    'This browser remembers what the feed says from now on, so that your next visit can be compared with this one.',
  notKept: (why: string) =>
    `This browser keeps nothing for this page (${why}), so that it cannot be compared with your last visit.`,
  tooManyToKeep: (count: number) =>
    `This feed holds ${formatNumber(count)} records, too many to be remembered from one visit to the next.`,
  noChange: 'Nothing changed between them.',
  what: { added: 'New', corrected: 'Corrected', withdrawn: 'Withdrawn' },
  before: (title: string) => `before: “${title}”`,
  shape: 'a line on the map',
  andMore: (count: number) => `and ${formatNumber(count)} more`,
}
