import { preview } from '../reading.ts'
import { isObject } from '../readers.ts'
import type { DateStyle } from './dates.ts'
import type { RawFeed, RawRecord } from './format.ts'
import { renamed, styleOfFeatures } from './plain-geojson.ts'
import { noteOfStyle } from './put-date.ts'

const SEPARATOR = '\u001e'

/** Whether a text is one JSON value a line: with RFC 8142's record separator, or without. */
export function isLines(text: string): boolean {
  if (text.startsWith(SEPARATOR)) return true
  const lines: string[] = []
  for (const { text: line } of linesOf(text)) if (lines.push(line) === 3) break
  const [first, second, third] = lines
  if (first === undefined || second === undefined || !first.startsWith('{')) return false
  // A file of one value over several lines has no line that is a value by itself and begins with a brace.
  if (isJsonObject(first)) return second.startsWith('{') || third === undefined || third.startsWith('{')
  return isJsonObject(second) && (third === undefined || isJsonObject(third))
}

function isJsonObject(line: string): boolean {
  if (!line.startsWith('{') || !line.endsWith('}')) return false
  try {
    return isObject(JSON.parse(line))
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

interface Line {
  text: string
  line: number
}

function* linesOf(text: string): Generator<Line> {
  let line = 1
  for (let at = 0; at < text.length;) {
    const found = text.indexOf('\n', at)
    const end = found < 0 ? text.length : found
    const trimmed = text.slice(at, end).trim()
    if (trimmed !== '') yield { text: trimmed, line }
    at = end + 1
    line++
  }
}

/** Between separators a value may run over several lines. */
function* partsOf(text: string): Generator<Line> {
  let line = 1
  for (const part of text.split(SEPARATOR)) {
    if (part.trim() !== '') yield { text: part.trim(), line }
    for (const char of part) if (char === '\n') line++
  }
}

/** GeoJSON features one a line; a line that is no JSON is rejected, the others are read. */
export function fromLines(text: string): RawFeed {
  const style = styleOfFeatures(valuesOf(text))
  return { header: {}, records: recordsOf(text, style), isFaultline: false, notes: noteOfStyle('properties', style) }
}

const SAMPLE = 1_000

function* valuesOf(text: string): Generator {
  let count = 0
  for (const part of valueTexts(text)) {
    if (count++ >= SAMPLE) return
    yield parseLine(part.text)
  }
}

function valueTexts(text: string): Iterable<Line> {
  return text.startsWith(SEPARATOR) ? partsOf(text) : linesOf(text)
}

function* recordsOf(text: string, style: DateStyle): Generator<RawRecord> {
  for (const part of valueTexts(text)) {
    const where = `line ${part.line}`
    const value = parseLine(part.text)
    if (value === undefined) {
      const reason = `The line is not JSON: '${preview(part.text, 40)}'`
      yield { where, feature: null, fault: { field: '', value: part.text.slice(0, 300), reason } }
    } else yield* renamed([{ where, feature: value }], style)
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
