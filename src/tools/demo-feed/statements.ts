// Statements, proposals, votes, sanctions, arms. A person stands with the state or body spoken for.
import { actorId, personNamed, personParent } from './actors.ts'
import { cell, compact, readRows, type Row } from './facts.ts'
import type { Carried, Part, Properties, Role } from './feed-shape.ts'
import { countryOf, plainName, positionOf, precisionOfPlace } from './places.ts'
import { sourcesOf } from './sources.ts'
import { reportedOf, statusOf } from './status.ts'
import { wordingOf } from './wording.ts'

/** Rows that another event carries: Maliar's figure is a casualty claim, not told twice. */
const carriedElsewhere = new Set(['T039'])

// Kinds of the screens; every other kind of the facts is a statement and keeps its own word as subkind.
const ownKinds = new Set(['proposal', 'vote', 'sanctions', 'arms', 'aid'])

const subkinds: Record<string, string> = {
  arms_warning: 'warning',
  joint_statement: 'joint statement',
  summit_outcome: 'summit outcome',
}

// Roles where the row's order of actors does not tell who speaks and to whom: one letter an actor.
// c claimant, i initiator, t target, p participant, h host
const roles: Record<string, string> = {
  T001: 'cc', T004: 'ct', T007: 'ct', T009: 'cp', T012: 'ct', T013: 'ct', T014: 'cp', T015: 'cp', T016: 'ct',
  T020: 'cc', T022: 'ct', T024: 'cp', T028: 'cp', T032: 'ct', T033: 'ct', T034: 'ct', T038: 'ct', T041: 'ct',
  T045: 'ip', T047: 'pp', T049: 'pp', T050: 'cc', T060: 'cc', T062: 'cc', T065: 'it', T066: 'mmpp', T068: 'cc',
  T069: 'ct', T070: 'ct', T071: 'ct', T072: 'ct', T073: 'cp', T074: 'ipp', T075: 'ipp', T079: 'ii', T080: 'ct',
  T081: 'pc', T046: 'p', T048: 'p', T010: 'i', T008: 'ip', T002: 'ip', T026: 'ip', T063: 'ip', T064: 'ip',
} // prettier-ignore

// Actors whom the row leaves out though its title names them.
const alsoNamed: Record<string, Part[]> = {
  T003: [{ actor: 'russia', role: 'target' }],
  T006: [{ actor: 'russia', role: 'target' }],
  T017: [{ actor: 'russia', role: 'target' }],
  T020: [{ actor: 'china', role: 'target' }],
  T021: [{ actor: 'china', role: 'target' }],
  T023: [{ actor: 'china', role: 'participant' }],
  T027: [{ actor: 'russia', role: 'target' }],
  T030: [{ actor: 'russia', role: 'target' }],
  T051: [{ actor: 'china', role: 'participant' }],
  T053: [{ actor: 'china', role: 'target' }],
  T067: [{ actor: 'ukraine', role: 'participant' }],
  T057: [
    { actor: 'sbu', role: 'target' },
    { actor: 'cia', role: 'target' },
  ],
}

const letters: Record<string, Role> = {
  c: 'claimant',
  i: 'initiator',
  t: 'target',
  p: 'participant',
  h: 'host',
  m: 'mediator',
}

/** Events of their own that are about another: a reader of one wants the other. */
const related: Record<string, string[]> = {
  T031: ['machulishchy-a50'],
  T036: ['machulishchy-a50'],
  T037: ['machulishchy-a50'],
  T056: ['machulishchy-a50'],
  T057: ['machulishchy-a50'],
  T028: ['lukashenko-beijing'],
  T029: ['lukashenko-beijing'],
  T042: ['lukashenko-beijing'],
  T050: ['lukashenko-beijing'],
  T051: ['lukashenko-beijing'],
  T055: ['2023-03-02-lyubechane-sabotage'],
  T061: ['2023-03-09-ukraine-missile'],
  T062: ['2023-03-14-black-sea-air'],
  T068: ['2023-03-20-xi-jinping-moscow'],
}

/** One event for each row of statements.csv that no other event carries. */
export function makeStatements(): Carried[] {
  return readRows('facts/statements.csv')
    .filter((row) => !carriedElsewhere.has(cell(row, 'id')))
    .map((row) => ({ feature: makeStatement(row), rows: [cell(row, 'id')] }))
}

function makeStatement(row: Row): Carried['feature'] {
  const id = cell(row, 'id')
  const words = wordingOf(id)
  const kind = cell(row, 'kind')
  if (words.slug === undefined) throw new Error(`statement ${id} has no slug`)
  return {
    type: 'Feature',
    id: `${cell(row, 'date')}-${words.slug}`,
    geometry: { type: 'Point', coordinates: positionOf(row) },
    properties: compact<Properties>({
      kind: ownKinds.has(kind) ? kind : 'statement',
      subkind: ownKinds.has(kind) || kind === 'statement' ? undefined : (subkinds[kind] ?? kind),
      title: words.title,
      short: words.short,
      summary: words.summary,
      start: cell(row, 'date'),
      reported: reportedOf(row),
      place: plainName(cell(row, 'place')),
      country: countryOf(cell(row, 'place_id')),
      precision: precisionOfPlace(cell(row, 'place_id')),
      actors: partsOf(row, ownKinds.has(kind) ? 'initiator' : 'claimant'),
      quote: cell(row, 'quote') === '' ? undefined : cell(row, 'quote'),
      related: related[id],
      claims: [],
      sources: sourcesOf(row),
      status: statusOf(row, words, 'claimed'),
      confidence: cell(row, 'confidence'),
      basis: cell(row, 'basis'),
      note: words.note,
    }),
  }
}

function partsOf(row: Row, first: Role): Part[] {
  const id = cell(row, 'id')
  const named = cell(row, 'actors').split(';')
  const given = (roles[id] ?? '').split('').map((letter) => letters[letter])
  const parts = named.map((factId, at): Part => {
    const role = given[at] ?? (at === 0 ? first : 'participant')
    const parent = personParent(factId)
    if (id === 'T003') return { actor: 'nato', role, person: 'stoltenberg' }
    if (id === 'T021')
      return { actor: 'european-union', role, person: personNamed('Josep Borrell', 'european-union').id }
    return parent === undefined
      ? { actor: actorId(factId), role }
      : { actor: actorId(parent), role, person: actorId(factId) }
  })
  return [...parts, ...(alsoNamed[id] ?? [])]
}
