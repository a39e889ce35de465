import { formatNumber } from '../../format.ts'

export const print = {
  print: 'Print',
  back: 'Back to the board',
  preparing: 'Preparing the pages …',
  ready: 'Ready to print on A4 or Letter.',
  failed: (why: string) => `Not all could be drawn: ${why}. What is here can be printed.`,
  events: 'Events',
  /** The list is bounded, and says so. */
  bounded: (shown: number, total: number) =>
    `The newest ${formatNumber(shown)} of ${formatNumber(total)} events are printed. A narrower range, or fewer actors or kinds, prints the rest.`,
  counted: (total: number) => (total === 1 ? '1 event, newest first' : `${formatNumber(total)} events, newest first`),
  noEvents: 'No events match.',
  kind: (kind: string, status: string | null) => (status === null ? kind : `${kind}, ${status}`),
  unplaced: 'place not stated',
  says: 'Who says what',
  question: 'Question',
  sources: 'Sources',
  sourcesNote: 'Numbered as the events above name them.',
  noAddress: 'no address',
  sourceList: (numbers: readonly number[]) =>
    numbers.length === 1 ? `Source ${numbers[0]}` : `Sources ${numbers.join(', ')}`,
  noSource: 'no source named',
  glyphs: 'Marks',
  printed: (date: string) => `Printed ${date}`,
}
