import { expect, it } from 'vitest'
import { parseJson } from './json.ts'

it.each([
  ['{"a": 1,}', 'at line 1, column 9'],
  ['[1, 2\n, ]', "at line 2, column 3 stands ']' where a value belongs"],
  ['{"a" 1}', "at line 1, column 6 stands '1}' where a colon belongs"],
  ['{\n "a": 1\n "b": 2}', "at line 3, column 2 stands '\"b\": 2}' where ',' or '}' belongs"],
  ['[1 2]', "stands '2]' where ',' or ']' belongs"],
  ["{'a': 1}", 'where the name of a member in quotation marks belongs'],
  ['{"a": 01}', 'at line 1, column 7'],
  ['{"a": "x\ny"}', 'at line 1, column 7'],
  ['{"a": "\\x"}', 'at line 1, column 7'],
  ['{}\n{}', "at line 2, column 1 stands '{}' where the end of the file belongs"],
  ['{"a": [1, {"b": "c"', "the file ends after line 1, column 20, where ',' or '}' is missing; it may be cut off"],
  ['{"a":', 'where a value is missing'],
  ['{"a": "long te', 'the file ends after line 1, column 15, where the end of a text is missing; it may be cut off'],
  ['tru', 'at line 1, column 1'],
])('the place of the fault is said: %j', (text, sentence) => {
  expect(() => parseJson(text)).toThrow(sentence)
})

it('NaN and Infinity of other languages become texts, but not within texts', () => {
  expect(parseJson('{"a": NaN, "b": [-Infinity, Infinity], "c": "NaN \\" NaN"}')).toEqual({
    a: 'NaN',
    b: ['-Infinity', 'Infinity'],
    c: 'NaN " NaN',
  })
  expect(() => parseJson('{"a": NaN, "b": }')).toThrow('This is not JSON')
})

it('every prefix of a JSON text is refused with a place, and the whole is read', () => {
  const text = JSON.stringify({ a: [1, -2.5e3, { b: 'c "d" \u2028 \\' }], e: null, f: [true, false, []], g: {} })
  for (let length = 1; length < text.length; length++)
    expect(() => parseJson(text.slice(0, length))).toThrow(/line 1, column \d+/)
  expect(parseJson(text)).toEqual(JSON.parse(text))
})

it('a text of ten million characters and brackets nested a million deep are no trouble', () => {
  expect(() => parseJson(`["${'\\"x'.repeat(3_000_000)}", ]`)).toThrow('where a value belongs')
  expect(() => parseJson('['.repeat(1_000_000))).toThrow('the file ends')
})
