import type { RecordsAnswer } from './answer.ts'
import { answerQuestion } from './answer-question.ts'
import type { OpenFeed } from './open-feed.ts'
import type { RecordsQuestion } from './question.ts'
import { readWholeRecords, sourcesOf } from './records.ts'

/** A window of the list with all that is known of each event: what a print or another reader of many events needs. */
export async function recordsAnswer(feed: OpenFeed, question: RecordsQuestion): Promise<RecordsAnswer> {
  const { rows, total } = answerQuestion(feed, { ...question, ask: 'rows' })
  const numbers = Uint32Array.from(rows.map(({ row }) => row))
  const whole = await readWholeRecords(feed, numbers)
  return {
    records: rows.map((row, i) => ({ row, event: whole[i]!.event, sources: sourcesOf(feed, whole[i]!) })),
    total,
  }
}
