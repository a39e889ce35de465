/** A state, organisation, force or person; `of` is the actor it belongs to. */
export interface Actor {
  id: string
  name: string
  /** Names by language tag. */
  names?: Record<string, string>
  kind?: string
  code?: string
  of?: string
}

/** Where a record or a claim was read. */
export interface Source {
  id: string
  publisher?: string
  title?: string
  published?: string
  /** http or https only. */
  url?: string
}

/** The ids above an actor, itself first; a cycle ends where it closes. */
export function lineage(id: string, parents: ReadonlyMap<string, string | undefined>): string[] {
  const line = [id]
  for (let up = parents.get(id); up !== undefined && !line.includes(up); up = parents.get(up)) line.push(up)
  return line
}
