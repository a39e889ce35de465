import type { FeedContents } from '../model/feed.ts'
import { decode } from './decode.ts'
import { FeedError } from './feed-error.ts'
import { fromFaultlineGeoJson } from './formats/faultline-geojson.ts'
import type { RawFeed } from './formats/format.ts'
import { fromPlainGeoJson } from './formats/plain-geojson.ts'
import { parseJson } from './json.ts'
import { preview, report, startReading } from './reading.ts'
import { a, isObject } from './readers.ts'
import { validate } from './validate.ts'

export { FeedError } from './feed-error.ts'

/**
 * Reads a feed: UTF-8 or UTF-16 bytes of a GeoJSON FeatureCollection. What is wrong with single records is in
 * `problems`; a file that is no feed at all throws a `FeedError` that says what it is.
 */
export function readFeed(bytes: Uint8Array): FeedContents {
  const { text, isDamaged } = decode(bytes)
  const raw = recognise(text)
  const reading = startReading()
  if (isDamaged) report(reading, '', '', 'Some bytes are not UTF-8 characters; they are shown as \ufffd', 'noted')
  return validate(raw, reading)
}

function recognise(text: string): RawFeed {
  const start = text.slice(0, 1000).trimStart()
  if (text.trim() === '') throw new FeedError('The file is empty')
  if (start.startsWith('version https://git-lfs.github.com/spec/'))
    throw new FeedError('This is a Git LFS pointer, not the feed itself: fetch the file with git lfs pull')
  if (/^<(!doctype\s+html|html|head|body)/i.test(start)) throw new FeedError('This is an HTML page, not a feed')
  if (start.startsWith('<')) throw new FeedError('This is XML, not a feed')
  const collection = parseJson(text)
  if (!isObject(collection)) throw new FeedError(`JSON, but no FeatureCollection: ${a(collection).toLowerCase()}`)
  const { type, features } = collection
  if (type === 'Feature') throw new FeedError('JSON, but no FeatureCollection: a single Feature')
  if (type !== 'FeatureCollection' && !Array.isArray(features)) {
    const names = Object.keys(collection).slice(0, 5)
    const what = typeof type === 'string' ? `its type is '${preview(type)}'` : `its members are ${names.join(', ')}`
    throw new FeedError(`JSON, but no FeatureCollection: ${names.length === 0 ? 'an empty object' : what}`)
  }
  if (!Array.isArray(features))
    throw new FeedError('A FeatureCollection without features: its member "features" is no list')
  const isFaultline = Object.hasOwn(collection, 'faultline')
  return isFaultline ? fromFaultlineGeoJson(collection, features) : fromPlainGeoJson(collection, features)
}
