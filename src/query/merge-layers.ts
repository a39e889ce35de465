import { type Actor, type Source, lineage } from '../model/actor.ts'
import type { Claim } from '../model/claim.ts'
import { CONTEXT_KINDS } from '../model/event.ts'
import type { FeedContents, FeedHeader } from '../model/feed.ts'
import { type WrittenDate, toUtc } from '../model/time.ts'
import type { Tally } from './answer.ts'
import { idsApart } from './ids-apart.ts'

/** What was read of one layer; names differ. */
export interface NamedContents {
  name: string
  contents: FeedContents
}

/**
 * Several feeds as one: actors are joined by id; records and sources of one id stay apart where they are two things.
 * One layer alone stays as it is. Times without an offset are put on the clock of the first layer.
 */
export function mergeLayers(layers: readonly NamedContents[]): FeedContents {
  const [only] = layers
  if (only && layers.length === 1) return only.contents
  const zone = only?.contents.header.timezone ?? 'UTC'
  const merged: FeedContents = {
    header: mergeHeaders(layers, zone),
    events: [],
    replacedBy: new Map(),
    problems: [],
    records: 0,
    duplicates: 0,
    rejected: 0,
  }
  const actors = new Map<string, Actor>()
  const sources = new Map<string, Source>()
  const taken = { events: new Set<string>(), lines: new Set<string>() }
  for (const { name, contents } of layers) {
    const { header, events, replacedBy, problems } = contents
    for (const actor of header.actors) joinActor(actors, actor)
    const eventId = idsApart(
      events.map(({ id }) => id),
      taken.events,
      name,
    )
    const lineId = idsApart(
      events.flatMap(({ line }) => line ?? []),
      taken.lines,
      name,
    )
    const sourceId = addSources(sources, header.sources, name)
    const dateOf = clockOf(header.timezone, zone)
    for (const event of events)
      merged.events.push({
        ...event,
        id: eventId(event.id),
        start: event.start && dateOf(event.start),
        end: event.end && dateOf(event.end),
        reported: event.reported && dateOf(event.reported),
        claims: event.claims.map((claim) => claimOf(claim, sourceId, dateOf)),
        sources: event.sources.map(sourceId),
        ...(event.partOf !== undefined && { partOf: eventId(event.partOf) }),
        ...(event.supersedes !== undefined && { supersedes: eventId(event.supersedes) }),
        ...(event.line !== undefined && { line: lineId(event.line) }),
        layer: name,
      })
    for (const [old, successor] of replacedBy) merged.replacedBy.set(eventId(old), eventId(successor))
    for (const problem of problems)
      merged.problems.push({
        ...problem,
        where: `${name}, ${problem.where}`,
        ...(problem.id !== undefined && { id: eventId(problem.id) }),
      })
    merged.records += contents.records
    merged.duplicates += contents.duplicates
    merged.rejected += contents.rejected
  }
  merged.header.actors = withoutCircles(actors)
  merged.header.sources = [...sources.values()]
  return merged
}

/** What became of each record of a layer, counted before it is merged with others. */
export function tallyOf({ events, replacedBy, records, duplicates, rejected }: FeedContents): Tally {
  const tally: Tally = { in: records, events: 0, undated: 0, shapes: 0, superseded: 0, duplicates, rejected }
  for (const event of events) {
    if (event.status === 'retracted' || replacedBy.has(event.id)) tally.superseded++
    else if (CONTEXT_KINDS.some((kind) => kind === event.kind)) tally.shapes++
    else {
      tally.events++
      if (!event.start) tally.undated++
    }
  }
  return tally
}

function mergeHeaders(layers: readonly NamedContents[], timezone: string): FeedHeader {
  const headers = layers.map(({ contents }) => contents.header)
  const windows = headers.flatMap(({ window }) => (window ? [window] : []))
  const said = (member: 'license' | 'attribution' | 'about') => {
    const parts = layers.flatMap(({ name, contents }) => {
      const part = contents.header[member]
      return part === undefined ? [] : `${name}: ${part}`
    })
    return parts.length > 0 && { [member]: parts.join('\n') }
  }
  return {
    title: layers.map(({ name }) => name).join(' + '),
    timezone,
    // A layer that does not say what time it is about is about all of its dates, which the table knows.
    ...(windows.length > 0 &&
      windows.length === headers.length && {
        window: [Math.min(...windows.map(([from]) => from)), Math.max(...windows.map(([, to]) => to))] as const,
      }),
    ...said('license'),
    ...said('attribution'),
    ...said('about'),
    actors: [],
    sources: [],
    scenes: headers.flatMap(({ scenes }) => scenes),
  }
}

/** The first layer that says something of an actor holds; one that only mentions an id does not know its name. */
function joinActor(actors: Map<string, Actor>, later: Actor): void {
  const earlier = actors.get(later.id)
  const name = earlier && earlier.name !== earlier.id ? earlier.name : later.name
  actors.set(later.id, { ...later, ...earlier, name })
}

/** Two layers may each put one of a pair above the other. */
function withoutCircles(actors: Map<string, Actor>): Actor[] {
  const parents = new Map<string, string | undefined>()
  return [...actors.values()].map((actor) => {
    const closes = actor.of !== undefined && lineage(actor.of, parents).includes(actor.id)
    if (!closes) parents.set(actor.id, actor.of)
    const { of, ...alone } = actor
    return closes || of === undefined ? alone : actor
  })
}

/** Adds the sources that are not there yet and answers their ids; one id of two pages becomes two. */
function addSources(known: Map<string, Source>, sources: readonly Source[], name: string): (id: string) => string {
  const isSame = (source: Source) => JSON.stringify(known.get(source.id)) === JSON.stringify(source)
  const added = sources.filter((source) => !isSame(source))
  const idOf = idsApart(
    added.map(({ id }) => id),
    new Set(known.keys()),
    name,
  )
  for (const source of added) known.set(idOf(source.id), { ...source, id: idOf(source.id) })
  return idOf
}

function claimOf(claim: Claim, sourceId: (id: string) => string, dateOf: (date: WrittenDate) => WrittenDate): Claim {
  return {
    ...claim,
    ...(claim.source !== undefined && { source: sourceId(claim.source) }),
    ...(claim.from && { from: dateOf(claim.from) }),
    ...(claim.to && { to: dateOf(claim.to) }),
    ...(claim.said && { said: dateOf(claim.said) }),
  }
}

/** Gives times that stand in a zone of their own the offset that they meant. */
function clockOf(own: string, shared: string): (date: WrittenDate) => WrittenDate {
  if (own === shared) return (date) => date
  return (date) =>
    date.precision === 'minute' && date.offset === null ? { ...date, offset: date.from - toUtc(own, date.from) } : date
}
