// Published figures of the dead, the wounded and "losses". One event is one publication: figures that came out
// together are claims of one event, and a General Staff day is one event with its day and its total.
import { actorId, addActor, personParent } from './actors.ts'
import { cell, compact, numberIn, readRows, type Row } from './facts.ts'
import type { Carried, Claim, Feature, Part, Position, Properties } from './feed-shape.ts'
import { makeGeneralStaffDays } from './general-staff.ts'
import { placeRow, positionOf } from './places.ts'
import { sourcesOf } from './sources.ts'
import { statusOf } from './status.ts'
import { rangeOf } from './strike-claims.ts'
import { wordingOf } from './wording.ts'

interface Publication {
  slug: string
  rows: string[]
  /** Rows of other files that say the same thing and are not told twice. */
  also?: string[]
  place?: string
  published?: string
}

const publications: Publication[] = [
  { slug: 'us-officials-russian-casualties', rows: ['C007'] },
  { slug: 'uk-mod-mean-daily-casualties', rows: ['C024'] },
  { slug: 'un-civilian-total', rows: ['C025', 'C026'], published: '2023-02-13' },
  { slug: 'nato-losses-per-100-metres', rows: ['C035'] },
  { slug: 'uk-mod-russian-casualties', rows: ['C038', 'C039'] },
  { slug: 'white-house-wagner-casualties', rows: ['C042', 'C043'] },
  { slug: 'un-civilian-total', rows: ['C052'] },
  { slug: 'maliar-daily-losses', rows: ['C065', 'C066'], also: ['T039'] },
  { slug: 'un-civilian-february', rows: ['C067', 'C068'] },
  { slug: 'danilov-bakhmut-ratio', rows: ['C073'], place: 'bakhmut' },
  { slug: 'un-civilian-total', rows: ['C080', 'C081'] },
  { slug: 'nato-bakhmut-ratio', rows: ['C084'], place: 'bakhmut' },
  { slug: 'shoigu-ukrainian-losses', rows: ['C087'] },
  { slug: 'prosecutors-children', rows: ['C088', 'C089'] },
  { slug: 'western-estimate-wagner-bakhmut', rows: ['C096'], place: 'bakhmut' },
  { slug: 'un-civilian-total', rows: ['C101', 'C102', 'C103', 'C104'] },
  { slug: 'uk-bakhmut-casualties', rows: ['C111'], place: 'bakhmut' },
  { slug: 'un-civilian-total', rows: ['C120', 'C121', 'C122', 'C123'] },
  { slug: 'presidents-office-civilian-day', rows: ['C144', 'C145'], also: ['S123'] },
  { slug: 'un-civilian-march', rows: ['C150'] },
  { slug: 'un-civilian-total', rows: ['C153', 'C154'], published: '2023-04-04' },
]

const measures: Record<string, { measure: string; civilian?: true }> = {
  killed: { measure: 'killed' },
  killed_and_wounded: { measure: 'killed-and-wounded' },
  losses_unspecified: { measure: 'losses' },
  civilian_killed: { measure: 'killed', civilian: true },
  civilian_injured: { measure: 'wounded', civilian: true },
  civilian_killed_and_injured: { measure: 'killed-and-wounded', civilian: true },
  children_killed: { measure: 'children killed', civilian: true },
  children_injured: { measure: 'children wounded', civilian: true },
  killed_ratio: { measure: 'killed ratio' },
}

// "More than", "at least": a minimum has no best value, and "approaching" is no minimum at all.
const minima = new Set(['C043', 'C084', 'C087', 'C145'])

// How the claimant hedged the figure, on whose figures it rests, or which part of the war it is about: what would be
// misread without it stands beside the figure, not in a note.
const claimWords: Record<string, string> = {
  C007: 'approaching 200,000',
  C024: "on Kyiv's figures",
  C042: 'around 9,000',
  C043: 'more than 30,000',
  C087: 'above 11,000',
  C096: 'around Bakhmut',
  C111: 'around Bakhmut',
}

const claimNotes: Record<string, string> = {
  C024:
    'Mean of seven days, which London calls likely right as a trend; 172 a day in June and July 2022. Which seven days ' +
    'is not said: taken to be the seven before the day of publication.',
  C035: 'The Times, citing NATO intelligence. Killed or wounded is not said.',
  C038: 'From memory: this part of the update was not in the excerpt seen.',
  C065:
    'The Ukrainian original says that the enemy loses 600 to 1,000 people a day; killed or wounded is not said. ' +
    'The article words it as casualties that the Russians inflict. The record follows the original.',
  C073: 'Said of the Bakhmut front only.',
  C084: 'Given as at least five, around Bakhmut.',
  C087: 'For February; from memory.',
  C096: 'Western intelligence; the claimant is approximate. About a third of them possibly dead. Since when it counts is not said.',
  C145: 'Given as at least three.',
}

