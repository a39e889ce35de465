// The figures of a strike, each as somebody's claim: launched and shot down, killed and wounded, and who did it.
import { actorId, addActor } from './actors.ts'
import { cell, compact, numberIn, type Row } from './facts.ts'
import type { Claim } from './feed-shape.ts'
import { countryOf } from './places.ts'
import { reportersOf } from './reporters.ts'
import { dataSetOf } from './sources.ts'

/** A figure that several sources give differently, or that the row's columns have no room for. */
interface Extra {
  measure: string
  low?: number
  best?: number
  high?: number
  says?: string
  claimant?: string
  about?: string
  note?: string
  per?: string
  /** Present and undefined: the row's first page is not where this figure stands. */
  source?: undefined
}

const kyivIndependent = addActor('kyiv-independent', 'Kyiv Independent', 'media')

const extras: Record<string, Extra[]> = {
  S028: [
    { measure: 'launched', best: 32, source: undefined, note: 'Its first figure.' },
    { measure: 'launched', best: 36, claimant: addActor('reuters', 'Reuters', 'media') },
  ],
  S011: [
    {
      measure: 'killed',
      best: 100,
      claimant: addActor(
        'berdiansk-city-administration',
        'Ukrainian city administration of Berdiansk',
        'authority',
        'ukraine',
      ),
      about: 'russia',
      note: 'Soldiers; not verified by anybody else.',
    },
  ],
  S034: [
    { measure: 'missile strikes', best: 6, per: 'day' },
    { measure: 'rocket artillery attacks', best: 86, per: 'day' },
  ],
  S039: [
    { measure: 'missile strikes', best: 9, per: 'day' },
    { measure: 'rocket artillery attacks', low: 40, per: 'day', note: 'Given as more than 40.' },
  ],
  S044: [
    { measure: 'missile strikes', best: 5, per: 'day' },
    { measure: 'rocket artillery attacks', low: 50, per: 'day', note: 'Given as more than 50.' },
  ],
  S051: [{ measure: 'drones', best: 12, per: 'day', note: 'Strikes with Iranian-made drones, counted within the 28.' }],
  S052: [
    { measure: 'missile strikes', best: 8, per: 'day' },
    { measure: 'rocket artillery attacks', low: 85, per: 'day', note: 'Given as more than 85.' },
    { measure: 'attacks repelled', best: 60, per: 'day', about: 'ukraine' },
  ],
  S081: [
    { measure: 'missiles', best: 95, per: 'day' },
    { measure: 'drones', best: 8, per: 'day', note: 'Strikes with Shahed drones, counted within the 31.' },
    { measure: 'rocket artillery attacks', best: 65, per: 'day' },
  ],
  S090: [{ measure: 'responsibility', says: 'denies any contact with the drone', claimant: 'russia', about: 'russia' }],
  S101: [
    { measure: 'damage', says: 'Kalibr missiles carried by rail were destroyed', claimant: 'hur', about: 'russia' },
    {
      measure: 'damage',
      says: 'the railway was not damaged',
      claimant: 'russian-installed-authorities',
      about: 'russia',
    },
  ],
  S062: [
    {
      measure: 'damage',
      says: 'two drones in Krasnodar and Adygea were neutralised by electronic warfare',
      claimant: 'russia-defence-ministry',
      about: 'ukraine',
    },
  ],
  S070: [
    { measure: 'responsibility', says: 'blames Ukraine', claimant: 'russia', about: 'ukraine' },
    { measure: 'responsibility', says: 'calls it a provocation', claimant: 'ukraine', about: 'russia' },
  ],
  S111: [{ measure: 'killed', best: 5, per: 'first count', note: 'Corrected to three.' }],
  S083: [
    { measure: 'killed', low: 6, claimant: kyivIndependent, about: 'ukraine', note: 'At least.' },
    {
      measure: 'killed',
      high: 10,
      about: 'ukraine',
      claimant: '',
      note: 'Other tallies, which include shelling; whose is not stated.',
    },
    { measure: 'wounded', best: 7, claimant: kyivIndependent, about: 'ukraine' },
  ],
  S031: [
    {
      measure: 'wounded',
      best: 2,
      claimant: addActor('bellingcat', 'Bellingcat', 'organisation'),
      about: 'ukraine',
      note: 'In Khmelnytskyi; from the record of civilian harm.',
    },
  ],
}

// Rows whose columns of victims are told by the extras above: another claimant's, or two counts in one cell.
const victimsAbove = new Set(['S031', 'S083'])

