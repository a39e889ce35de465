import type { WrittenDate } from '../model/time.ts'
import type { Field } from './field.ts'
import { type Reader, oneOf, readDate, readFigure, readFlag, readId, readText } from './readers.ts'
import * as json from './schema-pieces.ts'

/** A field of any type. */
export function field<T>(schema: json.Schema, read: Reader<T>, doc: string, wrong = ''): Field<T> {
  return { doc, wrong, schema, read }
}

/** Text. */
export function text(doc: string, wrong = ''): Field<string> {
  return field(json.text, readText, doc, wrong)
}

/** Free text, of which some words mean something. */
export function wordOrText(words: readonly string[], doc: string, wrong = ''): Field<string> {
  return field(json.wordOrText(words), readText, doc, wrong)
}

/** One of the words of a list. */
export function word<const T extends string>(words: readonly T[], doc: string, wrong: string): Field<T> {
  return field(json.word(words), oneOf(words), doc, wrong)
}

/** An id: text of at most 200 characters, or a number, which is kept as text. */
export function id(doc: string, wrong = ''): Field<string> {
  return field(json.id, readId, doc, wrong)
}

/** A date in ISO 8601 of any precision, kept as it was written. */
export function date(doc: string, wrong = 'not a date: left out, reported'): Field<WrittenDate> {
  return field(json.date, readDate, doc, wrong)
}

/** A date whose text alone is kept. */
export function dateText(doc: string): Field<string> {
  const read: Reader<string> = (value, reading, name) => readDate(value, reading, name)?.text
  return field(json.date, read, doc, 'not a date: left out, reported')
}

/** A number, zero or more. */
export function figure(doc: string, wrong: string): Field<number> {
  return field(json.figure, readFigure, doc, wrong)
}

/** True or false. */
export function flag(doc: string): Field<boolean> {
  return field(json.flag, readFlag, doc, 'neither true nor false: left out, reported')
}

/** The words of a list as Markdown. */
export function listed(words: readonly string[]): string {
  return words.map((each) => `\`${each}\``).join(', ')
}
