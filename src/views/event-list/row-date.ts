import { DAY, type Span } from '../../model/time.ts'
import type { EventRow } from '../../query/answer.ts'
import { formatDay, formatDayYear, formatSpan, formatTime } from '../format.ts'
import { words } from '../words/words.ts'

type Dated = Pick<EventRow, 'span' | 'precision' | 'isReportDate'>

/**
 * A row's date in the narrow column: the day it began, and under it whatever else must be known at a glance: its end,
 * its time, a year where the feed does not lie in one and the same, or that it is only the date of publication.
 */
export function rowDate(row: Dated, window: Span): { first: string; second: string | null } {
  const { span, precision } = row
  if (!span) return { first: words.list.undated, second: null }
  const [from, to] = span
  const year = yearOf(from)
  const needsYear = year !== yearOf(window[0]) || yearOf(to - 1) !== yearOf(window[1] - 1)
  if (precision === 'year') return { first: formatSpan(span, precision), second: null }
  if (precision === 'month') return { first: words.list.month(from), second: String(year) }
  const lastDay = Math.floor((to - 1) / DAY)
  const isOneDay = lastDay === Math.floor(from / DAY)
  return {
    first: formatDay(from),
    second: row.isReportDate
      ? words.list.published
      : !isOneDay
        ? `– ${needsYear ? formatDayYear(lastDay * DAY) : formatDay(lastDay * DAY)}`
        : needsYear
          ? String(year)
          : precision === 'minute'
            ? formatTime(from)
            : null,
  }
}

const yearOf = (at: number) => new Date(at * 60_000).getUTCFullYear()
