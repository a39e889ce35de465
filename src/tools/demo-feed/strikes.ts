// Strikes, sabotage and the tallies of strikes. The sabotage at Machulishchy is told in machulishchy.ts.
import { actorId } from './actors.ts'
import { cell, compact, readRows, slug, type Row } from './facts.ts'
import type { Carried, Part, Properties } from './feed-shape.ts'
import { machulishchy } from './machulishchy.ts'
import { countryOf, placeOfStrike, positionOf, precisionOfStrike } from './places.ts'
import { sourcesOf } from './sources.ts'
import { reportedOf, statusOf } from './status.ts'
import { claimsOf } from './strike-claims.ts'
import { wordingOf, type Wording } from './wording.ts'

const weapons: Record<string, string> = {
  missile: 'missile',
  drone: 'drone',
  air: 'air',
  shelling: 'artillery',
  naval: 'other',
}

/** Carried by another event: the President's Office counted victims of a day, not a strike. */
const carriedElsewhere = new Set(['S123'])

// One drone shot down somewhere over Ukraine is one event, not a total of anything.
const singleThoughNationwide = new Set(['S024'])

/** Single strikes of a mass attack: same date, a weapon that was counted, and nothing in the notes against it. */
const partOf: Record<string, string> = {
  S025: 'S028', S026: 'S028', S027: 'S028',
  S047: 'S053', S048: 'S053',
  S076: 'S083', S078: 'S083', S079: 'S083', S080: 'S083', S084: 'S083',
  S103: 'S105', S107: 'S105',
} // prettier-ignore

// What the data sets leave open, said the same way each time. An empty one is said in the row's own words.
const assumptions: [string, string][] = [
  [
    'shelling assumed',
    'The data set does not name the weapon; artillery may be assumed because the place lies near the front.',
  ],
  ['missile assumed', 'The data set does not name the weapon; a missile may be assumed.'],
  ['weapon type not stated', ''],
]

/** Nobody names what went off, and the facts' notes say nothing of it. */
const withoutCause = new Set(['S063'])

const rows = readRows('facts/strikes.csv')
const ids = makeIds(rows)

/** One event for each row of strikes.csv that no other event carries. */
export function makeStrikes(): Carried[] {
  return rows
    .filter((row) => !carriedElsewhere.has(cell(row, 'id')))
    .map((row) => ({
      feature: cell(row, 'id') === 'S043' ? machulishchy(row) : makeStrike(row),
      rows: [cell(row, 'id')],
    }))
}

function makeStrike(row: Row): Carried['feature'] {
  const id = cell(row, 'id')
  const kind = cell(row, 'kind')
  const words = wordingOf(id)
  const sources = sourcesOf(row)
  const nationwide = cell(row, 'place_id') === 'ukraine' && !singleThoughNationwide.has(id)
  const whole = partOf[id]
  const isAssumed = assumptionOf(row) !== undefined || withoutCause.has(id)
  return {
    type: 'Feature',
    id: idOf(id),
    geometry: { type: 'Point', coordinates: positionOf(row) },
    properties: compact<Properties>({
      kind: kind === 'sabotage' ? 'sabotage' : 'strike',
      subkind: kind === 'sabotage' || isAssumed ? undefined : kind,
      title: words.title,
      short: words.short,
      summary: words.summary,
      start: cell(row, 'date'),
      end: cell(row, 'end') === cell(row, 'date') ? undefined : cell(row, 'end'),
      reported: reportedOf(row),
      place: placeOfStrike(row),
      country: countryOf(cell(row, 'place_id')),
      precision: precisionOfStrike(row),
      actors: partsOf(row),
      // A guess of the desk is a note, never a weapon.
      weapon: kind === 'sabotage' || isAssumed ? undefined : weapons[kind],
      weaponName: weaponNameOf(row),
      tally: nationwide ? true : undefined,
      partOf: whole === undefined ? undefined : idOf(whole),
      claims: claimsOf(row, sources[0]),
      sources,
      // A tally is a claim even where it is certain that it was made.
      status:
        cell(row, 'reported_by') === 'ukr_gs'
          ? words.status === undefined
            ? 'claimed'
            : statusOf(row, words)
          : statusOf(row, words, 'claimed'),
      confidence: cell(row, 'confidence'),
      basis: cell(row, 'basis'),
      note: noteOf(row, words),
      warning: cell(row, 'content_warning') === '' ? undefined : 'The material behind this record is graphic.',
      ref: /Bellingcat (CIV\d+)/.exec(cell(row, 'source_ref'))?.[0],
    }),
  }
}

function partsOf(row: Row): Part[] {
  const id = cell(row, 'id')
  if (id === 'S001') {
    return [
      { actor: actorId('rail_partisans'), role: 'initiator' },
      { actor: actorId('cyber_partisans'), role: 'initiator' },
      { actor: 'russia', role: 'target' },
      { actor: 'belarus', role: 'host' },
    ]
  }
  const by = cell(row, 'attributed_to')
  const target = id === 'S090' ? 'united-states' : by === 'rus' ? 'ukraine' : 'russia'
  return [
    { actor: actorId(by), role: 'initiator' },
    { actor: target, role: 'target' },
  ]
}

function weaponNameOf(row: Row): string | undefined {
  const text = cell(row, 'weapon')
  if (cell(row, 'kind') === 'naval') return 'sea drone'
  return text === '' || text.startsWith('air strikes only') || text.startsWith('28 air strikes') ? undefined : text
}

function noteOf(row: Row, words: Wording): string | undefined {
  const notes = [assumptionOf(row), words.note].filter(Boolean)
  return notes.length > 0 ? notes.join(' ') : undefined
}

function assumptionOf(row: Row): string | undefined {
  return assumptions.find(([phrase]) => cell(row, 'notes').includes(phrase))?.[1]
}

function idOf(rowId: string): string {
  const id = ids.get(rowId)
  if (id === undefined) throw new Error(`no strike '${rowId}'`)
  return id
}

// Date, place, weapon; a second strike alike on that day gets a number, in the order of the facts.
function makeIds(all: Row[]): Map<string, string> {
  const taken = new Set<string>()
  return new Map(
    all.map((row) => {
      const tally = ['ukr_gs', 'ukr_po'].includes(cell(row, 'reported_by')) ? 'general-staff-tally' : cell(row, 'kind')
      const wanted = [cell(row, 'date'), slug(placeOfStrike(row)), tally].join('-')
      let id = wanted
      for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`
      taken.add(id)
      return [cell(row, 'id'), id]
    }),
  )
}
