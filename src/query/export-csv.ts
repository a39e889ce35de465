import type { Source } from '../model/actor.ts'
import type { Claim } from '../model/claim.ts'
import type { FeedEvent } from '../model/event.ts'
import { writeDate } from '../feed/write-date.ts'
import { BYTE_ORDER_MARK, csvRow, listText, numberCell, textCell } from './csv-cell.ts'
import type { ExportFiles } from './export-answer.ts'
import type { OpenFeed } from './open-feed.ts'

/** Names for the ids in a record. */
interface Names {
  actor: (id: string | undefined) => string
  source: (id: string | undefined, member: 'publisher' | 'url') => string
}

/** A column: its name, what it holds, and the text or number of a record; what is absent is an empty cell. */
type Column<T> = readonly [
  name: string,
  doc: string,
  value: (record: T, names: Names) => string | number | null | undefined,
]

/** A claim with the event that it is made of. */
interface ClaimOfEvent extends Claim {
  event: FeedEvent
  number: number
}

/** The columns of the events' file. */
export const EVENT_COLUMNS: readonly Column<FeedEvent>[] = [
  ['id', 'id of the event', ({ id }) => id],
  ['kind', 'one of the kinds above', ({ kind }) => kind],
  ['subkind', 'a finer kind', ({ subkind }) => subkind],
  ['title', 'one line', ({ title }) => title],
  ['summary', 'a few sentences', ({ summary }) => summary],
  [
    'start',
    'ISO 8601, as exactly as it is known; empty where only the date of publication is',
    ({ start, isReportDate }) => (start && !isReportDate ? writeDate(start) : undefined),
  ],
  ['end', 'the last year, month, day or minute, included', ({ end }) => end && writeDate(end)],
  ['reported', 'when it was published', ({ reported }) => reported && writeDate(reported)],
  ['place', 'name of the place', ({ place }) => place],
  ['country', 'ISO 3166 alpha-3 code', ({ country }) => country],
  ['precision', 'how exactly the place is known', ({ precision }) => precision],
  ['latitude', 'of the point that stands for the place, degrees', ({ point }) => point?.[1]],
  ['longitude', 'of the same point', ({ point }) => point?.[0]],
  [
    'geometry',
    'GeoJSON of a place that is more than a point',
    ({ geometry }) => (geometry && geometry.type !== 'Point' ? JSON.stringify(geometry) : undefined),
  ],
  ['origin_place', 'where a visitor came from', ({ origin }) => origin?.place],
  ['origin_latitude', 'of that place', ({ origin }) => origin?.coordinates?.[1]],
  ['origin_longitude', 'of that place', ({ origin }) => origin?.coordinates?.[0]],
  ['actors', 'list of the ids of those who took part', ({ actors }) => listText(actors.map(({ actor }) => actor))],
  ['roles', 'list of their roles', ({ actors }) => listText(actors.map(({ role }) => role))],
  [
    'persons',
    'list of the ids of persons who acted for them, empty where nobody is named',
    ({ actors }) =>
      actors.some(({ person }) => person !== undefined) ? listText(actors.map(({ person = '' }) => person)) : undefined,
  ],
  [
    'actor_names',
    'list of the names of those who took part',
    ({ actors }, names) => listText(actors.map(({ actor }) => names.actor(actor))),
  ],
  ['weapon', 'of a strike', ({ weapon }) => weapon],
  [
    'tally',
    '`true` for a published total, which is never added to anything',
    ({ tally }) => (tally ? 'true' : undefined),
  ],
  ['part_of', 'id of the attack that it belongs to', ({ partOf }) => partOf],
  ['status', 'how far the record can be trusted', ({ status }) => status],
  ['supersedes', 'id of the record that it corrects', ({ supersedes }) => supersedes],
  ['warning', 'what is said before a source is opened', ({ warning }) => warning],
  ['claims', 'how many claims the other file has of it', ({ claims }) => claims.length],
  ['sources', 'list of the ids of its sources', ({ sources }) => listText(sources)],
  [
    'source_urls',
    'list of their addresses, empty where there is none',
    ({ sources }, names) => {
      const urls = sources.map((id) => names.source(id, 'url'))
      return urls.some((url) => url !== '') ? listText(urls) : undefined
    },
  ],
  ['layer', 'which of several feeds it came from', ({ layer }) => layer],
  [
    'more',
    'JSON of the properties that the format does not know',
    ({ more }) => (Object.keys(more).length > 0 ? JSON.stringify(more) : undefined),
  ],
]

