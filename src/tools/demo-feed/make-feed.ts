// The whole feed, from the facts and our wording. Deterministic: no clock, no network, no order of a directory.
import { about, attribution, license, title } from './about.ts'
import { allActors } from './actors.ts'
import { makeCasualties } from './casualties.ts'
import { readRows } from './facts.ts'
import type { Carried, Feed } from './feed-shape.ts'
import { makeFront } from './front.ts'
import { scenes } from './scenes.ts'
import { allSources, registerFirst } from './sources.ts'
import { makeStatements } from './statements.ts'
import { makeStrikes } from './strikes.ts'
import { makeVisits } from './visits.ts'

export interface MadeFeed {
  feed: Feed
  /** Feature id → ids of the rows of the facts that it carries. */
  rows: Map<string, string[]>
}

export function makeFeed(): MadeFeed {
  for (const file of ['visits', 'statements', 'strikes', 'casualties']) registerFirst(readRows(`facts/${file}.csv`))
  const events = [...makeVisits(), ...makeStatements(), ...makeStrikes(), ...makeCasualties()].toSorted(byStart)
  const carried = [...events, ...makeFront()]
  return {
    feed: {
      type: 'FeatureCollection',
      faultline: 1,
      title,
      updated: '2023-04-10T00:00:00Z',
      window: ['2023-02-01', '2023-03-31'],
      timezone: 'Europe/Kyiv',
      license,
      attribution,
      about,
      actors: allActors(),
      sources: allSources(),
      scenes,
      features: carried.map(({ feature }) => feature),
    },
    rows: new Map(carried.map(({ feature, rows }) => [feature.id, rows])),
  }
}

/** JSON with one record a line, so that a change of one event is a change of one line. */
export function writeFeed(feed: Feed): string {
  const members = Object.entries(feed).map(([name, value]) => {
    const list = Array.isArray(value) && typeof value[0] === 'object'
    const text = list ? `[\n${value.map((record) => JSON.stringify(record)).join(',\n')}\n]` : JSON.stringify(value)
    return `${JSON.stringify(name)}: ${text}`
  })
  return `{\n${members.join(',\n')}\n}\n`
}

function byStart(a: Carried, b: Carried): number {
  const left = `${a.feature.properties.start} ${a.feature.id}`
  const right = `${b.feature.properties.start} ${b.feature.id}`
  return left < right ? -1 : left > right ? 1 : 0
}
