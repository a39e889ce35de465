import type { Filter } from '../../model/filter.ts'
import type { RowsQuestion } from '../../query/question.ts'

/** Rows of one page; more than a tall screen shows, so that at most two pages are asked at a time. */
export const PAGE_ROWS = 100

/** The question for one page of the list. */
export function rowsQuestion(filter: Filter, page: number): RowsQuestion {
  return { ask: 'rows', filter, offset: page * PAGE_ROWS, count: PAGE_ROWS }
}
