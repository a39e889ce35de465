import { detached } from '../model/detached.ts'
import type { Actor, Source } from '../model/actor.ts'
import { type Reading, preview, report, reportOnce } from './reading.ts'
import { type Reader, isObject, isUrl, itemsOf, readId, readText } from './readers.ts'

/** Adds a definition of the header's list or of a record; what is not legal in it is reported. Answers its id. */
export type Define = (raw: Record<string, unknown>, reading: Reading) => string | undefined

/** A reader of an actor's or a source's id. An object in place of the id is taken as a definition. */
export function referenceTo(list: 'actors' | 'sources', define: Define, isPerson = false): Reader<string> {
  return (value, reading, field) => {
    if (isObject(value)) return within(reading, field, () => define(value, reading))
    const id = readId(value, reading, field)
    if (id === undefined) return id
    const mention = reading.mentions[list].get(id)
    // One and the same text for one actor, so that whoever looks it up again finds it without comparing letters.
    if (mention) return mention.id
    if (reading[list].has(id)) return id
    if (list === 'sources' && isUrl(id)) sourcesFor(reading).set(id, { id, url: id })
    else if (list === 'sources' && reading.isLean && reading.habits.has('names-alone'))
      reading.ownSources.set(id, { id, title: id })
    else {
      const { where, event, prefix } = reading
      const own = detached(id)
      reading.mentions[list].set(own, { id: own, where, field: prefix + field, event, isPerson })
    }
    return id
  }
}

/** Where a source goes that a record defines: in a lean reading it is read again with its record. */
export function sourcesFor({ isLean, ownSources, sources }: Reading): Map<string, Source> {
  return isLean ? ownSources : sources
}

function within<T>(reading: Reading, field: string, read: () => T): T {
  const { prefix } = reading
  reading.prefix = `${prefix}${field}.`
  const result = read()
  reading.prefix = prefix
  return result
}

/** Takes a definition into the list: the header's later entry wins, a record's own never overrules what is there. */
export function define<T extends Actor | Source>(
  known: Map<string, T>,
  entry: T,
  reading: Reading,
  isHeader: boolean,
): string {
  const earlier = known.get(entry.id)
  if (!earlier || isHeader) {
    if (earlier)
      report(reading, 'id', entry.id, `The id is used twice; the later entry replaces ${placeOf(entry.id, reading)}`)
    known.set(entry.id, entry)
    // Those of single records are many, and forgotten with them.
    if (known !== reading.ownSources) reading.definedAt.set(entry.id, reading.where)
  } else if (differs(earlier, entry)) {
    const reason = `'${preview(entry.id)}' is defined already, and otherwise; the first definition holds`
    reportOnce(reading, 'id', entry.id, reason)
  }
  return entry.id
}

function placeOf(id: string, reading: Reading): string {
  return reading.definedAt.get(id) ?? 'an earlier one'
}

function differs(earlier: object, later: object): boolean {
  const known = new Map(Object.entries(earlier))
  return Object.entries(later).some(([name, value]) => known.get(name) !== value && !isObject(value))
}

/** Names by language. */
export function readNames(value: unknown, reading: Reading, field: string): Record<string, string> | undefined {
  if (!isObject(value)) {
    report(reading, field, value, 'Names are an object of language tags and names, such as {"uk": "Білорусь"}')
    return undefined
  }
  const names: Record<string, string> = {}
  for (const tag of itemsOf(Object.keys(value), reading, field, 'names') as string[]) {
    if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)) {
      report(reading, `${field}.${tag.slice(0, 40)}`, value[tag], `'${preview(tag)}' is not a language tag`)
      continue
    }
    const name = readText(value[tag], reading, `${field}.${tag}`)
    if (name !== undefined) names[tag] = name
  }
  return names
}

/** Ids that no list defines stand for themselves as names; each is reported once, where it was met first. */
export function nameUndefined(reading: Reading): void {
  for (const list of ['actors', 'sources'] as const) {
    for (const [id, { where, field, event, isPerson }] of reading.mentions[list]) {
      if (reading[list].has(id)) continue
      if (list === 'sources') reading.sources.set(id, { id, title: id })
      else reading.actors.set(id, isPerson ? { id, name: id, kind: 'person' } : { id, name: id })
      if (reading.habits.has('names-alone')) continue
      reading.where = where
      reading.event = event
      reading.prefix = ''
      report(
        reading,
        field,
        id,
        `'${preview(id)}' is not in the list of ${list}; it stands for itself as a name`,
        'noted',
      )
    }
  }
  reading.event = undefined
}

/** Everyone who was named so far, those that nobody has defined yet under their ids. */
export function actorsSoFar({ actors, mentions }: Reading): Actor[] {
  const found = [...actors.values()]
  for (const [id, { isPerson }] of mentions.actors)
    if (!actors.has(id)) found.push(isPerson ? { id, name: id, kind: 'person' } : { id, name: id })
  return found
}

/** Cuts `of` where an actor would belong to itself. */
export function cutCycles(reading: Reading): void {
  const safe = new Set<string>()
  for (const actor of reading.actors.values()) {
    const line: Actor[] = []
    const seen = new Set<string>()
    let at: Actor | undefined = actor
    while (at && !safe.has(at.id) && !seen.has(at.id)) {
      line.push(at)
      seen.add(at.id)
      at = at.of === undefined ? undefined : reading.actors.get(at.of)
    }
    if (at && seen.has(at.id)) {
      const last = line.at(-1)!
      reading.where = placeOf(last.id, reading)
      reading.prefix = ''
      report(
        reading,
        'of',
        last.of,
        `'${preview(last.id)}' would belong to itself through '${preview(last.of)}'; the link was cut`,
      )
      delete last.of
    }
    for (const { id } of line) safe.add(id)
  }
}
