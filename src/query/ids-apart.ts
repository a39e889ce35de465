/**
 * The ids of a layer among those of others: an id that is `taken` gets the layer's name behind it, and each is taken
 * from then on. Answers the new id of an old one; an id that is not of the layer stays.
 */
export function idsApart(ids: readonly string[], taken: Set<string>, name: string): (id: string) => string {
  const own = new Set(ids)
  const renamed = new Map<string, string>()
  for (const id of own)
    if (taken.has(id))
      renamed.set(
        id,
        freeId(id, name, (free) => taken.has(free) || own.has(free)),
      )
  for (const id of own) taken.add(renamed.get(id) ?? id)
  for (const id of renamed.values()) taken.add(id)
  return (id) => renamed.get(id) ?? id
}

/** The id with the name behind it, and a count where that is taken as well. */
export function freeId(id: string, name: string, isTaken: (id: string) => boolean): string {
  let free = `${id} (${name})`
  for (let count = 2; isTaken(free); count++) free = `${id} (${name}, ${count})`
  return free
}
