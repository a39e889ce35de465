import type { FeedAnswer } from '../../query/answer.ts'
import { fold } from '../../model/filter.ts'

type CountedActor = FeedAnswer['actors'][number]

/** An actor in the list, with how many stand above it. */
export interface ListedActor {
  actor: CountedActor
  depth: number
}

/** As many stand in the row at least, whether or not they fit on the line. */
export const ROW_LEAST = 12

/**
 * The row: actors that belong to nobody, the busiest first; ticked ones that would not be in its first `fits` come
 * before all others, so that nothing is filtered by what cannot be seen.
 */
export function rowOfActors(actors: readonly CountedActor[], ticked: readonly string[], fits: number): CountedActor[] {
  const first = standingAlone(actors).slice(0, Math.max(ROW_LEAST, fits))
  const seen = new Set(first.slice(0, fits).map((actor) => actor.id))
  const pulled = ticked
    .filter((id) => !seen.has(id))
    .map((id) => actors.find((actor) => actor.id === id) ?? { id, name: id, count: 0 })
  const isPulled = new Set(pulled.map((actor) => actor.id))
  return [...pulled, ...first.filter((actor) => !isPulled.has(actor.id))]
}

/** By the feed's list: sorting thousands of names took 20 ms of each interaction. */
const alone = new WeakMap<readonly CountedActor[], CountedActor[]>()

function standingAlone(actors: readonly CountedActor[]): CountedActor[] {
  let sorted = alone.get(actors)
  if (!sorted) {
    sorted = actors.filter((actor) => actor.of === undefined).toSorted(byCount)
    alone.set(actors, sorted)
  }
  return sorted
}

/**
 * All actors, persons and forces under the one they belong to, the busiest first; with `search` only those whose name
 * in any language holds all its words, and those above them.
 */
export function listActors(actors: readonly CountedActor[], search = ''): ListedActor[] {
  const ids = new Set(actors.map((actor) => actor.id))
  const below = new Map<string, CountedActor[]>()
  for (const actor of actors) {
    const above = actor.of !== undefined && ids.has(actor.of) ? actor.of : ''
    const others = below.get(above)
    if (others) others.push(actor)
    else below.set(above, [actor])
  }
  const words = fold(search).split(/\s+/).filter(Boolean)
  const done = new Set<string>()

  function branch(actor: CountedActor, depth: number): ListedActor[] {
    if (done.has(actor.id)) return []
    done.add(actor.id)
    const children = (below.get(actor.id) ?? []).toSorted(byCount).flatMap((child) => branch(child, depth + 1))
    return children.length > 0 || isNamed(actor, words) ? [{ actor, depth }, ...children] : []
  }

  const roots = (below.get('') ?? []).toSorted(byCount).flatMap((actor) => branch(actor, 0))
  // A circle of actors has no root: what was not reached begins where it is met.
  return [...roots, ...actors.flatMap((actor) => branch(actor, 0))]
}

function isNamed(actor: CountedActor, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const names = fold([actor.name, ...Object.values(actor.names ?? {})].join('\n'))
  return words.every((word) => names.includes(word))
}

function byCount(a: CountedActor, b: CountedActor): number {
  return b.count - a.count || a.name.localeCompare(b.name)
}

/** The ids with one added or taken away. */
export function toggle(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]
}
