import type { Source } from '../model/actor.ts'
import { KINDS } from '../model/event.ts'
import type { FeedContents } from '../model/feed.ts'
import { DAY, type Span, isZone, spanOf, toWall } from '../model/time.ts'
import { type TakenApart, takeApart } from '../table/event-table.ts'
import type { FeedAnswer, LayerAnswer } from './answer.ts'
import { countByActor, countByKind } from './count-by.ts'
import { tallyOf } from './merge-layers.ts'

/** A feed that questions can be asked about. */
export interface OpenFeed extends TakenApart {
  contents: FeedContents
  about: FeedAnswer
  sources: ReadonlyMap<string, Source>
  parents: ReadonlyMap<string, string | undefined>
}

/** Makes a table of a feed's contents and says what it holds. `now` is in minutes since 1970 UTC. */
export function openFeed(
  contents: FeedContents,
  {
    url,
    title: shownTitle,
    version,
    zone,
    layers = [],
    now,
  }: { url: string; title?: string; version: number; zone?: string; layers?: LayerAnswer[]; now: number },
): OpenFeed {
  const { header } = contents
  const feedZone = isZone(header.timezone) ? header.timezone : 'UTC'
  const shown = zone ?? feedZone
  const apart = takeApart(contents, shown)
  const all = Uint32Array.from({ length: apart.table.length }, (_, row) => row)
  const counts = countByActor(apart.table, all)
  const kinds = countByKind(apart.table, all)
  const extent = extentOf(apart)
  const nowHere = toWall(shown, now)
  const today = Math.floor(nowHere / DAY) * DAY
  const { title, updated, license, attribution, about, actors, sources, scenes } = header
  return {
    ...apart,
    contents,
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
      actors: actors.map((actor) => ({ ...actor, count: counts[actor.id] ?? 0 })),
      sources,
      scenes,
      tally: tallyOf(contents),
      problems: contents.problems.length,
      newest: newestOf(apart, feedZone, nowHere),
      extent,
      finestBin: finestOf(apart),
      kinds: KINDS.filter((kind) => kinds[kind]),
      bytes: layers.reduce((sum, layer) => sum + (layer.isOn ? layer.bytes : 0), 0),
    },
  }
}

function extentOf({ table }: TakenApart): Span | null {
  return table.dated === 0 ? null : [table.start[0]!, table.latestEnd[table.dated - 1]!]
}

/** The latest `reported`, else `start`, that is not after now. */
function newestOf({ table }: TakenApart, feedZone: string, now: number): number | null {
  let newest: number | null = null
  for (const { reported, start } of table.events) {
    const date = reported ?? start
    if (!date) continue
    const [from, to] = spanOf(date, feedZone, table.zone)
    if (from <= now && (newest === null || to - 1 > newest)) newest = to - 1
  }
  return newest
}

/** Hours only where most events carry a time; others would stand in no bar. */
function finestOf({ table }: TakenApart): 'hour' | 'day' {
  let timed = 0
  for (let row = 0; row < table.dated; row++) if (table.datePrecision[row] === 0) timed++
  return timed * 2 > table.dated ? 'hour' : 'day'
}
