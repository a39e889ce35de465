import type { Filter } from '../model/filter.ts'
import type { AnswerTo, Answers } from './answer.ts'
import { histogram } from './bin-by-time.ts'
import { cellsByPlace } from './cell-by-place.ts'
import { chartAnswer } from './chart-answer.ts'
import { countByActor, countByKind, countByPlace, summarise } from './count-by.ts'
import { eventAnswer } from './event-answer.ts'
import { eventRow } from './event-row.ts'
import { filterRows } from './filter-rows.ts'
import { listRows, positionOf } from './list-rows.ts'
import type { OpenFeed } from './open-feed.ts'
import type { FeedQuestion, FileQuestion, Question } from './question.ts'
import { shapesAt } from './shapes-at.ts'
import { visitLanes } from './visit-lanes.ts'

const FILTERS_KEPT = 12

type Answerable = Exclude<Question, FeedQuestion | FileQuestion>

/** Answers any question about a feed that is open. */
export function answerQuestion<Q extends Answerable>(feed: OpenFeed, question: Q): AnswerTo<Q> {
  return answerAny(feed, question) as AnswerTo<Q>
}

function answerAny(feed: OpenFeed, question: Answerable): Answers[keyof Answers] {
  const { table } = feed
  switch (question.ask) {
    case 'summary':
      return summarise(table, rowsOf(feed, question.filter), question.axis)
    case 'histogram':
      return histogram(table, rowsOf(feed, question.filter), question.axis, question.bin)
    case 'chart':
      return chartAnswer(table, rowsOf(feed, question.filter), question, {
        hasStrikes: feed.about.kinds.includes('strike'),
        zone: feed.contents.header.timezone,
        sources: feed.sources,
      })
    case 'visits':
      return visitLanes(table, rowsOf(feed, question.filter), question, feed.parents)
    case 'map':
      return cellsByPlace(table, rowsOf(feed, question.filter), question)
    case 'shapes':
      return shapesAt(feed, question.at)
    case 'counts': {
      const rows = rowsOf(feed, question.filter)
      return { counts: question.by === 'actor' ? countByActor(table, rows) : countByKind(table, rows) }
    }
    case 'places':
      return countByPlace(table, rowsOf(feed, question.filter), question.most)
    case 'rows':
      return listRows(table, rowsOf(feed, question.filter), question.offset, question.count)
    case 'position':
      return positionOf(table, rowsOf(feed, question.filter), table.rowOfId.get(question.id) ?? -1)
    case 'event':
      return eventAnswer(feed, question.id)
    case 'notable': {
      const passing = rowsOf(feed, question.filter)
      const rows = question.ids.flatMap((id) => table.rowOfId.get(id) ?? [])
      return [...new Set(rows)]
        .filter((row) => positionOf(table, passing, row) >= 0 && row < table.dated)
        .filter((row) => table.start[row]! < question.axis[1] && table.end[row]! > question.axis[0])
        .map((row) => eventRow(table, row))
    }
    case 'report':
      return {
        problems: feed.contents.problems.slice(question.offset, question.offset + question.count),
        total: feed.contents.problems.length,
        tally: feed.about.tally,
      }
  }
}

/** The rows of a filter; the last few filters are remembered, since most questions of one view share theirs. */
function rowsOf({ table, rowsOfFilter }: OpenFeed, filter: Filter): Uint32Array {
  const key = JSON.stringify(filter)
  const known = rowsOfFilter.get(key)
  const rows = known ?? filterRows(table, filter)
  rowsOfFilter.delete(key)
  rowsOfFilter.set(key, rows)
  const [oldest] = rowsOfFilter.keys()
  if (rowsOfFilter.size > FILTERS_KEPT && oldest !== undefined) rowsOfFilter.delete(oldest)
  return rows
}
