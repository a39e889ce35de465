import { formatNumber } from '../../format.ts'
import type { Tally } from '../../../query/answer.ts'

const count = (n: number, one: string, many: string) => `${formatNumber(n)} ${n === 1 ? one : many}`

export const report = {
  title: 'Feed report',
  close: 'Close report',
  problems: (n: number) => count(n, 'problem', 'problems'),
  clean: 'Nothing was rejected or mended.',
  /** "391 records in = 374 events (2 undated) + 13 shapes + …"; every part is named, the empty ones too. */
  sum: (tally: Tally) =>
    `${count(tally.in, 'record', 'records')} in = ${count(tally.events, 'event', 'events')} (${formatNumber(
      tally.undated,
    )} undated) + ${count(tally.shapes, 'shape', 'shapes')} + ${formatNumber(
      tally.superseded,
    )} superseded or retracted + ${count(tally.duplicates, 'duplicate', 'duplicates')} + ${formatNumber(tally.rejected)} rejected`,
  outcome: { mended: 'mended', rejected: 'rejected', noted: 'noted' },
  outcomes: {
    rejected: 'left out',
    mended: 'kept without the value',
    noted: 'kept as it is',
  },
  download: 'Download as CSV',
  downloadFailed: (why: string) => `The report could not be saved: ${why}`,
  fileName: (title: string) => `feed-report ${title.slice(0, 60).replace(/[^\p{L}\p{N} ._-]+/gu, '_')}.csv`,
  record: 'Record',
  whole: 'The record',
  where: 'Where',
  field: 'Field',
  value: 'Value',
  reason: 'Reason',
  became: 'Outcome',
  noValue: 'none',
  showMore: (n: number) => `Show ${formatNumber(n)} more`,
  first: (n: number, total: number) => `The first ${formatNumber(n)} of ${formatNumber(total)} are listed.`,
}
