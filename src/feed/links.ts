import type { Problem } from '../model/feed.ts'
import { type Reading, preview, report } from './reading.ts'

/** A record that says that it corrects another or is a part of it, and its place. */
export interface Linked {
  id: string
  where: string
  partOf?: string | undefined
  supersedes?: string | undefined
}

/** The links between records that hold, and the ids of the records whose links do not. */
export interface Links {
  /** By the id of a superseded record, the id of the record that corrects it. */
  replacedBy: Map<string, string>
  noParts: Set<string>
  noCorrections: Set<string>
}

/**
 * Checks the links between records: those to missing records and circles do not hold and are reported, but for parts of
 * what is said to be `elsewhere`. `has` tells whether the feed has a record.
 */
export function linkRecords(
  linked: Iterable<Linked>,
  has: (id: string) => boolean,
  reading: Reading,
  elsewhere: ReadonlySet<string> = new Set(),
): Links {
  const links: Links = { replacedBy: new Map(), noParts: new Set(), noCorrections: new Set() }
  const correcting = new Map<string, Linked>()
  reading.prefix = 'properties.'
  for (const record of linked) {
    const { id, partOf } = record
    if (record.supersedes !== undefined) correcting.set(id, record)
    if (partOf === undefined || (partOf !== id && (has(partOf) || elsewhere.has(partOf)))) continue
    const why = partOf === id ? 'A record cannot be part of itself' : missing(partOf)
    complain(reading, record, 'partOf', partOf, `${why}; the link is ignored`)
    links.noParts.add(id)
  }
  const circular = circlesOf(correcting)
  for (const record of correcting.values()) {
    const target = record.supersedes!
    if (!has(target) || circular.has(record.id)) {
      const why = circular.has(record.id) ? 'The record would correct itself, directly or in a circle' : missing(target)
      complain(reading, record, 'supersedes', target, `${why}; the correction is ignored`)
      links.noCorrections.add(record.id)
      continue
    }
    const other = links.replacedBy.get(target)
    if (other !== undefined) {
      const why = `'${preview(target)}' is corrected by '${preview(other)}' too; the later record counts as its correction`
      complain(reading, record, 'supersedes', target, why, 'noted')
    }
    links.replacedBy.set(target, record.id)
  }
  return links
}

function missing(id: string): string {
  return `The feed has no record '${preview(id)}'`
}

function complain(
  reading: Reading,
  { id, where }: Linked,
  field: string,
  value: string,
  reason: string,
  outcome: Problem['outcome'] = 'mended',
): void {
  reading.where = where
  reading.event = id
  report(reading, field, value, reason, outcome)
}

/** The records whose corrections come back to themselves; each record corrects one at most, so a walk finds them. */
function circlesOf(correcting: ReadonlyMap<string, Linked>): Set<string> {
  const circular = new Set<string>()
  const walkOf = new Map<string, number>()
  let walk = 0
  for (const first of correcting.keys()) {
    walk++
    let id: string | undefined = first
    while (id !== undefined && !walkOf.has(id)) {
      walkOf.set(id, walk)
      id = correcting.get(id)?.supersedes
    }
    if (id === undefined || walkOf.get(id) !== walk || !correcting.has(id)) continue
    for (let at = id; !circular.has(at); at = correcting.get(at)!.supersedes!) circular.add(at)
  }
  return circular
}
