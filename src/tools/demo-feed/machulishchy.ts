// The event the whole product began with: one act, three rival accounts of who did it, and a disputed damage.
import { actorId } from './actors.ts'
import { cell, compact, readRows, type Row } from './facts.ts'
import type { Claim, Feature, Properties } from './feed-shape.ts'
import { countryOf, positionOf, precisionOfStrike } from './places.ts'
import { sourcesOf } from './sources.ts'
import { wordingOf } from './wording.ts'

/** `row` is S043; the claims of later weeks come from the statements that made them. */
export function machulishchy(row: Row): Feature {
  const words = wordingOf(cell(row, 'id'))
  const bypol = sourceOfStatement('T031')
  const lukashenko = sourceOfStatement('T057')
  const airForce = sourceOfStatement('T036')
  const london = sourceOfStatement('T037')
  const sources = [...new Set([...sourcesOf(row), bypol, airForce, london, lukashenko])]
  return {
    type: 'Feature',
    id: 'machulishchy-a50',
    geometry: { type: 'Point', coordinates: positionOf(row) },
    properties: compact<Properties>({
      kind: 'sabotage',
      title: words.title,
      short: words.short,
      summary: words.summary,
      start: cell(row, 'date'),
      reported: '2023-02-26',
      place: cell(row, 'place'),
      country: countryOf(cell(row, 'place_id')),
      precision: precisionOfStrike(row),
      actors: [
        { actor: actorId('bypol'), role: 'initiator' },
        { actor: 'russia', role: 'target' },
        { actor: 'belarus', role: 'host' },
      ],
      weapon: 'drone',
      weaponName: cell(row, 'weapon'),
      claims: claims(bypol, airForce, london, lukashenko),
      sources,
      status: 'disputed',
      confidence: cell(row, 'confidence'),
      basis: cell(row, 'basis'),
      note: words.note,
    }),
  }
}

function claims(bypol: string, airForce: string, london: string, lukashenko: string): Claim[] {
  const byBypol = { claimant: 'bypol', per: 'event', said: '2023-02-26', source: bypol }
  const byLukashenko = { claimant: 'lukashenko', per: 'event', said: '2023-03-07', source: lukashenko }
  const memory = 'Known to the month; from memory, no page was looked up.'
  return [
    { ...byBypol, about: 'bypol', measure: 'responsibility', says: 'says its people did it, with two small drones' },
    { ...byLukashenko, about: 'sbu', measure: 'responsibility', says: "blames Ukraine's security service" },
    { ...byLukashenko, about: 'cia', measure: 'responsibility', says: 'blames the CIA as well' },
    {
      claimant: 'sbu',
      about: 'sbu',
      measure: 'responsibility',
      says: 'its head says SBU drones hit the aircraft',
      per: 'event',
      said: '2024-03',
      note: memory,
    },
    { ...byBypol, about: 'russia', measure: 'damage', says: 'the aircraft was blown up' },
    {
      claimant: 'ukraine-air-force',
      about: 'russia',
      measure: 'damage',
      says: 'its spokesman trusts the reports of damage; attacks on Ukraine can go on all the same',
      per: 'event',
      said: '2023-02-27',
      source: airForce,
    },
    {
      claimant: 'uk-defence-ministry',
      about: 'russia',
      measure: 'damage',
      says: 'a loss would leave six A-50s in service',
      per: 'event',
      said: '2023-02-28',
      source: london,
      note: 'Put as a condition, not as a finding.',
    },
    {
      ...byLukashenko,
      about: 'russia',
      measure: 'damage',
      says: 'admits the attack; the aircraft was sent to Russia',
    },
    { ...byBypol, about: 'russia', measure: 'drones', low: 2, best: 2, high: 2 },
    { ...byBypol, about: 'russia', measure: 'killed', low: 0, best: 0, high: 0 },
    { ...byBypol, about: 'russia', measure: 'wounded', low: 0, best: 0, high: 0 },
  ]
}

function sourceOfStatement(id: string): string {
  const row = readRows('facts/statements.csv').find((candidate) => cell(candidate, 'id') === id)
  const source = row && sourcesOf(row)[0]
  if (source === undefined) throw new Error(`statement ${id} has no source`)
  return source
}
