import { formatNumber } from '../../format.ts'
import type { Minutes } from '../../../model/time.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export const list = {
  name: 'Events',
  summary: (total: number, undated: number) =>
    undated === 0
      ? `${formatNumber(total)}, newest first`
      : `${formatNumber(total)}, newest first, ${formatNumber(undated)} undated last`,
  empty: 'No events match. Widen the range, or clear a filter.',
  emptyFeed: 'This feed holds no events.',
  undated: 'undated',
  /** Until it has been seen. */
  mark: { added: 'new', corrected: 'corrected' },
  published: 'published',
  month: (at: Minutes) => months[new Date(at * 60_000).getUTCMonth()] ?? '',
  loadingRow: 'Loading …',
  /** What a screen reader says of a row: the title first, then what the eye sees beside it. */
  row: (title: string, facts: readonly string[]) => [title, ...facts].join(', '),
}
