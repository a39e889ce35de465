import { FeedError } from './feed-error.ts'
import { preview } from './reading.ts'

/** Parses JSON; NaN and Infinity, which Python writes, become texts so that the validator can name their place. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const fault = findFault(text)
    if (!fault) throw new FeedError(`This is not JSON: ${error.message}`)
    if (!/^-?(NaN|Infinity)\b/.test(text.slice(fault.at, fault.at + 10))) throw new FeedError(sayFault(text, fault))
    return parseStrictly(quoteOddNumbers(text))
  }
}

function parseStrictly(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const fault = findFault(text)
    throw new FeedError(fault ? sayFault(text, fault) : `This is not JSON: ${error.message}`)
  }
}

function quoteOddNumbers(text: string): string {
  const parts: string[] = []
  for (let at = 0; at < text.length;) {
    const quote = text.indexOf('"', at)
    const until = quote < 0 ? text.length : quote
    parts.push(text.slice(at, until).replace(/-?\b(?:NaN|Infinity)\b/g, '"$&"'))
    if (quote < 0) break
    const end = endOfText(text, quote)
    if (end < 0) return text
    parts.push(text.slice(quote, end))
    at = end
  }
  return parts.join('')
}

interface Fault {
  at: number
  expected: string
}

function sayFault(text: string, { at, expected }: Fault): string {
  if (at >= text.length)
    return `This is not JSON: the file ends after ${place(text, at)}, where ${expected} is missing; it may be cut off`
  return `This is not JSON: at ${place(text, at)} stands '${preview(text.slice(at, at + 20), 20)}' where ${expected} belongs`
}

function place(text: string, at: number): string {
  const before = text.slice(0, at)
  const line = before.split(/\r\n?|\n/)
  return `line ${line.length.toLocaleString('en')}, column ${((line.at(-1) ?? '').length + 1).toLocaleString('en')}`
}

const SPACE = /[ \t\r\n]*/y
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)\b/y

/** The first place where a text stops being JSON, by the standard's grammar: browsers say it in words of their own, or not. */
function findFault(text: string): Fault | null {
  const open: string[] = []
  let at = 0
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    if (!pattern.test(text)) return false
    at = pattern.lastIndex
    return true
  }
  const skipText = (): boolean => {
    const end = text[at] === '"' ? endOfText(text, at) : -1
    if (end > 0) at = end
    return end > 0
  }
  let expects: 'value' | 'name' | 'more' = 'value'
  let isFirst = true
  for (;;) {
    skip(SPACE)
    const char = text[at]
    if (expects === 'value') {
      if (char === '{' || char === '[') {
        open.push(char)
        expects = char === '{' ? 'name' : 'value'
        isFirst = true
        at++
      } else if (char === ']' && isFirst && open.at(-1) === '[') {
        expects = 'more'
        isFirst = false
      } else if (skipText() || skip(SCALAR)) expects = 'more'
      else return cutOff(text, at) ?? { at, expected: 'a value' }
    } else if (expects === 'name') {
      if (char === '}' && isFirst) expects = 'more'
      else {
        if (!skipText()) return cutOff(text, at) ?? { at, expected: 'the name of a member in quotation marks' }
        skip(SPACE)
        if (text[at] !== ':') return { at, expected: 'a colon' }
        at++
        expects = 'value'
      }
      isFirst = false
    } else {
      const bracket = open.at(-1)
      if (bracket === undefined) return at < text.length ? { at, expected: 'the end of the file' } : null
      if (char === ',') expects = bracket === '{' ? 'name' : 'value'
      else if (char === (bracket === '{' ? '}' : ']')) open.pop()
      else return { at, expected: bracket === '{' ? "',' or '}'" : "',' or ']'" }
      isFirst = false
      at++
    }
  }
}

/** A text that begins at a place and lacks nothing but its end. */
function cutOff(text: string, at: number): Fault | null {
  const isText = text[at] === '"' && endOfText(`${text}"`, at) > text.length
  return isText ? { at: text.length, expected: 'the end of a text' } : null
}

const ESCAPED = /(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/** The end of the JSON string that begins at a quotation mark, or -1; no regular expression, whose stack a long one fills. */
function endOfText(text: string, quote: number): number {
  for (let at = quote + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 34) return at + 1
    if (code < 32) return -1
    if (code !== 92) continue
    ESCAPED.lastIndex = at + 1
    if (!ESCAPED.test(text)) return -1
    at = ESCAPED.lastIndex - 1
  }
  return -1
}
