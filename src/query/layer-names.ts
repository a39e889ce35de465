import type { FeedHeader } from '../model/feed.ts'
import type { Layer } from './question.ts'

/** The title of a layer that is shown alone. */
export function titleOf(layer: Layer, header: FeedHeader): string {
  return 'file' in layer ? (header.title ?? layer.name) : nameOf(layer, header)
}

/** What a layer is called among others. */
export function nameOf(layer: Layer, header: FeedHeader): string {
  return 'file' in layer ? layer.name : (layer.name ?? header.title ?? fileName(layer.url))
}

/** The names, with a count behind those that others have as well. */
export function namesApart(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    let free = name
    for (let count = 2; taken.has(free); count++) free = `${name} (${count})`
    taken.add(free)
    return free
  })
}

/** The last part of an address's path, or all of it. */
function fileName(url: string): string {
  if (!URL.canParse(url)) return url
  const name = new URL(url).pathname.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(name) || url
  } catch (error) {
    if (error instanceof URIError) return name
    throw error
  }
}
