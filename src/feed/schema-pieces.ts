/** A piece of JSON Schema (draft 7). */
export type Schema = { readonly [keyword: string]: unknown }

/** Text of at most 10,000 characters. */
export const text: Schema = { type: 'string', maxLength: 10_000 }
/** An id: text of 1 to 200 characters, or a number. */
export const id: Schema = { type: ['string', 'number'], minLength: 1, maxLength: 200 }
/** A date in ISO 8601 of any precision; that its day is in the calendar is beyond a pattern. */
export const date: Schema = {
  type: 'string',
  pattern:
    '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01])([T ]([01]\\d|2[0-4]):[0-5]\\d(:[0-6]\\d([.,]\\d+)?)?\\s?([Zz]|[+-]\\d{2}(:?\\d{2})?)?)?)?)?$',
}
/** Whole numbers are exact up to nine times this, and no scale can be drawn of numbers without end. */
export const MOST_FIGURE = 1e15
/** A number from zero to 10¹⁵. */
export const figure: Schema = { type: 'number', minimum: 0, maximum: MOST_FIGURE }
/** True or false. */
export const flag: Schema = { type: 'boolean' }
/** A http or https address of at most 2,000 characters. */
export const url: Schema = { type: 'string', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://', maxLength: 2000 }
/** A GeoJSON position (RFC 7946): longitude, latitude in WGS 84 degrees, then numbers that are not read. */
export const position: Schema = {
  type: 'array',
  items: [
    { type: 'number', minimum: -180, maximum: 180 },
    { type: 'number', minimum: -90, maximum: 90 },
  ],
  additionalItems: { type: 'number' },
  minItems: 2,
}

/** One of the words of a list. */
export function word(words: readonly string[]): Schema {
  return { enum: words }
}

/** Free text, of which some words mean something. */
export function wordOrText(words: readonly string[]): Schema {
  return { anyOf: [word(words), text] }
}

/** A record type that the schema defines once. */
export function ref(name: string): Schema {
  return { $ref: `#/definitions/${name}` }
}

/** An id, or a definition in its place. */
export function idOr(name: string): Schema {
  return { anyOf: [id, ref(name)] }
}

/** A list of at most `maxItems` items of one shape. */
export function list(items: Schema, maxItems = 1000): Schema {
  return { type: 'array', items, maxItems }
}
