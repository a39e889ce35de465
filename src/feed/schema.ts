import type { RecordType } from './field.ts'
import { ACTOR, CLAIM, EVENT, FEATURE, HEADER, PART, SCENE, SOURCE } from './fields.ts'
import { type Schema, list, position, ref } from './schema-pieces.ts'

/** The JSON Schema of a feed (draft 7), as the list of fields says it. */
export function feedSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Faultline feed, version 1',
    description: 'A GeoJSON FeatureCollection with a few more members; mock-data/README.md explains each field.',
    type: 'object',
    required: ['type', 'features'],
    properties: {
      type: { const: 'FeatureCollection' },
      faultline: { const: 1, description: 'version of the format' },
      ...propertiesOf(HEADER),
      features: { type: 'array', items: ref('feature') },
    },
    definitions: {
      feature: {
        type: 'object',
        required: ['type', 'geometry', 'properties'],
        properties: { type: { const: 'Feature' }, ...propertiesOf(FEATURE), properties: ref('event') },
      },
      event: objectOf(EVENT, ['kind', 'title']),
      part: objectOf(PART),
      claim: objectOf(CLAIM, ['measure']),
      actor: objectOf(ACTOR, ['id', 'name']),
      source: objectOf(SOURCE),
      scene: objectOf(SCENE, ['title', 'view']),
      geometry: geometrySchema(),
    },
  }
}

function objectOf<T>(type: RecordType<T>, required: readonly string[] = []): Schema {
  return { type: 'object', ...(required.length > 0 && { required }), properties: propertiesOf(type) }
}

function propertiesOf<T>(type: RecordType<T>): Schema {
  const members = [...type.byName].map(([name, { doc, schema }]) => [name, { description: plain(doc), ...schema }])
  return Object.fromEntries(members) as Schema
}

function plain(markdown: string): string {
  return markdown.replace(/\*\*|`/g, '')
}

function geometrySchema(): Schema {
  const line = { ...list(position, 100_000), minItems: 2 }
  const ring = { ...list(position, 100_000), minItems: 3 }
  const some = (items: Schema): Schema => ({ ...list(items, 100_000), minItems: 1 })
  const coordinates = {
    Point: position,
    MultiPoint: some(position),
    LineString: line,
    MultiLineString: some(line),
    Polygon: some(ring),
    MultiPolygon: some(some(ring)),
  }
  const simple = Object.entries(coordinates).map(([type, schema]) => ({
    type: 'object',
    required: ['type', 'coordinates'],
    properties: { type: { const: type }, coordinates: schema },
  }))
  const collection = {
    type: 'object',
    required: ['type', 'geometries'],
    properties: { type: { const: 'GeometryCollection' }, geometries: some(ref('geometry')) },
  }
  return { anyOf: [...simple, collection] }
}

const TABLES: readonly [name: string, type: { byName: RecordType<unknown>['byName'] }][] = [
  ['feed', HEADER],
  ['feature', FEATURE],
  ['event', EVENT],
  ['part', PART],
  ['claim', CLAIM],
  ['actor', ACTOR],
  ['source', SOURCE],
  ['scene', SCENE],
]

/** A page with its tables of fields made anew: those between `<!-- fields: event -->` and `<!-- end -->`. */
export function withFieldTables(page: string): string {
  let filled = page
  for (const [name, type] of TABLES) {
    const begin = `<!-- fields: ${name} -->\n`
    const from = filled.indexOf(begin)
    const to = filled.indexOf('<!-- end -->', from)
    if (from < 0 || to < 0) throw new Error(`the page has no place for the fields of ${name}`)
    filled = filled.slice(0, from) + begin + fieldTable(type) + filled.slice(to)
  }
  return filled
}

function fieldTable({ byName }: { byName: RecordType<unknown>['byName'] }): string {
  const rows = [...byName].map(([name, { doc, wrong }]) => `| \`${name}\` | ${doc} | ${wrong} |\n`)
  return `| field | what it holds | if it is missing or wrong |\n|---|---|---|\n${rows.join('')}`
}
