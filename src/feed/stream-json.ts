import { createListSplitter } from './feature-splitter.ts'
import { HEADER } from './fields.ts'
import { fromFaultlineGeoJson } from './formats/faultline-geojson.ts'
import type { RawRecord } from './formats/format.ts'
import { fromPlainGeoJson, renamedRecord, styleOfFeatures } from './formats/plain-geojson.ts'
import { noteOfStyle } from './formats/put-date.ts'
import type { RawPlaced, StreamFormat } from './feed-stream.ts'
import { preview } from './reading.ts'
import { isObject } from './readers.ts'

const SAMPLE = 1_000
/** The member whose list is read as it comes. */
const FEATURES = /"features"\s*:\s*\[/g

/**
 * A FeatureCollection whose features begin within `head`, the beginning of its text; null where it is none, or where
 * they are better read as a whole.
 */
export function streamCollection(head: string): StreamFormat | null {
  const begin = beginOfFeatures(head)
  const header = begin < 0 ? null : parse(`${head.slice(0, begin)}]}`)
  if (!isObject(header)) return null
  const splitter = createListSplitter(begin)
  const sample = createListSplitter(begin)
  const features = sample
    .push(head.slice(begin))
    .slice(0, SAMPLE)
    .map(({ text }) => parse(text))
  const isFaultline = Object.hasOwn(header, 'faultline')
  if (features.length === 0 || !features.some((feature) => isObject(feature) && feature['type'] === 'Feature'))
    return null
  const style = isFaultline ? null : styleOfFeatures(features)
  if (style?.certainty === 'guessed') return null
  const { records: _, ...raw } = isFaultline ? fromFaultlineGeoJson(header, []) : fromPlainGeoJson(header, [], style!)
  let count = 0
  let skip = begin

  const shown = (record: RawRecord): RawRecord => (style ? renamedRecord(record, style) : record)
  const placed = (pieces: ReturnType<typeof splitter.push>): RawPlaced[] =>
    pieces.map(({ text, offset, isWhole }) => {
      const where = `feature ${++count}`
      const feature = isWhole ? parse(text) : undefined
      if (feature !== undefined) return { record: shown({ where, feature }), offset }
      const reason = isWhole
        ? 'The record is not JSON'
        : 'The file ends in the middle of this record; it may be cut off'
      return { record: { where, feature: null, fault: { field: '', value: text.slice(0, 300), reason } }, offset }
    })

  return {
    raw,
    push(text) {
      const inside = skip === 0 ? text : text.slice(skip)
      skip = Math.max(0, skip - text.length)
      return inside === '' ? [] : placed(splitter.push(inside))
    },
    end() {
      const records = placed(splitter.end())
      const tail = splitter.tail()
      if (tail === null) return { records, notes: [noteOfEnd('its list of features never ends')] }
      const rest = parse(`{"":0${tail}`)
      if (!isObject(rest)) return { records, notes: [noteOfEnd(`behind its features stands '${preview(tail, 40)}'`)] }
      const late = Object.keys(rest).filter((name) => HEADER.byName.has(name) && name !== 'title')
      const notes = late.map((name) => ({
        field: name,
        reason: `The member stands behind ${count.toLocaleString('en')} features, too late for them; it was left out`,
      }))
      return { records, notes, header: { title: rest['title'] ?? rest['name'] } }
    },
    readAgain(text) {
      const [piece] = createListSplitter(0).push(`${text},`)
      const feature = piece && parse(piece.text)
      return feature === undefined ? null : shown({ where: 'feature', feature })
    },
  }
}

function noteOfEnd(what: string) {
  return { field: '', reason: `The file is not whole: ${what}; it may be cut off` }
}

/** Where the list of features begins that is the collection's own, or -1. */
function beginOfFeatures(head: string): number {
  for (const match of head.matchAll(FEATURES)) {
    const begin = match.index + match[0].length
    // Within a text or an object of the header the rest would not close like this.
    if (isObject(parse(`${head.slice(0, begin)}]}`))) return begin
  }
  return -1
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** One JSON feature a line; null where the beginning leaves open how its dates are to be read. */
export function streamLines(head: string): StreamFormat | null {
  if (head.startsWith('\u001e')) return null
  const sample = head
    .slice(0, head.lastIndexOf('\n') + 1)
    .split('\n')
    .slice(0, SAMPLE)
  const style = styleOfFeatures(sample.map(parse))
  if (style.certainty === 'guessed') return null
  let held = ''
  let dropped = 0
  let line = 0

  function take(text: string, offset: number): RawPlaced[] {
    line++
    if (text.trim() === '') return []
    return [{ record: recordOf(text, `line ${line}`), offset }]
  }

  function recordOf(text: string, where: string): RawRecord {
    const feature = parse(text)
    if (feature !== undefined) return renamedRecord({ where, feature }, style)
    const reason = `The line is not JSON: '${preview(text.trim(), 40)}'`
    return { where, feature: null, fault: { field: '', value: text.slice(0, 300), reason } }
  }

  return {
    raw: { header: {}, isFaultline: false, notes: noteOfStyle('properties', style) },
    push(text) {
      held += text
      const records: RawPlaced[] = []
      let at = 0
      for (let end = held.indexOf('\n'); end >= 0; end = held.indexOf('\n', at)) {
        records.push(...take(held.slice(at, end), dropped + at))
        at = end + 1
      }
      held = held.slice(at)
      dropped += at
      return records
    },
    end: () => ({ records: take(held, dropped), notes: [] }),
    readAgain(text, isEnd) {
      const end = text.indexOf('\n')
      if (end < 0 && !isEnd) return null
      const feature = parse(end < 0 ? text : text.slice(0, end))
      return feature === undefined ? null : renamedRecord({ where: 'line', feature }, style)
    },
  }
}
