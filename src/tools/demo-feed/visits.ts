// Visits, talks, summits and calls: who went where, who received them, and what came of it.
import { actorId, addActor, personNamed } from './actors.ts'
import { cell, compact, readRows, slug, type Row } from './facts.ts'
import type { Carried, Part, Position, Properties, Role } from './feed-shape.ts'
import { countryOf, originOf, plainName, positionOf, precisionOfPlace } from './places.ts'
import { russianInstalled } from './reporters.ts'
import { addSource, sourcesOf } from './sources.ts'
import { reportedOf, statusOf } from './status.ts'
import { wordingOf } from './wording.ts'

// The facts name these where nobody in particular is meant; they become the delegation in words.
const groups = new Set([
  'G20 foreign ministers', 'NATO defence ministers', 'NATO members and partners', 'Turkish leadership',
  '40+ heads of state and government', 'Munich Security Conference', 'Ukrainian authorities', 'Ukrainian officials',
  'B9 leaders', 'C5+1 ministers', 'Justice ministers, prosecutors, EU officials', 'Russian-installed authorities',
  'Defenders of Bakhmut', 'Regional authorities', 'Plant management under Russian control',
]) // prettier-ignore

// Groups that are actors of their own, so that they need no words beside.
const hasActor = new Set(['Munich Security Conference', 'Russian-installed authorities'])

// Travellers in a mixed party whose state is not the one of the row.
const ownStates: Record<string, string> = {
  'Oleksii Reznikov': 'ukr', 'Josep Borrell': 'eu', 'Maia Sandu': 'mda', 'Eduard Heger': 'svk',
  'Robert Golob': 'svn', 'Andrej Plenković': 'hrv',
} // prettier-ignore

// Met on the margins of somebody else's conference, or at a third place: nobody was host.
const withoutHost = new Set(['V021', 'V022', 'V048'])

/** What the row's two columns of actors cannot say. */
function specialParts(id: string): Part[] | undefined {
  switch (id) {
    case 'V012':
      return [
        { actor: 'nato', role: 'participant' },
        { actor: 'nato', role: 'host', person: 'stoltenberg' },
      ]
    case 'V020':
      return [
        { actor: addActor('munich-security-conference', 'Munich Security Conference', 'organisation'), role: 'host' },
        { actor: 'germany', role: 'host' },
        { actor: 'united-states', role: 'participant' },
        { actor: 'ukraine', role: 'participant', person: 'zelensky' },
      ]
    case 'V061':
    case 'V062':
      return [
        { actor: 'russia', role: 'visitor', person: 'putin' },
        { actor: russianInstalled(), role: 'host' },
      ]
    case 'V071':
      return [
        { actor: 'ukraine', role: 'participant', person: 'zelensky' },
        { actor: 'iaea', role: 'participant', person: 'grossi' },
      ]
    case 'V083':
      return [
        { actor: 'european-union', role: 'visitor', person: 'von-der-leyen' },
        { actor: 'france', role: 'participant', person: 'macron' },
        { actor: 'china', role: 'host', person: 'xi-jinping' },
      ]
    default:
      return undefined
  }
}

/** One event for each row of visits.csv. */
export function makeVisits(): Carried[] {
  return readRows('facts/visits.csv').map((row) => ({ feature: makeVisit(row), rows: [cell(row, 'id')] }))
}

function makeVisit(row: Row): Carried['feature'] {
  const id = cell(row, 'id')
  const words = wordingOf(id)
  const start = cell(row, 'start')
  const end = cell(row, 'end')
  const actors = specialParts(id) ?? partsOf(row)
  // The example of the feed format: the map's designers and this file must show the same visit.
  const beijing = id === 'V044'
  const position: Position = beijing ? [116.39, 39.91] : positionOf(row)
  const sources = sourcesOf(row)
  return {
    type: 'Feature',
    id: beijing ? 'lukashenko-beijing' : visitId(row, actors),
    geometry: { type: 'Point', coordinates: position },
    properties: compact<Properties>({
      kind: cell(row, 'kind'),
      title: words.title,
      short: words.short,
      summary: words.summary,
      start,
      end: end === start ? undefined : end,
      reported: beijing ? '2023-03-01' : reportedOf(row),
      place: plainName(cell(row, 'city')),
      country: countryOf(cell(row, 'place_id')),
      precision: precisionOfPlace(cell(row, 'place_id')),
      origin: beijing ? { place: 'Minsk', coordinates: [27.56, 53.9] } : originOf(row),
      actors,
      delegation: delegationOf(row),
      outcome: words.outcome,
      claims: [],
      sources: beijing ? [addSource('DN', '2023-03-01', ''), ...sources] : sources,
      status: statusOf(row, words),
      confidence: cell(row, 'confidence'),
      basis: cell(row, 'basis'),
      note: words.note,
    }),
  }
}

function partsOf(row: Row): Part[] {
  const alike = cell(row, 'kind') === 'call' || withoutHost.has(cell(row, 'id'))
  const visitors = sideOf(row, 'visitor', alike ? 'participant' : 'visitor')
  const hosts = sideOf(row, 'host', alike ? 'participant' : 'host')
  return [...visitors, ...hosts]
}

function sideOf(row: Row, side: 'visitor' | 'host', role: Role): Part[] {
  const sideActor = cell(row, `${side}_actor`)
  const state = actorId(sideActor)
  const names = peopleIn(row, side)
  const people = names.map((name): Part => {
    const own = ownStates[name]
    const person = personNamed(name, own === undefined ? state : actorId(own))
    // A third party at the host's table is there as a guest, not as a host.
    return { actor: person.of, role: side === 'host' && person.of !== state ? 'participant' : role, person: person.id }
  })
  return people.some((part) => part.actor === state) || names.some((name) => name in ownStates)
    ? people
    : [{ actor: state, role }, ...people]
}

function peopleIn(row: Row, side: 'visitor' | 'host'): string[] {
  const text = cell(row, `${side}_person`)
  if (text === '' || groups.has(text)) return []
  return text.split('; ').filter((name) => !groups.has(name))
}

function delegationOf(row: Row): string | undefined {
  const named = ['visitor_person', 'host_person'].flatMap((column) => {
    const text = cell(row, column)
    return (groups.has(text) ? [text] : text.split('; ')).filter((name) => groups.has(name) && !hasActor.has(name))
  })
  return named.length > 0 ? named.join('; ') : undefined
}

// Date, first traveller, place: readable, and stable as long as the fact is.
function visitId(row: Row, actors: Part[]): string {
  const first = actors[0]
  const who = first?.person ?? first?.actor ?? 'somebody'
  const counterpart =
    cell(row, 'kind') === 'visit'
      ? ''
      : (actors.find((part) => part.role !== 'visitor' && part !== first)?.person ?? '')
  const kind = cell(row, 'kind') === 'visit' ? '' : cell(row, 'kind')
  const place = slug(plainName(cell(row, 'city')))
  return [cell(row, 'start'), who, counterpart, place, kind].filter((part) => part !== '').join('-')
}
