import { type Actor, lineage } from '../model/actor.ts'
import type { FeedAnswer } from './answer.ts'

type Counted = FeedAnswer['actors'][number]

/** Most actors that stand for nothing but their name in one answer: each is counted, sorted and sent again and again. */
export const MOST_ACTORS = 2_000

/**
 * The busiest actors with all above them, and everyone of whom the feed says more than a name; `leftOut` is the number
 * of the others, whose id is their name.
 */
export function listActorsOf(actors: readonly Counted[]): { actors: Counted[]; leftOut: number } {
  if (actors.length <= MOST_ACTORS) return { actors: [...actors], leftOut: 0 }
  const parents = new Map(actors.map(({ id, of }) => [id, of]))
  const busiest = actors.toSorted((a, b) => b.count - a.count).slice(0, MOST_ACTORS)
  const kept = new Set(busiest.flatMap(({ id }) => lineage(id, parents)))
  for (const actor of actors) if (saysMore(actor)) for (const id of lineage(actor.id, parents)) kept.add(id)
  const listed = actors.filter(({ id }) => kept.has(id))
  return { actors: listed, leftOut: actors.length - listed.length }
}

function saysMore({ id, name, ...rest }: Actor): boolean {
  return name !== id || rest.of !== undefined || rest.kind !== undefined || rest.names !== undefined
}