// The data set's own sum where the Air Force itself gave another: one claimant does not contradict itself in a figure.
const missileDataSet = addActor('missile-attacks-data-set', 'Massive Missile Attacks on Ukraine (data set)', 'data set')
const ownSums: Record<string, Loose> = { S028: { claimant: missileDataSet, note: "Sum of the data set's entries." } }

// The columns give two counts of the same strike; the later one stands, the other is an extra above.
const corrected: Record<string, { killed: [number, number] }> = { S111: { killed: [3, 3] } }

/** All claims of a strike row; `source` is the id of the row's first source. */
export function claimsOf(row: Row, source: string | undefined): Claim[] {
  const id = cell(row, 'id')
  const reporter = reportersOf(row)[0]
  const by = cell(row, 'attributed_to')
  const harmed = harmedBy(row)
  const general = reporter === actorId('ukr_gs')
  // A daily tally covers its day; when the record cannot say which report it stood in, it has no date of saying.
  const day = general ? { per: 'day', from: cell(row, 'date'), to: cell(row, 'date') } : { per: 'event' }
  const said = general && id !== 'S051' ? { said: cell(row, 'source_date') } : {}
  const common = { claimant: reporter, about: by === '' ? undefined : actorId(by), ...day, ...said }
  const count = { ...common, source: dataSetOf(row) ?? source }
  const victims = {
    ...common,
    about: harmed,
    source,
    civilian: cell(row, 'source_ref').includes('CIV') || id === 'S027' ? true : undefined,
  }
  const told = victimsAbove.has(id)
  const [killedLow, killedHigh] = corrected[id]?.killed ?? [numberIn(row, 'killed_low'), numberIn(row, 'killed_high')]
  return [
    ...figure({ ...count, ...ownSums[id] }, general ? 'strikes' : 'launched', rangeOf(numberIn(row, 'launched'))),
    ...figure(count, 'intercepted', rangeOf(numberIn(row, 'intercepted'))),
    ...figure(victims, 'killed', told ? undefined : rangeOf(killedLow, killedHigh)),
    ...figure(victims, 'wounded', told ? undefined : rangeOf(numberIn(row, 'wounded'), numberIn(row, 'wounded_high'))),
    ...(extras[id] ?? []).map((extra) =>
      extraClaim(extra, extra.measure === 'killed' ? victims : { ...common, source }),
    ),
    ...responsibilityOf(row, reporter, source),
  ]
}

// In occupied Ukraine a blast attributed to Kyiv may have harmed anybody: whose they were is left open.
function harmedBy(row: Row): string | undefined {
  if (cell(row, 'attributed_to') === 'rus') return cell(row, 'id') === 'S090' ? 'united-states' : 'ukraine'
  return countryOf(cell(row, 'place_id')) === 'RUS' ? 'russia' : undefined
}

type Loose = { [K in keyof Claim]?: Claim[K] | undefined }

function figure(common: Loose, measure: string, range: Range | undefined): Claim[] {
  return range === undefined ? [] : [compact<Claim>({ ...common, measure, ...range })]
}

interface Range {
  low?: number
  best?: number
  high?: number
}

/** A best value only where low and high agree: the middle of a range is nobody's claim. */
export function rangeOf(low: number | undefined, high: number | undefined = low): Range | undefined {
  if (low === undefined && high === undefined) return undefined
  if (low === high) return compact<Range>({ low, best: low, high })
  return compact<Range>({ low, high })
}

function extraClaim(extra: Extra, common: Loose): Claim {
  const { best } = extra
  const claimant = extra.claimant === '' ? undefined : (extra.claimant ?? common.claimant)
  return compact<Claim>({ ...common, ...extra, ...(best === undefined ? {} : rangeOf(best)), claimant })
}

// Who said "we did it" and who is blamed. A data set's attribution has no claimant: nobody is made to say it.
function responsibilityOf(row: Row, reporter: string | undefined, source: string | undefined): Claim[] {
  const claimed = cell(row, 'claimed_by')
  const blamed = cell(row, 'attributed_to')
  if (claimed !== '') {
    const by = actorId(claimed)
    return [
      { claimant: by, about: by, measure: 'responsibility', says: 'says it did it', per: 'event', ...from(source) },
    ]
  }
  if (blamed === '') return []
  const named = reporter === 'bellingcat' ? undefined : reporter
  const note = named === undefined ? 'Attributed in the record; who attributes it is not stated.' : undefined
  return [
    compact<Claim>({
      claimant: named,
      about: actorId(blamed),
      measure: 'responsibility',
      says: blamed === 'rus' ? 'attributed to Russia' : 'attributed to Ukraine',
      per: 'event',
      source,
      note,
    }),
  ]
}

function from(source: string | undefined): { source?: string } {
  return source === undefined ? {} : { source }
}
