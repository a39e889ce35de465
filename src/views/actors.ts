import { useMemo } from 'react'
import { type Actor, lineage } from '../model/actor.ts'
import { useFeed } from './engine.ts'

/** The feed's actors by id; an id that its list does not define stands for itself as a name. */
export interface ActorNames {
  nameOf: (id: string) => string
  /** The id and all above it. */
  lineOf: (id: string) => string[]
  find: (id: string) => Actor | undefined
}

/** Names and lineages of actors. */
export function actorNames(actors: readonly Actor[]): ActorNames {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const parents = new Map(actors.map((actor) => [actor.id, actor.of]))
  return {
    nameOf: (id) => byId.get(id)?.name ?? id,
    lineOf: (id) => lineage(id, parents),
    find: (id) => byId.get(id),
  }
}

/** Names and lineages of the open feed's actors. */
export function useActorNames(): ActorNames {
  const feed = useFeed()
  return useMemo(() => actorNames(feed?.actors ?? []), [feed])
}
