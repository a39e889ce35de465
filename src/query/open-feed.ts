import type { Source } from '../model/actor.ts'
import { KINDS } from '../model/event.ts'
import type { FeedContents } from '../model/feed.ts'
import { DAY, type Span, isZone, spanOf, toWall } from '../model/time.ts'
import { type EventTable, buildTable } from '../table/event-table.ts'
import type { FeedAnswer, LayerAnswer } from './answer.ts'
import { countByActor, countByKind } from './count-by.ts'
import { hold, tallyOf } from './holding.ts'
import { listActorsOf } from './listed-actors.ts'
import { type MergedLayers, type NamedHolding, mergeLayers } from './merge-layers.ts'

/** A feed that questions can be asked about. */
export interface OpenFeed extends MergedLayers {
  table: EventTable
  about: FeedAnswer
  sources: ReadonlyMap<string, Source>
  parents: ReadonlyMap<string, string | undefined>
}

/** How an open feed is called and shown; `now` is in minutes since 1970 UTC. */
export interface Opening {
  url: string
  title?: string
  version: number
  zone?: string
  layers?: LayerAnswer[]
  now: number
}

/** Opens one feed that was read as a whole. */
export function openFeed(contents: FeedContents, opening: Opening): OpenFeed {
  return openLayers([{ name: '', holding: hold(contents) }], opening)
}

/** Nobody reads more of a list; each event tells its own. */
const MOST_SOURCES = 500

/** Makes one table of all layers and says what it holds. */
export function openLayers(
  named: readonly NamedHolding[],
  { url, title: shownTitle, version, zone, layers = [], now }: Opening,
): OpenFeed {
  const merged = mergeLayers(named)
  const { header } = merged
  const feedZone = isZone(header.timezone) ? header.timezone : 'UTC'
  const shown = zone ?? feedZone
  const table = buildTable(merged.parts, header.actors, shown)
  const all = Uint32Array.from({ length: table.length }, (_, row) => row)
  const counts = countByActor(table, all)
  const kinds = countByKind(table, all)
  const extent = extentOf(table)
  const nowHere = toWall(shown, now)
  const today = Math.floor(nowHere / DAY) * DAY
  const { title, updated, license, attribution, about, actors, sources, scenes } = header
  const listed = listActorsOf(actors.map((actor) => ({ ...actor, count: counts[actor.id] ?? 0 })))
  return {
    ...merged,
    table,
    sources: new Map(sources.map((source) => [source.id, source])),
    parents: new Map(actors.map((actor) => [actor.id, actor.of])),
    about: {
      version,
      url,
      layers,
      title: shownTitle ?? title ?? url,
      ...(updated !== undefined && { updated }),
      window: header.window ?? extent ?? [today - 30 * DAY, today + DAY],
      zone: shown,
      feedZone,
      ...(license !== undefined && { license }),
      ...(attribution !== undefined && { attribution }),
      ...(about !== undefined && { about }),
      actors: listed.actors,
      ...(listed.leftOut > 0 && { actorsLeftOut: listed.leftOut }),
      sources: sources.slice(0, MOST_SOURCES),
      ...(sources.length > MOST_SOURCES && { sourcesLeftOut: sources.length - MOST_SOURCES }),
      scenes,
      tally: sumOf(named),
      problems: merged.problems.length,
      newest: newestOf(merged, shown, nowHere),
      extent,
      finestBin: finestOf(table),
      kinds: KINDS.filter((kind) => kinds[kind]),
      bytes: layers.reduce((sum, layer) => sum + (layer.isOn ? layer.bytes : 0), 0),
    },
  }
}

function sumOf(named: readonly NamedHolding[]): FeedAnswer['tally'] {
  const sum = { in: 0, events: 0, undated: 0, shapes: 0, superseded: 0, duplicates: 0, rejected: 0 }
  for (const { holding } of named) {
    const tally = tallyOf(holding)
    for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += tally[name]
  }
  return sum
}

function extentOf(table: EventTable): Span | null {
  return table.dated === 0 ? null : [table.start[0]!, table.latestEnd[table.dated - 1]!]
}

/** The latest `reported`, else `start`, that is not after now. */
function newestOf({ parts }: MergedLayers, zone: string, now: number): number | null {
  let newest: number | null = null
  for (const { part } of parts)
    for (const date of part.recent) {
      const [from, to] = spanOf(date, part.zone, zone)
      if (from <= now && (newest === null || to - 1 > newest)) newest = to - 1
    }
  return newest
}

/** Hours only where most events carry a time; others would stand in no bar. */
function finestOf({ dated, datePrecision }: EventTable): 'hour' | 'day' {
  let timed = 0
  for (let row = 0; row < dated; row++) if (datePrecision[row] === 0) timed++
  return timed * 2 > dated ? 'hour' : 'day'
}
