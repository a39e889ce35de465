import { FeedError } from './feed-error.ts'
import { fromFaultlineGeoJson } from './formats/faultline-geojson.ts'
import type { StreamFormat } from './feed-stream.ts'
import type { RawFeed } from './formats/format.ts'
import type { ColumnChoice } from './formats/guess-columns.ts'
import { fromLines, isLines } from './formats/lines.ts'
import { fromPlainGeoJson } from './formats/plain-geojson.ts'
import { parseJson } from './json.ts'
import { preview } from './reading.ts'
import { a, isObject } from './readers.ts'
import { streamCollection, streamLines } from './stream-json.ts'

/** Recognises a format by its content, never by a file's name. Throws a `FeedError` that says what it is instead of a feed. */
export async function recognise(text: string, choice?: ColumnChoice): Promise<RawFeed> {
  refuse(text)
  if (!isJson(text)) {
    const { fromDelimitedText } = await import('./formats/foreign.ts')
    return fromDelimitedText(text, choice)
  }
  if (isLines(text)) return fromLines(text)
  const value = parseJson(text)
  if (isCollection(value)) return fromCollection(value)
  const { fromJson } = await import('./formats/foreign.ts')
  return fromJson(value, choice) ?? fromCollection(value)
}

/**
 * How a file is read as it comes, by the beginning of its text; null where it must be read as a whole. Throws as
 * `recognise` does.
 */
export async function recogniseStream(head: string, choice?: ColumnChoice): Promise<StreamFormat | null> {
  refuse(head)
  if (!isJson(head)) return (await import('./formats/foreign.ts')).streamTable(head, choice)
  return isLines(head) ? streamLines(head) : streamCollection(head)
}

function isJson(text: string): boolean {
  // `trimStart` takes a mark of byte order away with the space.
  const body = text.slice(0, 1000).trimStart()
  return ['{', '[', '\u001e'].some((mark) => body.startsWith(mark))
}

/** A text that can only be GeoJSON. */
export function recogniseGeoJson(text: string): RawFeed {
  refuse(text)
  return fromCollection(parseJson(text))
}

/** Texts that are no feed, and what they are. */
function refuse(text: string): void {
  const start = text.slice(0, 1000).trimStart()
  if (text.trim() === '') throw new FeedError('The file is empty')
  if (start.startsWith('version https://git-lfs.github.com/spec/'))
    throw new FeedError('This is a Git LFS pointer, not the feed itself: fetch the file with git lfs pull')
  if (/^<(!doctype\s+html|html|head|body)/i.test(start)) throw new FeedError('This is an HTML page, not a feed')
  if (start.startsWith('<')) throw new FeedError('This is XML, not a feed')
  if (start.startsWith('{\\rtf')) throw new FeedError('This is a text document (RTF), not a feed')
  if (start.includes('\u0000')) throw new FeedError('This is a binary file, not a feed')
}

function isCollection(value: unknown): boolean {
  return isObject(value) && (value['type'] === 'FeatureCollection' || Array.isArray(value['features']))
}

function fromCollection(collection: unknown): RawFeed {
  if (!isObject(collection)) throw new FeedError(`JSON, but no FeatureCollection: ${a(collection).toLowerCase()}`)
  const { type, features } = collection
  if (type === 'Feature') throw new FeedError('JSON, but no FeatureCollection: a single Feature')
  if (!isCollection(collection)) {
    const names = Object.keys(collection).slice(0, 5)
    const what = typeof type === 'string' ? `its type is '${preview(type)}'` : `its members are ${names.join(', ')}`
    throw new FeedError(`JSON, but no FeatureCollection: ${names.length === 0 ? 'an empty object' : what}`)
  }
  if (!Array.isArray(features))
    throw new FeedError('A FeatureCollection without features: its member "features" is no list')
  const isFaultline = Object.hasOwn(collection, 'faultline')
  return isFaultline ? fromFaultlineGeoJson(collection, features) : fromPlainGeoJson(collection, features)
}