/** The columns of the claims' file. */
export const CLAIM_COLUMNS: readonly Column<ClaimOfEvent>[] = [
  ['event', 'id of the event', ({ event }) => event.id],
  ['event_title', 'its title', ({ event }) => event.title],
  ['claim', 'number of the claim within its event, from 1', ({ number }) => number],
  ['claimant', 'id of who says it; empty: nobody is named', ({ claimant }) => claimant],
  ['claimant_name', 'their name', ({ claimant }, names) => names.actor(claimant)],
  ['about', 'id of whom it is about', ({ about }) => about],
  ['about_name', 'their name', ({ about }, names) => names.actor(about)],
  ['measure', 'what is measured', ({ measure }) => measure],
  ['low', 'the lowest figure; **empty is unknown, not zero**', ({ low }) => low],
  ['best', 'the best figure, or the only one', ({ best }) => best],
  ['high', 'the highest figure', ({ high }) => high],
  ['per', 'what the figure stands for', ({ per }) => per],
  ['from', 'first day of the period that it covers', ({ from }) => from && writeDate(from)],
  ['to', 'last day of that period, included', ({ to }) => to && writeDate(to)],
  ['said', 'when it was claimed', ({ said }) => said && writeDate(said)],
  [
    'civilian',
    '`true` or `false`; empty: it was not said',
    ({ civilian }) => (civilian === undefined ? undefined : String(civilian)),
  ],
  ['says', 'the claim in words', ({ says }) => says],
  ['source', 'id of the source', ({ source }) => source],
  ['source_publisher', 'who published it', ({ source }, names) => names.source(source, 'publisher')],
  ['source_url', 'its address', ({ source }, names) => names.source(source, 'url')],
  ['note', 'a doubt, a difference of wording', ({ note }) => note],
]

/** Two tables: a row an event, and a row a claim. */
export function createCsvFiles({ header, sources }: OpenFeed): ExportFiles {
  const actors = new Map(header.actors.map(({ id, name }) => [id, name]))
  let ownSources = new Map<string, Source>()
  const names: Names = {
    actor: (id) => (id === undefined ? '' : (actors.get(id) ?? id)),
    source: (id, member) => (id === undefined ? '' : ((ownSources.get(id) ?? sources.get(id))?.[member] ?? '')),
  }
  return {
    write(records) {
      ownSources = new Map()
      for (const { sources: own } of records) for (const source of own) ownSources.set(source.id, source)
      let ofEvents = ''
      let ofClaims = ''
      for (const { event } of records) {
        ofEvents += rowOf(EVENT_COLUMNS, event, names)
        for (const [i, claim] of event.claims.entries())
          ofClaims += rowOf(CLAIM_COLUMNS, { ...claim, event, number: i + 1 }, names)
      }
      return [ofEvents, ofClaims]
    },
    end: () => ({ pieces: ['', ''], ends: [EVENT_COLUMNS, CLAIM_COLUMNS].map(headOf) }),
  }
}

function rowOf<T>(columns: readonly Column<T>[], record: T, names: Names): string {
  return csvRow(
    columns.map(([, , value]) => {
      const said = value(record, names)
      return typeof said === 'number' ? numberCell(said) : textCell(said ?? undefined)
    }),
  )
}

function headOf(columns: readonly (readonly [name: string, ...rest: unknown[]])[]): { before: string; after: string } {
  return { before: BYTE_ORDER_MARK + csvRow(columns.map(([name]) => name)), after: '' }
}
