import type { ExportAnswer } from './answer.ts'
import { createCsvFiles } from './export-csv.ts'
import { createGeoJsonFile } from './export-geojson.ts'
import { filterRows } from './filter-rows.ts'
import type { WholeRecord } from './holding.ts'
import type { OpenFeed } from './open-feed.ts'
import type { ExportQuestion } from './question.ts'
import { readHidden, readWholeRecords } from './records.ts'

/** What writes the files of one export, a batch of events at a time. */
export interface ExportFiles {
  /** The next piece of each file. */
  write: (records: readonly WholeRecord[]) => string[]
  /** After the last event: a last piece of each file, and what stands before and after its pieces. */
  end: () => { pieces: string[]; ends: NonNullable<ExportAnswer['ends']> }
}

interface Run {
  id: string
  feed: OpenFeed
  rows: Uint32Array
  files: ExportFiles
}

/**
 * Answers exports batch by batch, one export at a time: the feed and the filter of its first batch hold to its end, so
 * that a feed that changes meanwhile cannot tear a file.
 */
export function createExporter(): (current: () => OpenFeed, question: ExportQuestion) => Promise<ExportAnswer> {
  let run: Run | null = null
  return async (current, question) => {
    const { offset, count } = question
    if (count <= 0) {
      if (run?.id === question.run) run = null
      return { pieces: [], done: 0, total: 0 }
    }
    if (offset === 0) run = await startRun(current(), question)
    if (run?.id !== question.run) throw new Error('another export began meanwhile')
    const { feed, rows, files } = run
    const batch = rows.subarray(offset, offset + count)
    const pieces = files.write(await readWholeRecords(feed, batch))
    const done = offset + batch.length
    if (done < rows.length) return { pieces, done, total: rows.length }
    // While the records were read another export may have begun.
    if (run.id === question.run) run = null
    const last = files.end()
    return { pieces: pieces.map((piece, i) => piece + last.pieces[i]!), done, total: rows.length, ends: last.ends }
  }
}

async function startRun(feed: OpenFeed, question: ExportQuestion): Promise<Run> {
  const rows = filterRows(feed.table, question.filter)
  const files =
    question.format === 'csv' ? createCsvFiles(feed) : createGeoJsonFile(feed, rows, question, await readHidden(feed))
  return { id: question.run, feed, rows, files }
}
