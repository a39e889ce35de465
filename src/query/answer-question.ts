import type { Filter } from '../model/filter.ts'
import type { EventTable } from '../table/event-table.ts'
import type { AnswerTo, Answers } from './answer.ts'
import { cellsByPlace } from './cell-by-place.ts'
import { chartAnswer } from './chart-answer.ts'
import { barsAnswer, countsAnswer, histogramAnswer, summaryAnswer } from './count-answers.ts'
import { countByPlace } from './count-by.ts'
import { type Counting, createCounting, isSelected, select, selectedRows } from './counting.ts'
import { eventRow } from './event-row.ts'
import { listRows, positionOf } from './list-rows.ts'
import type { LiveQuestion } from './live.ts'
import type { OpenFeed } from './open-feed.ts'
import type {
  CountsQuestion,
  EventQuestion,
  ExportQuestion,
  FeedQuestion,
  FileQuestion,
  Question,
  ProgressQuestion,
  RecordsQuestion,
  StopQuestion,
} from './question.ts'
import { shapesAt } from './shapes-at.ts'
import { visitLanes } from './visit-lanes.ts'

/** Questions that the columns answer at once. */
type Answerable = Exclude<
  Question,
  | FeedQuestion
  | FileQuestion
  | StopQuestion
  | ProgressQuestion
  | EventQuestion
  | ExportQuestion
  | RecordsQuestion
  | LiveQuestion
>

/** Answers any question about a feed that is open. */
export function answerQuestion<Q extends Answerable>(feed: OpenFeed, question: Q): AnswerTo<Q> {
  return answerAny(feed, question) as AnswerTo<Q>
}

function answerAny(feed: OpenFeed, question: Answerable): Answers[keyof Answers] {
  const { table } = feed
  const counting = countingOf(feed)
  switch (question.ask) {
    case 'summary':
      return summaryAnswer(counting, select(counting, question.filter), question.axis)
    case 'histogram':
      return histogramAnswer(counting, select(counting, question.filter), question.axis, question.bin)
    case 'chart': {
      const selection = select(counting, question.filter)
      const bars = barsAnswer(counting, selection, question.axis, question.bin)
      return chartAnswer(table, selectedRows(counting, selection), question, bars, {
        stack: counting.codes.stack,
        hasStrikes: counting.hasStrikes,
        claims: counting.claims,
        zone: feed.header.timezone,
        sources: feed.sources,
      })
    }
    case 'visits':
      return visitLanes(table, rowsOf(counting, question.filter), question, feed.parents)
    case 'map':
      return cellsByPlace(counting, select(counting, question.filter), question)
    case 'shapes':
      return shapesAt(feed, question.at)
    case 'counts':
      return countsAnswer(counting, select(counting, question.filter), question.by, countedIn(feed, question))
    case 'places':
      return countByPlace(table, rowsOf(counting, question.filter), question.most)
    case 'rows':
      return listRows(counting, select(counting, question.filter), question.offset, question.count)
    case 'position':
      return positionOf(counting, select(counting, question.filter), table.rowOfId.get(question.id) ?? -1)
    case 'notable': {
      const selection = select(counting, question.filter)
      const rows = question.ids.flatMap((id) => table.rowOfId.get(id) ?? [])
      return [...new Set(rows)]
        .filter((row) => isSelected(counting, selection, row) && row < table.dated)
        .filter((row) => table.start[row]! < question.axis[1] && table.end[row]! > question.axis[0])
        .map((row) => eventRow(table, row))
    }
    case 'report':
      return {
        problems: feed.problems.slice(question.offset, question.offset + question.count),
        total: feed.problems.length,
        tally: feed.about.tally,
      }
  }
}

/** The actors whose counts somebody can see, where the feed has more than it lists. */
function countedIn({ about }: OpenFeed, { also = [] }: CountsQuestion): string[] | undefined {
  return about.actorsLeftOut === undefined ? undefined : [...about.actors.map(({ id }) => id), ...also]
}

/** The running counts of a table go with it. */
const countings = new WeakMap<EventTable, Counting>()

function countingOf({ table, header }: OpenFeed): Counting {
  let counting = countings.get(table)
  if (!counting) {
    counting = createCounting(table, header.bars)
    countings.set(table, counting)
  }
  return counting
}

const rowsOf = (counting: Counting, filter: Filter) => selectedRows(counting, select(counting, filter))
