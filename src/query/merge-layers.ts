import { type Actor, type Source, lineage } from '../model/actor.ts'
import type { Claim } from '../model/claim.ts'
import type { FeedEvent } from '../model/event.ts'
import type { FeedHeader, Problem } from '../model/feed.ts'
import { type WrittenDate, toUtc } from '../model/time.ts'
import { numberOfId } from '../table/build-part.ts'
import type { Part } from '../table/columns.ts'
import type { PartShown } from '../table/event-table.ts'
import { firstText } from '../table/text-store.ts'
import { type Holding, hiddenIn } from './holding.ts'
import { freeId, idsApart } from './ids-apart.ts'

/** What was read of one layer; names differ. */
export interface NamedHolding {
  name: string
  holding: Holding
}

/** Several feeds as one. */
export interface MergedLayers {
  header: FeedHeader
  parts: PartShown[]
  /** For each part: its holding, and a record as it is shown among those of the others. */
  readers: { holding: Holding; show: (event: FeedEvent) => FeedEvent; showSource: (source: Source) => Source }[]
  shapes: FeedEvent[]
  replacedBy: ReadonlyMap<string, string>
  problems: readonly Problem[]
}

/**
 * Several feeds as one: actors are joined by id; records and sources of one id stay apart where they are two things.
 * One layer alone stays as it is. Times without an offset are put on the clock of the first layer.
 */
export function mergeLayers(layers: readonly NamedHolding[]): MergedLayers {
  const [only] = layers
  if (only && layers.length === 1) return alone(only.holding)
  const zone = only?.holding.header.timezone ?? 'UTC'
  const merged: MergedLayers = {
    header: mergeHeaders(layers, zone),
    parts: [],
    readers: [],
    shapes: [],
    replacedBy: new Map(),
    problems: [],
  }
  const replacedBy = new Map<string, string>()
  const problems: Problem[] = []
  const actors = new Map<string, Actor>()
  const sources = new Map<string, Source>()
  const lines = new Set<string>()
  for (const { name, holding } of layers) {
    const { header, part } = holding
    for (const actor of header.actors) joinActor(actors, actor)
    const renamed = renameIds(part, merged.parts, name)
    const eventId = (id: string): string => renamed.get(numberOfId(part, id)) ?? id
    const lineId = idsApart(
      [...part.shapes.values()].flatMap(({ line }) => line ?? []),
      lines,
      name,
    )
    const sourceId = addSources(sources, header.sources, name)
    const dateOf = clockOf(header.timezone, zone)
    const show = (event: FeedEvent): FeedEvent => ({
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
    merged.parts.push({
      part,
      hidden: hiddenIn(holding),
      partOf: new Map([...holding.partOf].map(([number, id]) => [number, eventId(id)])),
      layer: name,
      renamed,
      claims: part.claimList.map((claim) => claimOf(claim, sourceId, dateOf)),
    })
    merged.readers.push({ holding, show, showSource: (source) => ({ ...source, id: sourceId(source.id) }) })
    for (const shape of shapesOf(holding)) merged.shapes.push(show(shape))
    for (const [old, successor] of holding.replacedBy) replacedBy.set(eventId(old), eventId(successor))
    for (const problem of holding.problems)
      problems.push({
        ...problem,
        where: `${name}, ${problem.where}`,
        ...(problem.id !== undefined && { id: eventId(problem.id) }),
      })
  }
  merged.header.actors = withoutCircles(actors)
  merged.header.sources = [...sources.values()]
  return { ...merged, replacedBy, problems }
}

function alone(holding: Holding): MergedLayers {
  const { header, part, partOf, replacedBy, problems } = holding
  return {
    header,
    parts: [{ part, hidden: hiddenIn(holding), partOf, claims: part.claimList }],
    readers: [{ holding, show: (event) => event, showSource: (source) => source }],
    shapes: shapesOf(holding),
    replacedBy,
    problems,
  }
}

/** The shapes that stand: not superseded, retracted or replaced. */
function shapesOf({ part, replacedBy }: Holding): FeedEvent[] {
  const standing: FeedEvent[] = []
  for (const [number, shape] of part.shapes)
    if (!part.replaced.has(number) && !part.retracted.has(number) && !replacedBy.has(shape.id)) standing.push(shape)
  return standing
}

/** New names for the records whose ids earlier layers show already, by number. */
function renameIds(part: Part, earlier: readonly PartShown[], name: string): Map<number, string> {
  const renamed = new Map<number, string>()
  if (earlier.length === 0) return renamed
  const given = new Set<string>()
  for (const other of earlier) for (const id of other.renamed?.values() ?? []) given.add(id)
  const isTaken = (id: string): boolean =>
    given.has(id) ||
    earlier.some((other) => {
      const number = numberOfId(other.part, id)
      return number >= 0 && !other.renamed?.has(number)
    })
  for (let number = 0; number < part.count; number++) {
    const id = firstText(part.store, part.texts[number]!)
    if (part.replaced.has(number) || !isTaken(id)) continue
    const free = freeId(id, name, (other) => isTaken(other) || numberOfId(part, other) >= 0)
    renamed.set(number, free)
    given.add(free)
  }
  return renamed
}

function mergeHeaders(layers: readonly NamedHolding[], timezone: string): FeedHeader {
  const headers = layers.map(({ holding }) => holding.header)
  const windows = headers.flatMap(({ window }) => (window ? [window] : []))
  const said = (member: 'license' | 'attribution' | 'about') => {
    const parts = layers.flatMap(({ name, holding }) => {
      const part = holding.header[member]
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
