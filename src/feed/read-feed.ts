import type { FeedContents } from '../model/feed.ts'
import { decode } from './decode.ts'
import type { RawFeed } from './formats/format.ts'
import type { ColumnChoice } from './formats/guess-columns.ts'
import { gunzip, isGzip } from './gunzip.ts'
import { report, startReading } from './reading.ts'
import { recognise, recogniseGeoJson } from './recognise.ts'
import { validate } from './validate.ts'

export { FeedError } from './feed-error.ts'

/**
 * Reads a feed of any format that we know, gzipped or not. What is wrong with single records is in `problems`; a file
 * that is no feed at all rejects with a `FeedError` that says what it is. `columns` is for a table whose columns were
 * guessed wrong.
 */
export async function readFeedBytes(bytes: Uint8Array, columns?: ColumnChoice): Promise<FeedContents> {
  const unpacked = isGzip(bytes) ? await gunzip(bytes) : { bytes }
  const { text, note } = decode(unpacked.bytes)
  return contentsOf(await recognise(text, columns), [unpacked.note, note])
}

/** Reads the bytes of a GeoJSON FeatureCollection, at once. */
export function readFeed(bytes: Uint8Array): FeedContents {
  const { text, note } = decode(bytes)
  return contentsOf(recogniseGeoJson(text), [note])
}

function contentsOf(raw: RawFeed, notes: readonly (string | undefined)[]): FeedContents {
  const reading = startReading()
  for (const note of notes) if (note !== undefined) report(reading, '', '', note, 'noted')
  return validate(raw, reading)
}
