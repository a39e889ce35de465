import type { Claim } from '../model/claim.ts'
import type { WrittenDate } from '../model/time.ts'

/** What one claimant said on one date. */
export interface ClaimColumn {
  key: string
  /** Id of an actor; null: not stated. */
  claimant: string | null
  said: WrittenDate | null
  claims: Claim[]
}

/** One question, and for each column what was said to it; an empty cell was not stated. */
export interface ClaimRow {
  key: string
  measure: string
  /** Id of whom the figures are about; null where the question is the same for all. */
  about: string | null
  civilian: boolean
  cells: Claim[][]
}

export interface ClaimMatrix {
  columns: ClaimColumn[]
  rows: ClaimRow[]
  /** Remarks of those who answer none of the questions that are in dispute, by date. */
  also: ClaimColumn[]
  /** How many claimants say who did it. */
  accounts: number
}

/** Measures in the order in which a reader asks. */
const ORDER = [
  'responsibility',
  'damage',
  'killed',
  'wounded',
  'killed-and-wounded',
  'losses',
  'launched',
  'intercepted',
  'missiles',
  'drones',
  'strikes',
]

/**
 * Rival claims side by side: a column for what a claimant said on a date, a row for a question. Figures of different
 * people (Russia's dead, Ukraine's dead, civilians) are different questions and never share a row.
 */
export function layOutClaims(claims: readonly Claim[]): ClaimMatrix {
  const all = columnsOf(claims)
  const accountable = all.filter(answersWho)
  const accounts = new Set(accountable.map(({ claimant }) => claimant)).size
  const isAside = (column: ClaimColumn) => accounts > 1 && !answersWho(column) && column.claims.every(isRemark)
  const columns = all.filter((column) => !isAside(column))
  return { columns, rows: rowsOf(columns), also: all.filter(isAside), accounts }
}

function columnsOf(claims: readonly Claim[]): ClaimColumn[] {
  const byKey = new Map<string, ClaimColumn>()
  for (const claim of claims) {
    const { claimant = null, said = null } = claim
    const key = JSON.stringify([claimant, said?.text ?? null])
    const column = byKey.get(key) ?? { key, claimant, said, claims: [] }
    column.claims.push(claim)
    byKey.set(key, column)
  }
  return [...byKey.values()].toSorted((a, b) => saidAt(a) - saidAt(b) || firstRank(a) - firstRank(b))
}

/** A claim without a date stands last, far beyond any date, yet comparable with another. */
const saidAt = ({ said }: ClaimColumn) => said?.from ?? Number.MAX_SAFE_INTEGER
const firstRank = ({ claims }: ClaimColumn) => Math.min(...claims.map(({ measure }) => rank(measure)))

function rowsOf(columns: readonly ClaimColumn[]): ClaimRow[] {
  const rows = new Map<string, ClaimRow>()
  columns.forEach(({ claims }, at) => {
    for (const claim of claims) {
      const isOneQuestion = claim.measure === 'responsibility' || claim.measure === 'damage'
      const about = isOneQuestion ? null : (claim.about ?? null)
      const civilian = claim.civilian === true
      const key = JSON.stringify([claim.measure, about, civilian])
      let row = rows.get(key)
      if (!row) {
        row = { key, measure: claim.measure, about, civilian, cells: columns.map(() => []) }
        rows.set(key, row)
      }
      row.cells[at]?.push(claim)
    }
  })
  return [...rows.values()].toSorted((a, b) => rank(a.measure) - rank(b.measure))
}

function rank(measure: string): number {
  const at = ORDER.indexOf(measure)
  return at < 0 ? ORDER.length : at
}

const answersWho = ({ claims }: ClaimColumn) => claims.some(({ measure }) => measure === 'responsibility')

/** A claim in words alone: no figure, and so no rival figure either. */
const isRemark = ({ low, best, high }: Claim) => low === undefined && best === undefined && high === undefined
