import { type Source, lineage } from '../model/actor.ts'
import type { FeedEvent } from '../model/event.ts'
import type { FeedHeader, Scene } from '../model/feed.ts'
import { isEmpty } from '../model/filter.ts'
import { FEED_END, writeFeature, writeHead } from '../feed/write-feed.ts'
import type { ExportFiles } from './export-answer.ts'
import type { OpenFeed } from './open-feed.ts'
import type { ExportQuestion } from './question.ts'
import { shapesWithin } from './shapes-at.ts'

/**
 * The events of `rows` as a feed, with all that they need: records that they correct, context shapes, actors with all
 * above them, sources. Opened again it counts the same. `hidden` has the records that no count holds.
 */
export function createGeoJsonFile(
  feed: OpenFeed,
  rows: Uint32Array,
  { filter, axis, note }: Pick<ExportQuestion, 'filter' | 'axis' | 'note'>,
  hidden: ReadonlyMap<string, FeedEvent>,
): ExportFiles {
  const used = createUses(feed, hidden)
  let hasFeatures = false

  function piece(events: Iterable<FeedEvent>): string {
    let text = ''
    for (const event of events) {
      used.add(event)
      text += (hasFeatures ? ',\n' : '') + writeFeature(event)
      hasFeatures = true
    }
    return text
  }

  return {
    write(records) {
      for (const { sources } of records) used.define(sources)
      return [piece(records.map(({ event }) => event))]
    },
    end() {
      const shapes = piece(filter.time ? shapesWithin(feed, filter.time) : feed.shapes)
      const corrected = piece(isEmpty(filter) ? hidden.values() : used.corrected())
      const isHere = (id: string) => isExported(feed, rows, id) || used.has(id)
      const { title, license, attribution, about, ...header } = feed.header
      const head: FeedHeader = {
        ...header,
        title: title ?? feed.about.title,
        ...(feed.about.extent && { window: axis }),
        ...(license !== undefined && { license }),
        ...(attribution !== undefined && { attribution }),
        ...withNote(about, note),
        bars: header.bars ?? (feed.about.kinds.includes('strike') ? 'strikes' : 'violence'),
        actors: used.actors(),
        sources: used.sources(),
        scenes: isEmpty(filter) ? header.scenes : header.scenes.filter((scene) => isHere(eventOf(scene))),
        elsewhere: used.wholes().filter((id) => !isHere(id)),
      }
      return { pieces: [shapes + corrected], ends: [{ before: writeHead(head), after: FEED_END }] }
    },
  }
}

/** Whether the record of an id stands in `rows`, which ascend. */
function isExported({ table }: OpenFeed, rows: Uint32Array, id: string): boolean {
  const row = table.rowOfId.get(id)
  if (row === undefined) return false
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (rows[middle]! < row) low = middle + 1
    else high = middle
  }
  return rows[low] === row
}

/** The event that a scene selects; '' for none. */
function eventOf({ view }: Scene): string {
  return new URLSearchParams(view).get('event') ?? ''
}

/** The most characters of a text that a feed may have. */
const MOST_CHARACTERS = 10_000

function withNote(about: string | undefined, note: string | undefined): { about?: string } {
  const text = [about, note].filter((part) => part !== undefined).join('\n\n')
  if (text === '') return {}
  return { about: text.length > MOST_CHARACTERS && about !== undefined ? about : text }
}

/** What the records of an export name, so that it can be written along with them. */
function createUses({ header, parents }: OpenFeed, hidden: ReadonlyMap<string, FeedEvent>) {
  const actors = new Set<string>()
  const sources = new Set<string>()
  const countries = new Set<string>()
  const corrections = new Set<string>()
  const wholes = new Set<string>()
  const beside = new Set<string>()
  const ownSources = new Map<string, Source>()

  function addActor(id: string | undefined) {
    if (id === undefined || actors.has(id)) return
    for (const up of lineage(id, parents)) actors.add(up)
  }

  return {
    add(event: FeedEvent) {
      for (const { actor, person } of event.actors) {
        addActor(actor)
        addActor(person)
      }
      for (const { claimant, about, source } of event.claims) {
        addActor(claimant)
        addActor(about)
        if (source !== undefined) sources.add(source)
      }
      for (const source of event.sources) sources.add(source)
      if (event.country !== undefined) countries.add(event.country)
      if (event.supersedes !== undefined) corrections.add(event.supersedes)
      if (event.partOf !== undefined) wholes.add(event.partOf)
      if (hidden.has(event.id)) beside.add(event.id)
    },
    /** Records that these correct, and those that they corrected in turn. */
    *corrected(): Iterable<FeedEvent> {
      // A set that grows while it is walked is walked to its new end.
      for (const id of corrections) {
        const event = hidden.get(id)
        if (event) yield event
      }
    },
    /** Whether a record that is in no count was written. */
    has: (id: string) => beside.has(id),
    wholes: () => [...wholes],
    /** States give their names to the countries of events. */
    actors: () =>
      header.actors.filter(
        ({ id, code, of }) => actors.has(id) || (code !== undefined && of === undefined && countries.has(code)),
      ),
    /** Sources that records define themselves. */
    define(own: readonly Source[]) {
      for (const source of own) ownSources.set(source.id, source)
    },
    sources: () => [...header.sources.filter(({ id }) => sources.has(id)), ...ownSources.values()],
  }
}
