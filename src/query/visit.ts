import type { DigestAnswer } from './answer.ts'

/** What a feed said at a visit, as it is remembered until the next; `at` in milliseconds since 1970. */
export interface Visit {
  at: number
  records: NonNullable<DigestAnswer['records']>
}

/** What is kept of a feed: the visit that changes are told since, and the newest one. */
export interface KeptVisits {
  base: Visit | null
  last: Visit
}

/** A page that is opened again so soon belongs to the same visit, in milliseconds. */
const SAME_VISIT_MS = 30 * 60_000

/** What to keep on opening a feed: the visit before becomes what changes are told since, once it is over. */
export function beginVisit(kept: KeptVisits | null, now: Visit): KeptVisits {
  if (!kept) return { base: null, last: now }
  return { base: now.at - kept.last.at > SAME_VISIT_MS ? kept.last : kept.base, last: now }
}

/** What was changed between two visits. */
export interface SinceVisit {
  added: { id: string; title: string }[]
  corrected: { id: string; title: string; before: string }[]
  withdrawn: { id: string; title: string }[]
}

/** What differs between what was said at a visit and now; each list in the order of its feed. */
export function sinceVisit(base: Visit['records'], now: Visit['records']): SinceVisit {
  const before = new Map(base.map(([id, print, title]) => [id, { print, title }]))
  const since: SinceVisit = { added: [], corrected: [], withdrawn: [] }
  for (const [id, print, title, supersedes] of now) {
    // A record that stands in another's place corrects it.
    const was = before.has(id) || supersedes === undefined ? id : supersedes
    const old = before.get(was)
    before.delete(was)
    if (!old) since.added.push({ id, title })
    else if (old.print !== print) since.corrected.push({ id, title, before: old.title })
  }
  for (const [id, { title }] of before) since.withdrawn.push({ id, title })
  return since
}