/** One event for each publication of casualties.csv. */
export function makeCasualties(): Carried[] {
  const rows = new Map(readRows('facts/casualties.csv').map((row) => [cell(row, 'id'), row]))
  const staff = [...rows.values()].filter((row) => cell(row, 'claimant') === 'ukr_gs')
  const others = publications.map(({ rows: ids, also, ...rest }) => ({
    feature: makePublication(
      ids.map((id) => rowIn(rows, id)),
      rest,
    ),
    rows: [...ids, ...(also ?? [])],
  }))
  return [...makeGeneralStaffDays(staff), ...others]
}

function makePublication(rows: Row[], { slug, place, published }: Omit<Publication, 'rows' | 'also'>): Feature {
  const first = rows[0]
  if (!first) throw new Error(`publication '${slug}' has no rows`)
  const words = wordingOf(cell(first, 'id'))
  const reported = published ?? publishedIn(first)
  const where = placeRow(place ?? 'ukraine')
  const un = cell(first, 'claimant') === 'ohchr'
  const day = slug === 'presidents-office-civilian-day'
  return {
    type: 'Feature',
    id: `${cell(first, 'date')}-${slug}`,
    geometry: { type: 'Point', coordinates: positionOf(where) satisfies Position },
    properties: compact<Properties>({
      kind: 'casualties',
      title: words.title,
      short: words.short,
      summary: words.summary,
      start: cell(first, 'date'),
      reported,
      place: cell(where, 'name_en'),
      country: 'UKR',
      precision: place === undefined ? 'country' : 'district',
      actors: partsOf(first),
      // A ratio is nobody's total.
      tally: cell(first, 'per').startsWith('per ') ? undefined : true,
      // The C066 wording of the article is a note on C065: the same claim is not made twice.
      // Maliar's own words on the assaults, which the article words as strikes.
      quote: quoteOf(first),
      claims: rows.filter((row) => cell(row, 'id') !== 'C066').map((row) => claimOf(row, reported)),
      sources: [...new Set(rows.flatMap((row) => sourcesOf(row)))],
      status:
        un && cell(first, 'confidence') === 'high'
          ? 'confirmed'
          : statusOf(first, { ...words, status: words.status ?? 'claimed' }),
      confidence: cell(first, 'confidence'),
      basis: cell(first, 'basis'),
      note: words.note,
      subkind: day ? 'daily count' : undefined,
    }),
  }
}

function claimOf(row: Row, said: string | undefined): Claim {
  const id = cell(row, 'id')
  const known = measures[cell(row, 'measure')]
  if (!known) throw new Error(`claim ${id} has an unknown measure '${cell(row, 'measure')}'`)
  const un = cell(row, 'claimant') === 'ohchr'
  const low = numberIn(row, 'low')
  const range =
    id === 'C007'
      ? compact<Claim>({ measure: '', best: low })
      : un || minima.has(id)
        ? { low }
        : rangeOf(low, numberIn(row, 'high'))
  const from = cell(row, 'period_start')
  return compact<Claim>({
    claimant: claimantOf(row),
    about: actorId(cell(row, 'about')),
    ...range,
    ...known,
    says: claimWords[id],
    per: cell(row, 'per'),
    from: from === '' ? undefined : from,
    to: cell(row, 'period_end'),
    said: said ?? cell(row, 'date'),
    source: sourcesOf(row)[0],
    note: un
      ? 'At least: only deaths and injuries that the UN has confirmed; the true number is considerably higher.'
      : claimNotes[id],
  })
}

// Two claims of Ukraine are one official's and one office's; the facts name them in a note.
function claimantOf(row: Row): string {
  switch (cell(row, 'id')) {
    case 'C065':
      return 'maliar'
    case 'C073':
      return addActor('danilov', 'Oleksii Danilov', 'person', 'ukraine')
    case 'C087':
      return addActor('shoigu', 'Sergei Shoigu', 'person', actorId('rus_mod'))
    case 'C088':
    case 'C089':
      return addActor('ukraine-prosecutor-general', "Prosecutor General's Office of Ukraine", 'agency', 'ukraine')
    default:
      return actorId(cell(row, 'claimant'))
  }
}

function partsOf(row: Row): Part[] {
  const by = claimantOf(row)
  const factId = cell(row, 'claimant')
  const parent = personParent(factId)
  const claimant: Part =
    parent === undefined ? { actor: by, role: 'claimant' } : { actor: actorId(parent), role: 'claimant', person: by }
  return [claimant, { actor: actorId(cell(row, 'about')), role: 'target' }]
}

function quoteOf(row: Row): string | undefined {
  if (cell(row, 'id') !== 'C065') return undefined
  const statement = readRows('facts/statements.csv').find((candidate) => cell(candidate, 'id') === 'T039')
  return statement && cell(statement, 'quote')
}

function publishedIn(row: Row): string | undefined {
  const date = cell(row, 'source_date')
  return /^\d{4}-\d\d-\d\d$/.test(date) ? date : undefined
}

function rowIn(rows: Map<string, Row>, id: string): Row {
  const row = rows.get(id)
  if (!row) throw new Error(`no row '${id}' in casualties.csv`)
  return row
}
