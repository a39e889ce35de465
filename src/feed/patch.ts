import { decode } from './decode.ts'
import { FeedError } from './feed-error.ts'
import { parseJson } from './json.ts'
import { isObject } from './readers.ts'

/** What changed in a feed: features by their ids, new or said otherwise, and ids of those that are gone. */
export interface Patch {
  upsert: readonly Record<string, unknown>[]
  withdraw: readonly string[]
}

/**
 * The patch of a stream's message; null where it is none. A message holds one Feature, a FeatureCollection, or, of the
 * type `withdraw`, one id or a list of ids.
 */
export function readPatch(type: string | undefined, data: string): Patch | null {
  let value: unknown
  try {
    value = JSON.parse(data)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
  if (type === 'withdraw') {
    const ids = (Array.isArray(value) ? value : [value]).map((id) => (typeof id === 'number' ? String(id) : id))
    return ids.every((id) => typeof id === 'string') ? { upsert: [], withdraw: ids } : null
  }
  const features = isObject(value) && value['type'] === 'FeatureCollection' ? value['features'] : [value]
  if (!Array.isArray(features) || !features.every(isNamed)) return null
  return { upsert: features, withdraw: [] }
}

/** A FeatureCollection's bytes with patches applied, the earliest first. Throws a `FeedError` where it is none. */
export function applyPatches(bytes: Uint8Array, patches: readonly Patch[]): Uint8Array {
  const collection = parseJson(decode(bytes).text)
  if (!isObject(collection) || !Array.isArray(collection['features']))
    throw new FeedError('Only a FeatureCollection can be changed by a stream')
  const changed = new Map<string, unknown>()
  for (const { upsert, withdraw } of patches) {
    // Taken out and put in again, so that what is new stands in the order in which it came.
    for (const feature of upsert) {
      changed.delete(idOf(feature)!)
      changed.set(idOf(feature)!, feature)
    }
    for (const id of withdraw) changed.set(id, null)
  }
  const features: unknown[] = []
  for (const feature of collection['features'] as unknown[]) {
    const id = idOf(feature)
    const next = id === undefined ? feature : changed.has(id) ? changed.get(id) : feature
    if (id !== undefined) changed.delete(id)
    if (next !== null) features.push(next)
  }
  for (const feature of changed.values()) if (feature !== null) features.push(feature)
  return new TextEncoder().encode(JSON.stringify({ ...collection, features }))
}

function isNamed(feature: unknown): feature is Record<string, unknown> {
  return isObject(feature) && feature['type'] === 'Feature' && idOf(feature) !== undefined
}

function idOf(feature: unknown): string | undefined {
  if (!isObject(feature)) return undefined
  const { id, properties } = feature
  const given = id ?? (isObject(properties) ? properties['id'] : undefined)
  return typeof given === 'string' ? given : typeof given === 'number' ? String(given) : undefined
}
